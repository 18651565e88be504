import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { Ending } from './ending.service.js';
import { LifeFacts } from './life-facts.service.js';
import * as schemas from './life.schemas.js';
import { Postponing } from './postponing.service.js';
import { SessionLife } from './session-life.service.js';

const id = { schema: z.uuid() };
const act = {
  ...{ permission: 'training:write' as const, status: 200, response: schemas.lifeDone },
  refuses: [404, 409, 422] as (404 | 409 | 422)[],
};
const versionBody = { schema: schemas.lifeVersionBody };
type Version = z.output<typeof schemas.lifeVersionBody>;

@ApiTags('training')
@Controller('training/sessions/:id')
export class LifeController {
  constructor(
    private readonly facts: LifeFacts,
    private readonly life: SessionLife,
    private readonly postponing: Postponing,
    private readonly ending: Ending,
  ) {}

  @Get('life')
  @Api({
    permission: 'training:read',
    summary: 'What may become of a session now, and who would be told',
    response: schemas.sessionLife,
    refuses: [404],
  })
  view(@Param('id', id) sessionId: string) {
    return this.facts.view(sessionId);
  }

  @Post('open')
  @Api({ ...act, summary: 'Open a session to registrations' })
  open(@Param('id', id) sessionId: string, @Body(versionBody) { version }: Version, @CurrentActor() actor: Actor) {
    return this.life.open(sessionId, version, actor);
  }

  @Post('confirm')
  @Api({ ...act, summary: 'Say that a session takes place; its seats are confirmed with it' })
  confirm(@Param('id', id) sessionId: string, @Body(versionBody) { version }: Version, @CurrentActor() actor: Actor) {
    return this.life.confirm(sessionId, version, actor);
  }

  @Post('hold')
  @Api({ ...act, summary: 'Say that a session took place' })
  hold(@Param('id', id) sessionId: string, @Body(versionBody) { version }: Version, @CurrentActor() actor: Actor) {
    return this.life.hold(sessionId, version, actor);
  }

  @Post('reopen')
  @Api({ ...act, summary: 'Take back that a session took place' })
  reopen(@Param('id', id) sessionId: string, @Body(versionBody) { version }: Version, @CurrentActor() actor: Actor) {
    return this.life.reopen(sessionId, version, actor);
  }

  @Post('postpone')
  @Api({ ...act, summary: 'Put a session on other days; everybody is asked again by mail' })
  postpone(
    @Param('id', id) sessionId: string,
    @Body({ schema: schemas.postponeBody }) body: z.output<typeof schemas.postponeBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.postponing.postpone(sessionId, body, actor);
  }

  @Post('cancel')
  @Api({ ...act, summary: 'Cancel a session; everybody is told once, and waits again in the pool of interest' })
  cancel(
    @Param('id', id) sessionId: string,
    @Body({ schema: schemas.cancelSessionBody }) body: z.output<typeof schemas.cancelSessionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.ending.cancel(sessionId, body, actor);
  }
}
