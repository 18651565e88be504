import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { referenceList, referenceQuery } from './reference.schemas.js';
import { Reference } from './reference.service.js';

@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  constructor(private readonly reference: Reference) {}

  @Get('organisations')
  @Api({
    permission: 'reference:read',
    summary: 'Search the communes and EPCI of France',
    description: 'By name (accents, case, hyphens, abbreviations and typing errors forgiven), SIREN or INSEE code.',
    response: referenceList,
  })
  search(@Query({ schema: referenceQuery }) query: z.infer<typeof referenceQuery>) {
    return this.reference.search(query);
  }
}
