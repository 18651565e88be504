import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { MinutesRecipients } from './minutes-recipients.service.js';
import * as schemas from './minutes.schemas.js';
import { MinutesSender } from './minutes-sender.service.js';
import { MinutesSendings } from './minutes-sendings.service.js';

const id = z.uuid();

@ApiTags('minutes')
@Controller('minutes/:id')
export class MinutesSendingsController {
  constructor(
    private readonly recipients: MinutesRecipients,
    private readonly sender: MinutesSender,
    private readonly sendings: MinutesSendings,
  ) {}

  @Get('recipients')
  @Api({
    permission: 'meetings:read',
    summary: 'Who the minutes may be sent to, and who has the present edition',
    response: schemas.recipientList,
    refuses: [404],
  })
  proposed(@Param('id', { schema: id }) minutesId: string) {
    return this.recipients.list(minutesId);
  }

  @Post('preview-mail')
  @Api({
    permission: 'meetings:write',
    summary: 'The mail that would bring the edition last validated',
    response: schemas.mailPreview,
    refuses: [404, 422],
  })
  preview(
    @Param('id', { schema: id }) minutesId: string,
    @Body({ schema: schemas.previewBody }) { recipient }: z.output<typeof schemas.previewBody>,
  ) {
    return this.sender.preview(minutesId, recipient);
  }

  @Post('send')
  @Api({
    permission: 'meetings:write',
    summary: 'Send the edition last validated',
    description: 'Who has it already is left out, unless `again`.',
    status: 202,
    response: schemas.sendResult,
    refuses: [404, 409, 422],
  })
  send(
    @Param('id', { schema: id }) minutesId: string,
    @Body({ schema: schemas.sendBody }) body: z.output<typeof schemas.sendBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.sender.send(minutesId, body, actor);
  }

  @Get('sendings')
  @Api({
    permission: 'meetings:read',
    summary: 'Who got which edition, when, by whom',
    response: schemas.sendingList,
    refuses: [404],
  })
  trace(
    @Param('id', { schema: id }) minutesId: string,
    @Query({ schema: schemas.versionQuery }) query: z.infer<typeof schemas.versionQuery>,
  ) {
    return this.sendings.list(minutesId, query);
  }
}
