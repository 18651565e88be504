import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../history/history.service.js';
import { TemplateLists, type TemplateView } from './template-lists.service.js';
import type { TemplateSource } from './template-source.js';
import { MailTemplate, MailTemplateVersion } from './templates.entity.js';
import { templateProblems } from './templates.problems.js';
import type { createTemplateBody, updateTemplateBody } from './templates.schemas.js';
import { checked } from './templates.service.js';

interface Next {
  action: string;
  name?: string;
  archivedAt?: Date | null;
  source?: TemplateSource;
  restoredFrom?: number;
}

/** Creates and changes templates: a new text is a new version, older ones stay. */
@Injectable()
export class TemplateStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: TemplateLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws template_refused */
  create(body: z.output<typeof createTemplateBody>, actor: Actor): Promise<TemplateView> {
    const source = checked(body.kind, body);
    return this.dataSource.transaction((manager) => this.insert(manager, { ...body, ...source }, actor));
  }

  /** A copy with its own versions, to be changed at ease. @throws template_not_found */
  duplicate(id: string, actor: Actor): Promise<TemplateView> {
    return this.dataSource.transaction(async (manager) => {
      const found = await manager.findOneBy(MailTemplate, { id });
      if (!found) throw templateProblems.template_not_found();
      const { name, kind, family, subject, body } = await this.lists.view(found, manager);
      return this.insert(manager, { name: `Copie de ${name}`.slice(0, 200), kind, family, subject, body }, actor);
    });
  }

  /** @throws template_not_found, stale_template, template_archived, template_refused */
  update(id: string, body: z.output<typeof updateTemplateBody>, actor: Actor): Promise<TemplateView> {
    return this.change(id, body.version, actor, (before) => {
      if (before.archivedAt) throw templateProblems.template_archived();
      const typed = { subject: body.subject ?? before.subject, body: body.body ?? before.body };
      const source = checked(before.kind, typed);
      return { action: 'updated', name: body.name ?? before.name, source };
    });
  }

  /** Takes an older text again, as a new version. @throws template_version_not_found, and as `update` */
  restoreVersion(id: string, number: number, version: number, actor: Actor): Promise<TemplateView> {
    return this.change(id, version, actor, async (before, manager) => {
      if (before.archivedAt) throw templateProblems.template_archived();
      const old = await this.lists.versionOf(manager, id, number);
      return { action: 'version_restored', source: checked(before.kind, old), restoredFrom: number };
    });
  }

  /** @throws template_not_found, stale_template, template_archived, template_of_the_product */
  archive(id: string, version: number, actor: Actor): Promise<TemplateView> {
    return this.change(id, version, actor, (before) => {
      if (before.archivedAt) throw templateProblems.template_archived();
      if (before.key) throw templateProblems.template_of_the_product({ name: before.name });
      return { action: 'archived', archivedAt: this.clock.now() };
    });
  }

  /** @throws template_not_found, stale_template, template_not_archived */
  restore(id: string, version: number, actor: Actor): Promise<TemplateView> {
    return this.change(id, version, actor, (before) => {
      if (!before.archivedAt) throw templateProblems.template_not_archived();
      return { action: 'restored', archivedAt: null };
    });
  }

  private change(
    id: string,
    version: number,
    actor: Actor,
    decide: (before: TemplateView, manager: EntityManager) => Next | Promise<Next>,
  ): Promise<TemplateView> {
    return this.dataSource.transaction(async (manager) => {
      const found = await manager.findOne(MailTemplate, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!found) throw templateProblems.template_not_found();
      const before = await this.lists.view(found, manager);
      if (before.version !== version) throw templateProblems.stale_template(undefined, { extra: { current: before } });
      const { action, source, restoredFrom = null, ...fields } = await decide(before, manager);
      const isNew = source && (source.subject !== before.subject || source.body !== before.body);
      const number = isNew ? before.number + 1 : before.number;
      if (isNew) await this.addVersion(manager, id, { number, ...source, restoredFrom }, actor);
      const after = await manager.save(MailTemplate, {
        ...found,
        ...fields,
        sortName: sortNameOf(fields.name ?? found.name),
        currentNumber: number,
        updatedAt: this.clock.now(),
        updatedBy: actor.label,
        version: version + 1,
      });
      const view = await this.lists.view(after, manager);
      await this.record(manager, action, actor, before, view);
      return view;
    });
  }

  private async insert(
    manager: EntityManager,
    given: z.output<typeof createTemplateBody>,
    actor: Actor,
  ): Promise<TemplateView> {
    const now = this.clock.now();
    const { name, kind, family, subject, body } = given;
    const created = await manager.save(MailTemplate, {
      ...{ key: null, name, sortName: sortNameOf(name), kind, family, currentNumber: 1, archivedAt: null, version: 1 },
      ...{ createdAt: now, updatedAt: now, updatedBy: actor.label },
    });
    await this.addVersion(manager, created.id, { number: 1, subject, body, restoredFrom: null }, actor);
    const view = await this.lists.view(created, manager);
    await this.record(manager, 'created', actor, null, view);
    return view;
  }

  private async addVersion(
    manager: EntityManager,
    templateId: string,
    version: TemplateSource & { number: number; restoredFrom: number | null },
    actor: Actor,
  ): Promise<void> {
    const { number, subject, body, restoredFrom } = version;
    await manager.insert(MailTemplateVersion, {
      ...{ templateId, number, subject, body, restoredFrom },
      ...{ author: actor.label, createdAt: this.clock.now() },
    });
  }

  /** The texts themselves are in the versions. */
  private record(
    manager: EntityManager,
    action: string,
    actor: Actor,
    before: TemplateView | null,
    after: TemplateView,
  ) {
    const state = ({ name, kind, family, number, archivedAt }: TemplateView) => {
      return { name, kind, family, number, archived: archivedAt !== null };
    };
    return this.history.recordDifference(manager, {
      ...{ entity: 'mail_template', entityId: after.id, action, actor },
      before: before ? state(before) : {},
      after: state(after),
    });
  }
}

export const sortNameOf = (name: string): string => foldText(name) || name.toLowerCase();
