import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MailFamily } from '#domain/mail/address-block.js';
import type { TemplateKind } from '#domain/mail/merge-fields.js';
import { SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { sortNameOf } from './template-store.service.js';
import { MailTemplateVersion } from './templates.entity.js';
import { checked } from './templates.service.js';

export interface DefaultTemplate {
  /** Stable, English, with dots or underscores: `training.convocation`. */
  key: string;
  name: string;
  kind: TemplateKind;
  family: MailFamily;
  subject: string;
  /** Rich text with merge fields. */
  body: string;
}

/** The templates that the product sends by: written at the first start, the team's own from then on. */
@Injectable()
export class DefaultTemplates implements OnApplicationBootstrap {
  private readonly registered = new Map<string, DefaultTemplate>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** To be called in `onModuleInit`. A key already in the database is left as the team made it. */
  register(template: DefaultTemplate): void {
    this.registered.set(template.key, template);
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const template of this.registered.values()) await this.keep(template);
  }

  private async keep({ key, name, kind, family, ...typed }: DefaultTemplate): Promise<void> {
    const { subject, body } = checked(kind, typed);
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      const [made]: { id: string }[] = await manager.query(
        `insert into mail_templates
           (key, name, sort_name, kind, family, current_number, created_at, updated_at, updated_by, version)
         values ($1, $2, $3, $4, $5, 1, $6, $6, $7, 1) on conflict (key) do nothing returning id`,
        [key, name, sortNameOf(name), kind, family, now, SYSTEM.label],
      );
      if (!made) return;
      await manager.insert(MailTemplateVersion, {
        ...{ templateId: made.id, number: 1, subject, body, restoredFrom: null },
        ...{ author: SYSTEM.label, createdAt: now },
      });
    });
  }
}
