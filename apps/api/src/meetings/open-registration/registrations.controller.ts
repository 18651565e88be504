import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { typedPerson, type TypedPerson } from '../../public-forms/typed-person.schemas.js';
import * as schemas from './open-registration.schemas.js';
import { Openings } from './openings.service.js';
import { registrantsCsv, registrantsXlsx } from './registrant-export.js';
import { RegistrantErasure } from './registrant-erasure.service.js';
import { RegistrantLists, type RegistrationsView } from './registrant-lists.service.js';
import { RegistrationDesk } from './registration-desk.service.js';

const id = { schema: z.uuid() };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('meetings')
@Controller('meetings/:id/registrations')
export class EventRegistrationsController {
  constructor(
    private readonly lists: RegistrantLists,
    private readonly openings: Openings,
    private readonly desk: RegistrationDesk,
    private readonly erasure: RegistrantErasure,
  ) {}

  @Get()
  @Api({
    permission: 'meetings:read',
    summary: 'How the registration of an event stands, and who registered, in order of arrival',
    response: schemas.registrations,
    refuses: [404],
  })
  read(@Param('id', id) meetingId: string) {
    return this.lists.of(meetingId);
  }

  @Get('export.csv')
  @Api({ permission: 'meetings:read', summary: 'Who registered, as CSV', produces: 'text/csv', refuses: [404] })
  async csv(@Param('id', id) meetingId: string) {
    const { registrants } = await this.lists.of(meetingId);
    return download(registrantsCsv(registrants), 'inscrits.csv', 'text/csv; charset=utf-8');
  }

  @Get('export.xlsx')
  @Api({
    permission: 'meetings:read',
    summary: 'Who registered, as an Excel workbook',
    produces: XLSX,
    refuses: [404],
  })
  async xlsx(@Param('id', id) meetingId: string) {
    return download(await registrantsXlsx((await this.lists.of(meetingId)).registrants), 'inscrits.xlsx', XLSX);
  }

  @Put('opening')
  @Api({
    permission: 'meetings:write',
    summary: 'Open or shut the registration of an event, with its seats and its last day',
    description: 'More seats go at once to those who wait.',
    response: schemas.registrations,
    refuses: [404, 409, 422],
  })
  async open(
    @Param('id', id) meetingId: string,
    @Body({ schema: schemas.openingBody }) body: z.output<typeof schemas.openingBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationsView> {
    await this.openings.set(meetingId, body, actor);
    return this.lists.of(meetingId);
  }

  @Post('link')
  @Api({
    permission: 'meetings:write',
    summary: 'Give an event another public address: the former one opens nothing any more',
    response: schemas.registrations,
    refuses: [404, 409, 422],
  })
  async renew(
    @Param('id', id) meetingId: string,
    @Body({ schema: schemas.registrantVersionBody }) { version }: z.infer<typeof schemas.registrantVersionBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationsView> {
    await this.openings.renew(meetingId, version, actor);
    return this.lists.of(meetingId);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Register somebody by hand; they are written to as if they had done it',
    status: 201,
    response: schemas.registrations,
    refuses: [404, 409, 422],
  })
  add(
    @Param('id', id) meetingId: string,
    @Body({ schema: typedPerson }) body: TypedPerson,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationsView> {
    return this.desk.add(meetingId, body, actor);
  }

  @Post(':registrantId/cancel')
  @Api({
    permission: 'meetings:write',
    summary: 'Cancel somebody’s registration; their seat goes to the first who waits',
    response: schemas.registrations,
    refuses: [404, 409, 422],
  })
  cancel(
    @Param('id', id) meetingId: string,
    @Param('registrantId', id) registrantId: string,
    @Body({ schema: schemas.registrantVersionBody }) { version }: z.infer<typeof schemas.registrantVersionBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationsView> {
    return this.desk.cancel(meetingId, registrantId, version, actor);
  }
  @Post(':registrantId/erase')
  @Api({
    permission: 'contacts:erase',
    summary: 'Erase, everywhere, the data of somebody who registered and is no contact, for good',
    response: schemas.registrations,
    refuses: [404, 409, 422],
  })
  erase(
    @Param('id', id) meetingId: string,
    @Param('registrantId', id) registrantId: string,
    @Body({ schema: schemas.eraseRegistrantBody }) body: z.output<typeof schemas.eraseRegistrantBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationsView> {
    return this.erasure.erase(meetingId, registrantId, body, actor);
  }
}
