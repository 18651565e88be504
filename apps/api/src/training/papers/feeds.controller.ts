import { Body, Controller, Delete, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { Feeds } from './feeds.service.js';
import * as schemas from './papers.schemas.js';

/** Secret links to the calendar of sessions. */
@ApiTags('training')
@Controller('training')
export class FeedsController {
  constructor(private readonly feeds: Feeds) {}

  @Get('feeds')
  @Api({ permission: 'training:write', summary: 'List calendar links', response: schemas.feedList })
  list(@Query({ schema: schemas.feedQuery }) query: z.infer<typeof schemas.feedQuery>) {
    return this.feeds.list(query);
  }

  @Post('feeds')
  @Api({
    permission: 'training:write',
    summary: 'Make a calendar link; its address is shown once',
    status: 201,
    response: schemas.newFeed,
  })
  create(
    @Body({ schema: schemas.newFeedBody }) { name }: z.infer<typeof schemas.newFeedBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.feeds.create(name, actor);
  }

  @Delete('feeds/:id')
  @Api({ permission: 'training:write', summary: 'Revoke a calendar link', status: 204, refuses: [404] })
  revoke(@Param('id', { schema: z.uuid() }) id: string) {
    return this.feeds.revoke(id);
  }

  @Get('calendar/:token')
  @Header('Cache-Control', 'private, max-age=300')
  @Api({
    permission: 'signed-link',
    summary: 'The calendar of sessions, for calendar programs',
    produces: 'text/calendar',
    refuses: [404],
  })
  async read(@Param('token', { schema: schemas.feedToken }) token: string) {
    const content = await this.feeds.read(token.replace(/\.ics$/, ''));
    return new StreamableFile(content, { type: 'text/calendar; charset=utf-8', disposition: 'inline' });
  }
}
