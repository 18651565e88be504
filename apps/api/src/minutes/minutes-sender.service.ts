import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { addressKey } from '#domain/mail/address-block.js';
import { afterMinutesAct } from '#domain/minutes/minutes-state.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { documentName } from '#wording/minutes/minutes-document.js';
import type { ComposedMail } from '../mail/compose.js';
import { Outbox } from '../mail/outbox.service.js';
import { DocumentStore } from '../meetings/documents/document-store.service.js';
import { MeetingLists, type MeetingView } from '../meetings/meeting-lists.service.js';
import { DefaultTemplates } from '../templates/default-templates.service.js';
import { MergeSources } from '../templates/merge-sources.service.js';
import type { PreparedTemplate } from '../templates/prepared-template.js';
import { RecipientMails } from '../templates/recipient-mails.service.js';
import { Templates } from '../templates/templates.service.js';
import { Minutes, MinutesSending, MinutesVersion } from './minutes.entity.js';
import { MinutesLists } from './minutes-lists.service.js';
import { MinutesPrinter, type PrintedFile } from './minutes-printer.service.js';
import { minutesProblems } from './minutes.problems.js';
import { MinutesRecipients, type Recipient } from './minutes-recipients.service.js';
import type { mailPreview, sendBody } from './minutes.schemas.js';
import { MinutesWriter } from './minutes.service.js';
import { ERRATUM_TEMPLATE, MINUTES_TEMPLATE } from './minutes-templates.js';

type SendBody = z.output<typeof sendBody>;
type Addressee = Pick<Recipient, 'key' | 'name' | 'address' | 'contactId' | 'partnerId'>;

/** What every mail of one sending shares. */
interface Sending {
  edition: MinutesVersion;
  meeting: MeetingView;
  template: PreparedTemplate;
  own: Record<string, string>;
}

/** Sends an edition of minutes, and keeps who got which. */
@Injectable()
export class MinutesSender implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: MinutesLists,
    private readonly writer: MinutesWriter,
    private readonly meetings: MeetingLists,
    private readonly printer: MinutesPrinter,
    private readonly documents: DocumentStore,
    private readonly recipients: MinutesRecipients,
    private readonly templates: Templates,
    private readonly sources: MergeSources,
    private readonly mails: RecipientMails,
    private readonly defaults: DefaultTemplates,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.defaults.register(MINUTES_TEMPLATE);
    this.defaults.register(ERRATUM_TEMPLATE);
  }

  /** The mail that would leave for one of the recipients. @throws minutes_not_found, unknown_recipient, merge_fields_missing */
  async preview(id: string, key: string | null): Promise<z.infer<typeof mailPreview>> {
    const { manager } = this.dataSource;
    const found = await manager.findOneBy(Minutes, { id });
    if (!found) throw minutesProblems.minutes_not_found();
    const edition = await this.validEdition(manager, id);
    const proposed = await this.recipients.of(manager, found);
    const to = key === null ? proposed[0] : proposed.find((one) => one.key === key);
    if (!to) throw minutesProblems.unknown_recipient();
    const sending = await this.prepare(manager, found, edition);
    const { subject, html, text } = await this.write(manager, sending, to);
    const file = await this.printer.edition(edition, 'pdf');
    const files = [file, ...(await this.documents.attachments(manager, found.meetingId))];
    const attachments = files.map(({ filename, content }) => ({ filename, size: content.length }));
    return { to: `${to.name} <${to.address}>`, subject, html, text, attachments };
  }

  /**
   * Writes the mails in one transaction. Who has this edition already is left out unless `again`.
   * @throws minutes_not_found, stale_minutes, minutes_act_refused, edition_changed, unknown_recipient,
   * minutes_no_recipient, merge_fields_missing, mail_too_heavy
   */
  async send(id: string, body: SendBody, actor: Actor): Promise<{ sent: number; skipped: number }> {
    // Printed before the transaction: drawing pages while holding a lock would make everybody wait.
    const edition = await this.validEdition(this.dataSource.manager, id);
    if (edition.id !== body.editionId) throw minutesProblems.edition_changed();
    const files = [await this.printer.edition(edition, 'pdf')];
    if (body.docx) files.push(await this.printer.edition(edition, 'docx'));
    return this.dataSource.transaction(async (manager) => {
      const found = await this.writer.locked(manager, id, body.version);
      const act = found.state === 'sent' ? 'resend' : 'send';
      const standing = afterMinutesAct(act, found);
      const current = await this.validEdition(manager, id);
      if (current.id !== body.editionId) throw minutesProblems.edition_changed();
      const chosen = await this.chosen(manager, found, body);
      const sending = await this.prepare(manager, found, edition);
      if (body.documents) files.push(...(await this.documents.attachments(manager, found.meetingId)));
      let sent = 0;
      for (const to of chosen) if (await this.sendTo(manager, sending, to, files, body.again, actor)) sent++;
      if (sent === 0) throw minutesProblems.minutes_no_recipient();
      await manager.save(Minutes, { ...found, ...standing, updatedAt: this.clock.now(), version: found.version + 1 });
      await this.writer.record(manager, id, act === 'resend' ? 'sent_again' : 'sent', actor, { recipients: sent });
      return { sent, skipped: chosen.length - sent };
    });
  }

  private async validEdition(manager: EntityManager, id: string): Promise<MinutesVersion> {
    const edition = await this.lists.edition(id, manager);
    if (edition) return edition;
    const { state, erratum } = await this.lists.one(id, manager);
    throw minutesProblems.minutes_act_refused({ act: 'send', state, erratum });
  }

  private async chosen(manager: EntityManager, found: Minutes, body: SendBody): Promise<Addressee[]> {
    const proposed = await this.recipients.of(manager, found);
    const chosen: Addressee[] = body.recipients.map((key) => {
      const known = proposed.find((one) => one.key === key);
      if (!known) throw minutesProblems.unknown_recipient();
      return known;
    });
    const extra = body.extra.map(({ name, address }) => ({
      ...{ key: addressKey(address), name, address, contactId: null, partnerId: null },
    }));
    const all = [...chosen, ...extra];
    return all.filter(({ key }, place) => all.findIndex((one) => one.key === key) === place);
  }

  private async prepare(manager: EntityManager, found: Minutes, edition: MinutesVersion): Promise<Sending> {
    const meeting = await this.meetings.one(found.meetingId, manager);
    const key = edition.erratum > 0 ? ERRATUM_TEMPLATE.key : MINUTES_TEMPLATE.key;
    return {
      ...{ edition, meeting },
      template: await this.templates.prepare(manager, { key }),
      own: {
        'reunion.document': documentName(meeting.number, edition.erratum),
        'reunion.a_retenir': edition.document?.highlights.join('\n') || 'Aucune décision ni action.',
        'reunion.motif': edition.erratumReason ?? '',
      },
    };
  }

  /** What leaves, and what is previewed, is made here. */
  private async write(
    manager: EntityManager,
    { meeting, template, own }: Sending,
    to: Addressee,
  ): Promise<ComposedMail> {
    const about = { contactId: to.contactId, partnerId: to.partnerId, subjectId: meeting.id };
    const known = await this.sources.valuesFor(manager, 'meeting', about);
    const values = {
      ...known,
      'reunion.groupe': known['reunion.groupe'] ?? meeting.groupName,
      'reunion.titre': known['reunion.titre'] ?? meeting.name,
      'contact.nom_complet': known['contact.nom_complet'] ?? to.name,
      ...own,
    };
    return this.mails.fill(manager, template, values, about, to.address);
  }

  /** @returns false when this edition already left for that address, and was not asked again */
  private async sendTo(
    manager: EntityManager,
    sending: Sending,
    to: Addressee,
    files: readonly PrintedFile[],
    again: boolean,
    actor: Actor,
  ): Promise<boolean> {
    const { edition, template, meeting } = sending;
    const times = await manager.countBy(MinutesSending, { versionId: edition.id, address: to.key });
    if (times > 0 && !again) return false;
    const rank = times + 1;
    const mailId = await this.outbox.enqueue(manager, {
      ...(await this.write(manager, sending, to)),
      ...{ purpose: 'minutes', family: template.family, to: { address: to.address, name: to.name } },
      uniqueKey: `minutes:${edition.id}:${to.key}:${rank}`,
      attachments: [...files],
      ...{ partnerId: to.partnerId, contactId: to.contactId },
      cause: { type: 'meeting', id: meeting.id },
    });
    await manager.insert(MinutesSending, {
      ...{ minutesId: edition.minutesId, versionId: edition.id, address: to.key, name: to.name },
      ...{ contactId: to.contactId, partnerId: to.partnerId, mailId, rank },
      ...{ sentAt: this.clock.now(), sentBy: actor.label },
    });
    return true;
  }
}
