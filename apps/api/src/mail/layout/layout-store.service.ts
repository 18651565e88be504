import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import { type ComposedMail, composeMail } from '../compose.js';
import { makeFrame } from './frame.js';
import { MailImage, MailLayout } from './layout.entity.js';
import { layoutProblems, MAX_LOGO_SIDE } from './layout.problems.js';
import type { layout, layoutDraft, updateLayoutBody } from './layout.schemas.js';
import { readPicture } from './picture.js';

type LayoutView = z.infer<typeof layout>;

const SAMPLE = [
  { paragraph: 'Bonjour Camille Dubosc,' },
  { paragraph: 'Voici à quoi ressemble un courriel de PIGMA : l’en-tête au-dessus, la signature au-dessous.' },
  { button: { label: 'Un bouton', url: 'https://www.example.org' } },
];

/** Changes what stands around every mail. Mails already written keep theirs. */
@Injectable()
export class LayoutStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async read(manager: EntityManager = this.dataSource.manager): Promise<LayoutView> {
    const kept = await manager.findOneByOrFail(MailLayout, { id: 1 });
    const logo = kept.logoHash === null ? null : await this.picture(kept.logoHash, manager);
    return { ...kept, logo: logo && { hash: logo.hash, width: logo.width, height: logo.height } };
  }

  /** @throws stale_layout */
  update({ version, ...fields }: z.output<typeof updateLayoutBody>, actor: Actor): Promise<LayoutView> {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return this.change(version, actor, () => Promise.resolve(given));
  }

  /** @throws logo_malformed, logo_unreadable, logo_too_many_pixels, stale_layout */
  async setLogo(content: Buffer | undefined, version: number, actor: Actor): Promise<LayoutView> {
    if (!content) throw layoutProblems.logo_malformed();
    const picture = readPicture(content);
    if (!picture) throw layoutProblems.logo_unreadable();
    if (Math.max(picture.width, picture.height) > MAX_LOGO_SIDE) throw layoutProblems.logo_too_many_pixels();
    const hash = createHash('sha256').update(content).digest('hex');
    return this.change(version, actor, async (manager) => {
      const row = { hash, ...picture, content, createdAt: this.clock.now() };
      await manager.createQueryBuilder().insert().into(MailImage).values(row).orIgnore().execute();
      return { logoHash: hash };
    });
  }

  /** @throws stale_layout */
  removeLogo(version: number, actor: Actor): Promise<LayoutView> {
    return this.change(version, actor, () => Promise.resolve({ logoHash: null }));
  }

  /** A sample mail in a layout not saved yet, with the logo of the moment. */
  async preview({ header, signature, logoAlt }: z.output<typeof layoutDraft>): Promise<ComposedMail> {
    const { logo } = await this.read();
    const frame = await makeFrame({ header, signature, logo: logo && { ...logo, alt: logoAlt } });
    return composeMail({ subject: 'Aperçu de la mise en page', blocks: SAMPLE }, frame);
  }

  /** @throws picture_not_found */
  async picture(hash: string, manager: EntityManager = this.dataSource.manager): Promise<MailImage> {
    const found = /^[0-9a-f]{64}$/.test(hash) ? await manager.findOneBy(MailImage, { hash }) : null;
    if (!found) throw layoutProblems.picture_not_found();
    return found;
  }

  private change(
    version: number,
    actor: Actor,
    next: (manager: EntityManager) => Promise<Partial<MailLayout>>,
  ): Promise<LayoutView> {
    return this.dataSource.transaction(async (manager) => {
      const before = await manager.findOneOrFail(MailLayout, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
      if (before.version !== version) {
        throw layoutProblems.stale_layout(undefined, { extra: { current: await this.read(manager) } });
      }
      const changes = await next(manager);
      const after = {
        ...before,
        ...changes,
        updatedAt: this.clock.now(),
        updatedBy: actor.label,
        version: version + 1,
      };
      await manager.save(MailLayout, after);
      const state = ({ header, signature, logoHash, logoAlt }: MailLayout) => ({
        header,
        signature,
        logoHash,
        logoAlt,
      });
      await this.history.recordDifference(manager, {
        ...{ entity: 'mail_layout', entityId: LAYOUT_ID, action: 'updated', actor },
        before: state(before),
        after: state(after),
      });
      return this.read(manager);
    });
  }
}

/** Histories are known by uuid; there is one layout. */
export const LAYOUT_ID = '00000000-0000-4000-8000-000000000001';
