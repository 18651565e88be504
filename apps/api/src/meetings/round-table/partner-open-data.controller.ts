import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { FollowUps } from './follow-ups.service.js';
import { partnerOpenData } from './round-table.schemas.js';

@ApiTags('partners')
@Controller('partners/:id/open-data')
export class PartnerOpenDataController {
  constructor(private readonly followUps: FollowUps) {}

  @Get()
  @Api({
    permission: 'meetings:read',
    summary: 'How far a partner is with its open data, each fact with its meeting, and over time',
    response: partnerOpenData,
    refuses: [404],
  })
  read(@Param('id', { schema: z.uuid() }) partnerId: string) {
    return this.followUps.ofPartner(partnerId);
  }
}
