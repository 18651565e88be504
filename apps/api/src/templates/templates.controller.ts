import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { historyList, historyQuery } from '../history/history.schemas.js';
import { History } from '../history/history.service.js';
import { TemplateLists } from './template-lists.service.js';
import { TemplatePreview } from './template-preview.service.js';
import { TemplateStore } from './template-store.service.js';
import * as schemas from './templates.schemas.js';

const id = { schema: z.uuid() };
const number = { schema: schemas.versionNumber };
const versionBody = { schema: schemas.templateVersionBody };
type VersionBody = z.infer<typeof schemas.templateVersionBody>;

@ApiTags('mail-templates')
@Controller('mail-templates')
export class TemplatesController {
  constructor(
    private readonly lists: TemplateLists,
    private readonly store: TemplateStore,
    private readonly previews: TemplatePreview,
    private readonly history: History,
  ) {}

  @Get()
  @Api({ permission: 'templates:read', summary: 'List mail templates', response: schemas.templateList })
  list(@Query({ schema: schemas.templateQuery }) query: z.infer<typeof schemas.templateQuery>) {
    return this.lists.list(query);
  }

  @Get('subjects')
  @Api({
    permission: 'templates:read',
    summary: 'Sessions or meetings that a preview may be about',
    response: schemas.subjectChoices,
  })
  subjects(@Query({ schema: schemas.subjectQuery }) query: z.infer<typeof schemas.subjectQuery>) {
    return this.previews.subjects(query);
  }

  @Post('preview')
  @Api({
    permission: 'templates:read',
    summary: 'The mail that a text, saved or not, would make',
    description: 'For a contact and a partner, or with examples when none is given.',
    response: schemas.draftPreview,
    refuses: [404, 422],
  })
  preview(@Body({ schema: schemas.draftBody }) body: z.infer<typeof schemas.draftBody>) {
    return this.previews.preview(body);
  }

  @Post('test')
  @Api({
    permission: 'templates:write',
    summary: 'Send that mail to one’s own address, in no count',
    status: 202,
    response: schemas.testSent,
    refuses: [404, 422],
  })
  test(@Body({ schema: schemas.draftBody }) body: z.infer<typeof schemas.draftBody>, @CurrentActor() actor: Actor) {
    return this.previews.test(body, actor);
  }

  @Get(':id')
  @Api({ permission: 'templates:read', summary: 'One template', response: schemas.template, refuses: [404] })
  one(@Param('id', id) templateId: string) {
    return this.lists.one(templateId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to a template', response: historyList, refuses: [404] })
  async changes(
    @Param('id', id) templateId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(templateId);
    return this.history.of('mail_template', templateId, query);
  }

  @Get(':id/versions')
  @Api({
    permission: 'templates:read',
    summary: 'Every text a template had, the latest first',
    response: schemas.versionList,
    refuses: [404],
  })
  versions(
    @Param('id', id) templateId: string,
    @Query({ schema: schemas.versionQuery }) query: z.infer<typeof schemas.versionQuery>,
  ) {
    return this.lists.versions(templateId, query);
  }

  @Get(':id/versions/:index')
  @Api({
    permission: 'templates:read',
    summary: 'One text of a template, by its number',
    response: schemas.versionDetail,
    refuses: [404],
  })
  version(@Param('id', id) templateId: string, @Param('index', number) wanted: number) {
    return this.lists.version(templateId, wanted);
  }

  @Post()
  @Api({
    permission: 'templates:write',
    summary: 'Add a template',
    status: 201,
    response: schemas.template,
    refuses: [422],
  })
  create(
    @Body({ schema: schemas.createTemplateBody }) body: z.infer<typeof schemas.createTemplateBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.store.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'templates:write',
    summary: 'Change a template',
    description: 'A new subject or body makes a new version.',
    response: schemas.template,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', id) templateId: string,
    @Body({ schema: schemas.updateTemplateBody }) body: z.infer<typeof schemas.updateTemplateBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.store.update(templateId, body, actor);
  }

  @Post(':id/duplicate')
  @Api({
    permission: 'templates:write',
    summary: 'Copy a template',
    status: 201,
    response: schemas.template,
    refuses: [404],
  })
  duplicate(@Param('id', id) templateId: string, @CurrentActor() actor: Actor) {
    return this.store.duplicate(templateId, actor);
  }

  @Post(':id/versions/:index/restore')
  @Api({
    permission: 'templates:write',
    summary: 'Take an older text again, as a new version',
    response: schemas.template,
    refuses: [404, 409, 422],
  })
  restoreVersion(
    @Param('id', id) templateId: string,
    @Param('index', number) wanted: number,
    @Body(versionBody) { version }: VersionBody,
    @CurrentActor() actor: Actor,
  ) {
    return this.store.restoreVersion(templateId, wanted, version, actor);
  }

  @Post(':id/archive')
  @Api({
    permission: 'templates:write',
    summary: 'Put a template aside',
    response: schemas.template,
    refuses: [404, 409, 422],
  })
  archive(
    @Param('id', id) templateId: string,
    @Body(versionBody) { version }: VersionBody,
    @CurrentActor() actor: Actor,
  ) {
    return this.store.archive(templateId, version, actor);
  }

  @Post(':id/restore')
  @Api({
    permission: 'templates:write',
    summary: 'Take a template back',
    response: schemas.template,
    refuses: [404, 409, 422],
  })
  restore(
    @Param('id', id) templateId: string,
    @Body(versionBody) { version }: VersionBody,
    @CurrentActor() actor: Actor,
  ) {
    return this.store.restore(templateId, version, actor);
  }
}
