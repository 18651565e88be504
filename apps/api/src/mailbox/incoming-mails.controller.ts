import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { historyList, historyQuery } from '../history/history.schemas.js';
import { History } from '../history/history.service.js';
import { IncomingMailHandling } from './incoming-mail-handling.service.js';
import * as schemas from './incoming-mails.schemas.js';
import { IncomingMails } from './incoming-mails.service.js';

const id = { schema: z.uuid() };

@ApiTags('incoming-mails')
@Controller('incoming-mails')
export class IncomingMailsController {
  constructor(
    private readonly mails: IncomingMails,
    private readonly handling: IncomingMailHandling,
    private readonly history: History,
  ) {}

  @Get()
  @Api({
    permission: 'incoming-mails:read',
    summary: 'Answers and delivery reports received',
    response: schemas.incomingMailList,
  })
  list(@Query({ schema: schemas.incomingMailQuery }) query: z.infer<typeof schemas.incomingMailQuery>) {
    return this.mails.list(query);
  }

  @Get(':id')
  @Api({
    permission: 'incoming-mails:read',
    summary: 'One answer or report',
    response: schemas.incomingMailDetail,
    refuses: [404],
  })
  one(@Param('id', id) mailId: string) {
    return this.mails.one(mailId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What was done with it', response: historyList, refuses: [404] })
  async changes(@Param('id', id) mailId: string, @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>) {
    await this.mails.one(mailId);
    return this.history.of('incoming_mail', mailId, query);
  }

  @Post('handle')
  @Api({
    permission: 'incoming-mails:manage',
    summary: 'Mark several as handled',
    response: schemas.handledAnswer,
  })
  async handleAll(
    @Body({ schema: schemas.handleBody }) { ids }: z.infer<typeof schemas.handleBody>,
    @CurrentActor() actor: Actor,
  ) {
    return { handled: await this.handling.handleAll(ids, actor) };
  }

  @Post(':id/handle')
  @Api({ permission: 'incoming-mails:manage', summary: 'Mark as handled', status: 204, refuses: [404, 422] })
  async handle(@Param('id', id) mailId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.handling.handle(mailId, actor);
  }

  @Post(':id/reopen')
  @Api({ permission: 'incoming-mails:manage', summary: 'Put back on the work list', status: 204, refuses: [404, 422] })
  async reopen(@Param('id', id) mailId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.handling.reopen(mailId, actor);
  }

  @Post(':id/attach')
  @Api({
    permission: 'incoming-mails:manage',
    summary: 'Say whose it is',
    status: 204,
    refuses: [404, 422],
  })
  async attach(
    @Param('id', id) mailId: string,
    @Body({ schema: schemas.attachBody }) { contactId }: z.infer<typeof schemas.attachBody>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.handling.attach(mailId, contactId, actor);
  }
}
