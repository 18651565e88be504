import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { AttendanceMarks } from './attendance-marks.service.js';
import { Presences } from './presences.service.js';
import { RegistrationActs } from './registration-acts.service.js';
import { RegistrationLists } from './registration-lists.service.js';
import * as schemas from './registrations.schemas.js';

const id = { schema: z.uuid() };

@ApiTags('training')
@Controller('training/sessions/:id')
export class SessionRegistrationsController {
  constructor(
    private readonly lists: RegistrationLists,
    private readonly acts: RegistrationActs,
    private readonly attendance: AttendanceMarks,
    private readonly presences: Presences,
  ) {}

  @Get('registrations')
  @Api({
    permission: 'training:read',
    summary: 'Everybody of a session in order of arrival, and how its seats stand',
    response: schemas.sessionPeople,
    refuses: [404],
  })
  people(@Param('id', id) sessionId: string) {
    return this.lists.ofSession(sessionId);
  }

  @Post('registrations')
  @Api({
    permission: 'training:write',
    summary: 'Register people, or ask them to come: all of them or none',
    description: 'A seat while one is free and nobody waits, else the end of the queue. Mails nobody unless asked to.',
    status: 201,
    response: schemas.registered,
    refuses: [404, 409, 422],
  })
  async register(
    @Param('id', id) sessionId: string,
    @Body({ schema: schemas.registerBody }) body: z.output<typeof schemas.registerBody>,
    @CurrentActor() actor: Actor,
  ) {
    return { registrations: await this.acts.register(sessionId, body, actor) };
  }

  @Post('attendance')
  @Api({
    permission: 'training:write',
    summary: 'Write down who came and who did not',
    status: 200,
    response: schemas.sessionPeople,
    refuses: [404, 422],
  })
  mark(
    @Param('id', id) sessionId: string,
    @Body({ schema: schemas.attendanceBody }) body: z.output<typeof schemas.attendanceBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.attendance.mark(sessionId, body, actor);
  }

  @Post('presences')
  @Api({
    permission: 'training:write',
    summary: 'Write down who came to which half-day; who came to one came',
    status: 200,
    response: schemas.sessionPeople,
    refuses: [404, 422],
  })
  note(
    @Param('id', id) sessionId: string,
    @Body({ schema: schemas.presencesBody }) body: z.output<typeof schemas.presencesBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.presences.note(sessionId, body, actor);
  }
}
