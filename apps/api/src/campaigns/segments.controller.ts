import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import {
  campaignVersionBody,
  createSegmentBody,
  segment,
  segmentList,
  segmentQuery,
  updateSegmentBody,
} from './campaigns.schemas.js';
import { Segments } from './segments.service.js';

const id = { schema: z.uuid() };
type Version = z.output<typeof campaignVersionBody>;

@ApiTags('campaigns')
@Controller('segments')
export class SegmentsController {
  constructor(private readonly segments: Segments) {}

  @Get()
  @Api({ permission: 'campaigns:read', summary: 'List segments', response: segmentList })
  list(@Query({ schema: segmentQuery }) query: z.output<typeof segmentQuery>) {
    return this.segments.list(query);
  }

  @Post()
  @Api({ permission: 'campaigns:write', summary: 'Keep an audience', status: 201, response: segment, refuses: [409] })
  create(@Body({ schema: createSegmentBody }) body: z.output<typeof createSegmentBody>, @CurrentActor() actor: Actor) {
    return this.segments.create(body, actor);
  }

  @Get(':id')
  @Api({ permission: 'campaigns:read', summary: 'One segment', response: segment, refuses: [404] })
  one(@Param('id', id) segmentId: string) {
    return this.segments.one(segmentId);
  }

  @Patch(':id')
  @Api({ permission: 'campaigns:write', summary: 'Change a segment', response: segment, refuses: [404, 409] })
  update(
    @Param('id', id) segmentId: string,
    @Body({ schema: updateSegmentBody }) body: z.output<typeof updateSegmentBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.segments.update(segmentId, body, actor);
  }

  @Post(':id/archive')
  @Api({
    permission: 'campaigns:write',
    summary: 'Archive a segment',
    status: 200,
    response: segment,
    refuses: [404, 409],
  })
  archive(
    @Param('id', id) segmentId: string,
    @Body({ schema: campaignVersionBody }) { version }: Version,
    @CurrentActor() actor: Actor,
  ) {
    return this.segments.archive(segmentId, version, true, actor);
  }

  @Post(':id/restore')
  @Api({
    permission: 'campaigns:write',
    summary: 'Restore a segment',
    status: 200,
    response: segment,
    refuses: [404, 409],
  })
  restore(
    @Param('id', id) segmentId: string,
    @Body({ schema: campaignVersionBody }) { version }: Version,
    @CurrentActor() actor: Actor,
  ) {
    return this.segments.archive(segmentId, version, false, actor);
  }
}
