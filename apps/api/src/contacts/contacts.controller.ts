import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { historyList, historyQuery } from '../history/history.schemas.js';
import { History } from '../history/history.service.js';
import { ContactLists } from './contact-lists.service.js';
import { ContactErasure } from './contact-erasure.service.js';
import * as schemas from './contacts.schemas.js';
import { Contacts } from './contacts.service.js';

const id = z.uuid();

@ApiTags('contacts')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly contacts: Contacts,
    private readonly lists: ContactLists,
    private readonly history: History,
    private readonly erasure: ContactErasure,
  ) {}

  @Get()
  @Api({ permission: 'contacts:read', summary: 'List contacts', response: schemas.contactList })
  list(@Query({ schema: schemas.contactQuery }) query: z.infer<typeof schemas.contactQuery>) {
    return this.lists.list(query);
  }

  @Get(':id')
  @Api({ permission: 'contacts:read', summary: 'One contact', response: schemas.contact, refuses: [404] })
  one(@Param('id', { schema: id }) contactId: string) {
    return this.lists.one(contactId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to a contact', response: historyList, refuses: [404] })
  async changes(
    @Param('id', { schema: id }) contactId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(contactId);
    return this.history.of('contact', contactId, query);
  }

  @Post()
  @Api({
    permission: 'contacts:write',
    summary: 'Add a contact',
    status: 201,
    response: schemas.contact,
    refuses: [422],
  })
  create(
    @Body({ schema: schemas.createContactBody }) body: z.infer<typeof schemas.createContactBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.contacts.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'contacts:write',
    summary: 'Change a contact',
    description: 'Memberships, when given, replace those of the contact: send each with its id, ended ones too.',
    response: schemas.contact,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', { schema: id }) contactId: string,
    @Body({ schema: schemas.updateContactBody }) body: z.infer<typeof schemas.updateContactBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.contacts.update(contactId, body, actor);
  }

  @Post(':id/archive')
  @Api({
    permission: 'contacts:write',
    summary: 'Put a contact aside',
    response: schemas.contact,
    refuses: [404, 409, 422],
  })
  archive(
    @Param('id', { schema: id }) contactId: string,
    @Body({ schema: schemas.contactVersionBody }) { version }: z.infer<typeof schemas.contactVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.contacts.archive(contactId, version, actor);
  }

  @Post(':id/restore')
  @Api({
    permission: 'contacts:write',
    summary: 'Take a contact back',
    response: schemas.contact,
    refuses: [404, 409, 422],
  })
  restore(
    @Param('id', { schema: id }) contactId: string,
    @Body({ schema: schemas.contactVersionBody }) { version }: z.infer<typeof schemas.contactVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.contacts.restore(contactId, version, actor);
  }

  @Post(':id/keep')
  @Api({
    permission: 'contacts:write',
    summary: 'Say why a person of whom nothing was heard is kept',
    response: schemas.contact,
    refuses: [404, 409, 422],
  })
  keep(
    @Param('id', { schema: id }) contactId: string,
    @Body({ schema: schemas.contactReasonBody }) body: z.infer<typeof schemas.contactReasonBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.contacts.keep(contactId, body, actor);
  }

  @Post(':id/erase')
  @Api({
    permission: 'contacts:erase',
    summary: 'Erase the data of a person, for good',
    description: 'What counts stays: attendance, seats, answers and mails are those of « Personne effacée ».',
    response: schemas.contact,
    refuses: [404, 409, 422],
  })
  erase(
    @Param('id', { schema: id }) contactId: string,
    @Body({ schema: schemas.contactReasonBody }) body: z.infer<typeof schemas.contactReasonBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.erasure.erase(contactId, body, actor);
  }
}
