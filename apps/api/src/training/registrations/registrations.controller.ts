import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { RegistrationActs } from './registration-acts.service.js';
import * as schemas from './registrations.schemas.js';
import { Replacements } from './replacements.service.js';
import { TrainingPasts } from './training-past.service.js';

const id = { schema: z.uuid() };

@ApiTags('training')
@Controller('training/registrations')
export class RegistrationsController {
  constructor(
    private readonly acts: RegistrationActs,
    private readonly replacements: Replacements,
    private readonly pasts: TrainingPasts,
  ) {}

  @Get()
  @Api({
    permission: 'training:read',
    summary: 'Who followed what: registrations of every session, the latest session first',
    response: schemas.trainingPastList,
  })
  list(@Query({ schema: schemas.trainingPastQuery }) query: z.infer<typeof schemas.trainingPastQuery>) {
    return this.pasts.list(query);
  }

  @Patch(':id')
  @Api({
    permission: 'training:write',
    summary: 'Change for whom somebody comes, who pays, or the note',
    response: schemas.registration,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', id) registrationId: string,
    @Body({ schema: schemas.updateRegistrationBody }) body: z.output<typeof schemas.updateRegistrationBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.update(registrationId, body, actor);
  }

  @Post(':id/cancel')
  @Api({
    permission: 'training:write',
    summary: 'Cancel a registration; its seat is offered to the first of the queue',
    status: 200,
    response: schemas.registration,
    refuses: [404, 409, 422],
  })
  cancel(
    @Param('id', id) registrationId: string,
    @Body({ schema: schemas.cancelRegistrationBody }) body: z.output<typeof schemas.cancelRegistrationBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.cancel(registrationId, body, actor);
  }

  @Post(':id/restore')
  @Api({
    permission: 'training:write',
    summary: 'Put back who had cancelled, as if they arrived now',
    status: 200,
    response: schemas.registration,
    refuses: [404, 409, 422],
  })
  restore(
    @Param('id', id) registrationId: string,
    @Body({ schema: schemas.restoreRegistrationBody }) body: z.output<typeof schemas.restoreRegistrationBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.restore(registrationId, body, actor);
  }

  @Post(':id/replace')
  @Api({
    permission: 'training:write',
    summary: 'Have a colleague come instead, on the same seat',
    description: 'Answers the registration of who comes.',
    status: 200,
    response: schemas.registration,
    refuses: [404, 409, 422],
  })
  replace(
    @Param('id', id) registrationId: string,
    @Body({ schema: schemas.replaceBody }) body: z.output<typeof schemas.replaceBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.replacements.replace(registrationId, body, actor);
  }

  @Post(':id/offer')
  @Api({
    permission: 'training:write',
    summary: 'Offer a seat to the first of the queue, or say why there is none',
    status: 200,
    response: schemas.registration,
    refuses: [404, 409, 422],
  })
  offer(
    @Param('id', id) registrationId: string,
    @Body({ schema: schemas.registrationVersionBody }) { version }: z.output<typeof schemas.registrationVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.offer(registrationId, version, actor);
  }

  @Post(':id/accept')
  @Api({
    permission: 'training:write',
    summary: 'Say yes for somebody who called',
    status: 200,
    response: schemas.registration,
    refuses: [404, 409, 422],
  })
  accept(
    @Param('id', id) registrationId: string,
    @Body({ schema: schemas.registrationVersionBody }) { version }: z.output<typeof schemas.registrationVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.answer(registrationId, version, 'accept', actor);
  }

  @Post(':id/decline')
  @Api({
    permission: 'training:write',
    summary: 'Say no for somebody who called',
    status: 200,
    response: schemas.registration,
    refuses: [404, 409, 422],
  })
  decline(
    @Param('id', id) registrationId: string,
    @Body({ schema: schemas.registrationVersionBody }) { version }: z.output<typeof schemas.registrationVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.answer(registrationId, version, 'decline', actor);
  }
}
