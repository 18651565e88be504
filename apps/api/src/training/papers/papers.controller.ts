import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { Closing } from './closing.service.js';
import { Evaluations } from './evaluations.service.js';
import { Letters } from './letters.service.js';
import * as schemas from './papers.schemas.js';
import { Papers } from './papers.service.js';

const id = { schema: z.uuid() };
const PDF = 'application/pdf';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('training')
@Controller('training')
export class PapersController {
  constructor(
    private readonly papers: Papers,
    private readonly letters: Letters,
    private readonly closing: Closing,
    private readonly evaluations: Evaluations,
  ) {}

  @Get('sessions/:id/papers')
  @Api({
    permission: 'training:read',
    summary: 'Who was called, reminded and thanked',
    response: schemas.papers,
    refuses: [404],
  })
  view(@Param('id', id) sessionId: string) {
    return this.papers.view(sessionId);
  }

  @Post('sessions/:id/convocations')
  @HttpCode(202)
  @Api({
    permission: 'training:write',
    summary: 'Call those who were not yet, and tell the others what changed',
    description: 'With the event for their calendar: the same UID, a greater SEQUENCE each time.',
    status: 202,
    response: schemas.sentLetters,
    refuses: [404, 422],
  })
  call(
    @Param('id', id) sessionId: string,
    @Body({ schema: schemas.callBody }) { registrationIds }: z.infer<typeof schemas.callBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.letters.call(sessionId, registrationIds, actor);
  }

  @Post('sessions/:id/closing-mails')
  @Api({
    permission: 'training:write',
    summary: 'Send certificate and questionnaire to those present who have not had them',
    status: 202,
    response: schemas.sentLetters,
    refuses: [404, 422],
  })
  thank(@Param('id', id) sessionId: string, @CurrentActor() actor: Actor) {
    return this.closing.send(sessionId, actor);
  }

  @Get('sessions/:id/attendance-sheet.pdf')
  @Api({ permission: 'training:read', summary: 'The sheet people sign', produces: PDF, refuses: [404, 422] })
  async sheet(@Param('id', id) sessionId: string) {
    return download(await this.papers.sheet(sessionId), 'feuille-emargement.pdf', PDF);
  }

  @Get('sessions/:id/certificates.pdf')
  @Api({
    permission: 'training:read',
    summary: 'Certificates of those present, a page each',
    produces: PDF,
    refuses: [404, 422],
  })
  async certificates(@Param('id', id) sessionId: string) {
    return download(await this.papers.certificates(sessionId), 'attestations.pdf', PDF);
  }

  @Get('registrations/:id/certificate.pdf')
  @Api({ permission: 'training:read', summary: 'One certificate', produces: PDF, refuses: [404, 422] })
  async certificate(@Param('id', id) registrationId: string) {
    return download(await this.papers.certificate(registrationId), 'attestation.pdf', PDF);
  }

  @Get('sessions/:id/participants.csv')
  @Api({ permission: 'training:read', summary: 'Participants as CSV', produces: 'text/csv', refuses: [404] })
  async csv(@Param('id', id) sessionId: string) {
    return download(await this.papers.participantsCsv(sessionId), 'participants.csv', 'text/csv; charset=utf-8');
  }

  @Get('sessions/:id/participants.xlsx')
  @Api({ permission: 'training:read', summary: 'Participants as an Excel workbook', produces: XLSX, refuses: [404] })
  async xlsx(@Param('id', id) sessionId: string) {
    return download(await this.papers.participantsXlsx(sessionId), 'participants.xlsx', XLSX);
  }

  @Get('sessions/:id/event.ics')
  @Api({ permission: 'training:read', summary: 'Its days, for a calendar', produces: 'text/calendar', refuses: [404] })
  async event(@Param('id', id) sessionId: string) {
    return download(await this.papers.event(sessionId), 'session.ics', 'text/calendar; charset=utf-8');
  }

  @Get('sessions/:id/evaluation')
  @Api({
    permission: 'training:read',
    summary: 'What people thought of it, without names',
    response: schemas.evaluationResults,
    refuses: [404],
  })
  results(@Param('id', id) sessionId: string) {
    return this.evaluations.results(sessionId);
  }
}
