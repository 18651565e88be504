import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type BounceVerdict,
  type RecipientReport,
  reportOn,
  statusOf,
  verdictOn,
} from '#domain/mail/delivery-status.js';
import { waitsForSomebody } from '#domain/mail/incoming-mail.js';
import { storableLine } from '#domain/mail/received-text.js';
import { SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Addresses } from '../addresses/addresses.service.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import { type AnsweredMail, AnsweredMails } from '../mail/answered-mails.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { IncomingMail } from './incoming-mails.entity.js';
import type { ReceivedMessage } from './read-message.js';

/** Where a message was found. */
export interface Place {
  mailbox: string;
  uid: number | null;
  receivedAt: Date;
  /** Bytes of the whole message. */
  size: number;
  truncated: boolean;
}

/** Keeps what came back, says whose it is, and draws what a report proves: always in the caller's transaction. */
@Injectable()
export class IncomingMailKeeper {
  constructor(
    private readonly answered: AnsweredMails,
    private readonly addresses: Addresses,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
    private readonly clock: Clock,
  ) {}

  /** @returns its id; null when it is already kept (read twice, or delivered twice) */
  async keep(manager: EntityManager, message: ReceivedMessage, place: Place): Promise<string | null> {
    const { report, nature, answers } = message;
    const mail = await this.answered.find(manager, report?.envelopeId ?? null, answers);
    const onMail = mail && report ? reportOn(mail.recipient, report) : null;
    const told = onMail ?? report?.recipients[0] ?? null;
    const verdict = report ? verdictOn(onMail) : null;
    const waits = waitsForSomebody(nature, verdict, mail !== null);
    const id = randomUUID();
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(IncomingMail)
      .values({
        ...factsOf(message),
        ...placeOf(place),
        id,
        kind: mail ? nature : 'unmatched',
        ...(await this.whose(manager, mail)),
        verdict,
        ...wordsOf(told),
        ...(waits ? {} : { handledAt: this.clock.now(), handledBy: SYSTEM.label }),
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return null;
    if (mail && verdict) await this.conclude(manager, mail, verdict, onMail, place.receivedAt);
    return id;
  }

  /** Contact and partner that were deleted since are left out. */
  private async whose(manager: EntityManager, mail: AnsweredMail | null) {
    if (!mail) return {};
    const contact = mail.contactId && (await this.contacts.peopleOf(manager, [mail.contactId])).get(mail.contactId);
    const partnerId = mail.partnerId ?? (contact ? await this.contacts.onlyPartnerOf(manager, contact.id) : null);
    const known = partnerId && (await this.partners.namesOf(manager, [partnerId])).has(partnerId);
    return {
      mailId: mail.id,
      contactId: contact ? contact.id : null,
      partnerId: known ? partnerId : null,
      causeType: mail.causeType,
      causeId: mail.causeId,
    };
  }

  /** A report on a mail of ours, and on the address it was written to: nobody else can bury an address. */
  private async conclude(
    manager: EntityManager,
    { id, recipient }: AnsweredMail,
    verdict: BounceVerdict,
    report: RecipientReport | null,
    at: Date,
  ): Promise<void> {
    if (verdict === 'dead' || verdict === 'failed') await this.answered.markBounced(manager, id, at);
    if (verdict !== 'dead' || !report) return;
    const reason = storableLine(report.diagnostic ?? `Statut ${report.status ?? ''}`, 2000);
    const block = { address: recipient, scope: 'every', source: 'bounce', reason, mailId: id } as const;
    await this.addresses.block(manager, block, SYSTEM);
  }
}

const factsOf = ({ report: _, answers: __, ...facts }: ReceivedMessage) => facts;

const placeOf = ({ uid, ...place }: Place) => ({ ...place, uid: uid === null ? null : String(uid) });

const wordsOf = (told: RecipientReport | null) => ({
  statusCode: told ? statusOf(told) : null,
  diagnostic: told?.diagnostic ? storableLine(told.diagnostic, 2000) : null,
});
