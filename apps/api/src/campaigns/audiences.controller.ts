import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { audienceSources, reach, reachBody, sourceChoices, sourceQuery } from './audience.schemas.js';
import { Audiences } from './audiences.service.js';
import { AudienceSources } from './audience-sources.service.js';

@ApiTags('campaigns')
@Controller('audiences')
export class AudiencesController {
  constructor(
    private readonly audiences: Audiences,
    private readonly sources: AudienceSources,
    private readonly dataSource: DataSource,
  ) {}

  @Post('reach')
  @Api({
    permission: 'campaigns:read',
    summary: 'Who an audience reaches today, who is left out and why',
    status: 200,
    response: reach,
    refuses: [422],
  })
  reach(@Body({ schema: reachBody }) body: z.output<typeof reachBody>) {
    return this.audiences.reach(body);
  }

  @Get('sources')
  @Api({ permission: 'campaigns:read', summary: 'Audiences of other features', response: audienceSources })
  kinds() {
    return { sources: this.sources.list() };
  }

  @Get('sources/choices')
  @Api({
    permission: 'campaigns:read',
    summary: 'Groups, sessions... that an audience may be taken from',
    response: sourceChoices,
    refuses: [422],
  })
  async choices(@Query({ schema: sourceQuery }) { kind, q }: z.output<typeof sourceQuery>) {
    return { data: await this.sources.of(kind).find(this.dataSource.manager, q) };
  }
}
