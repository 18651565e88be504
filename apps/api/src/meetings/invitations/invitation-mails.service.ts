import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import type { ComposedMail } from '../../mail/layout/frame.js';
import type { MailFile } from '../../mail/mail-files.js';
import { Outbox } from '../../mail/outbox.service.js';
import { DefaultTemplates } from '../../templates/default-templates.service.js';
import { MergeSources } from '../../templates/merge-sources.service.js';
import type { PreparedTemplate } from '../../templates/prepared-template.js';
import { RecipientMails } from '../../templates/recipient-mails.service.js';
import { Templates } from '../../templates/templates.service.js';
import type { LineView } from '../attendance/attendance-lists.service.js';
import type { MeetingView } from '../meeting-lists.service.js';
import { InvitationLinks } from './invitation-links.service.js';
import { MEETING_TEMPLATES, type MeetingMail } from './invitation-templates.js';
import { meetingFile } from './meeting-event.js';
import { organizerOf } from './organizer.js';

/** What those expected at a meeting are written. */
@Injectable()
export class InvitationMails implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly templates: Templates,
    private readonly sources: MergeSources,
    private readonly mails: RecipientMails,
    private readonly defaults: DefaultTemplates,
    private readonly links: InvitationLinks,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const one of Object.values(MEETING_TEMPLATES)) this.defaults.register(one);
  }

  prepare(manager: EntityManager, mail: MeetingMail): Promise<PreparedTemplate> {
    return this.templates.prepare(manager, { key: MEETING_TEMPLATES[mail].key });
  }

  /** The mail for one line, with its calendar entry. @throws merge_fields_missing */
  async render(
    manager: EntityManager,
    template: PreparedTemplate,
    meeting: MeetingView,
    line: LineView,
    kind: MeetingMail,
  ): Promise<ComposedMail & { attachments: MailFile[] }> {
    const about = { contactId: line.contactId, partnerId: line.partnerId, subjectId: meeting.id };
    const values = {
      ...(await this.sources.valuesFor(manager, 'meeting', about)),
      // Somebody invited by name and address alone is no contact.
      ...(line.contactId ? {} : { 'contact.nom_complet': line.name }),
      ...(kind === 'cancelled' ? { 'reunion.motif': meeting.cancelReason } : {}),
      'reunion.reponse': await this.links.urlFor(line.id),
    };
    const address = line.email ?? '';
    const mail = await this.mails.fill(manager, template, values, about, address);
    const attachments = meetingFile(meeting, {
      ...{ method: kind === 'cancelled' ? 'cancel' : 'request', sequence: meeting.sequence, now: this.clock.now() },
      organizer: organizerOf(this.config.mailFrom),
      attendee: { name: line.name ?? address, email: address },
    });
    return { ...mail, attachments };
  }

  /** One mail a line for each thing to tell: `once` says which. */
  async write(
    manager: EntityManager,
    template: PreparedTemplate,
    meeting: MeetingView,
    line: LineView,
    kind: MeetingMail,
    once: string,
  ): Promise<void> {
    await this.outbox.enqueue(manager, {
      ...(await this.render(manager, template, meeting, line, kind)),
      ...{ purpose: 'meeting', family: template.family, to: { address: line.email ?? '', name: line.name ?? '' } },
      uniqueKey: `meeting:${kind}:${line.id}:${once}`,
      ...{ partnerId: line.partnerId, contactId: line.contactId },
      cause: { type: 'meeting', id: meeting.id },
    });
  }
}
