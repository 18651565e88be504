import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OfferKind } from '#domain/training/offer-states.js';
import { momentSentence, priceSentence } from '#wording/training/offer-sentences.js';
import { placeSentence, whenSentence } from '#wording/training/session-sentence.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { type Block, composeMail } from '../../mail/compose.js';
import { Layouts } from '../../mail/layout/layouts.service.js';
import { Outbox } from '../../mail/outbox.service.js';
import { SESSION_CAUSE } from '../papers/letter-writer.service.js';
import type { SessionFacts } from '../papers/session-facts.js';
import { OfferLinks } from './offer-links.service.js';
import type { TrainingOffer } from './offers.entity.js';
import type { TrainingRegistration } from './registrations.entity.js';

export const OFFER_PURPOSES: Record<OfferKind, string> = {
  seat: 'training.offer_seat',
  invitation: 'training.offer_invitation',
  postponement: 'training.offer_postponement',
};

/** The mail of a question: it holds a secret link, so its text is the product's. */
@Injectable()
export class OfferMails {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly links: OfferLinks,
    private readonly layouts: Layouts,
    private readonly outbox: Outbox,
  ) {}

  /** Nothing to who has no address, or is put aside: somebody of the team asks them. @returns whether it was written */
  async write(
    manager: EntityManager,
    facts: SessionFacts,
    registration: TrainingRegistration,
    offer: TrainingOffer,
  ): Promise<boolean> {
    const { contactId, partnerId } = registration;
    const person = (await this.contacts.peopleOf(manager, [contactId])).get(contactId);
    if (!person?.email || person.archived) return false;
    const url = await this.links.urlFor(offer.id);
    const { subject, opening, closing } = wordsOf(facts, registration, offer);
    const blocks: Block[] = [
      { paragraph: `Bonjour ${person.name},` },
      ...opening.map((paragraph) => ({ paragraph })),
      { list: [whenSentence(facts.days), placeSentence(facts.session), priceSentence(facts.session)] },
      ...closing.map((paragraph) => ({ paragraph })),
      { button: { label: 'Répondre', url } },
    ];
    await this.outbox.enqueue(manager, {
      ...composeMail({ subject, blocks }, await this.layouts.frame(manager)),
      ...{ purpose: OFFER_PURPOSES[offer.kind], uniqueKey: `training.offer:${offer.id}`, confidential: true },
      ...{ family: 'service', to: { address: person.email, name: person.name } },
      ...{ partnerId, contactId, cause: { type: SESSION_CAUSE, id: facts.session.id } },
    });
    return true;
  }
}

function wordsOf({ course }: SessionFacts, { status }: TrainingRegistration, { kind, expiresAt }: TrainingOffer) {
  const title = `« ${course.title} »`;
  const until = expiresAt ? `jusqu’au ${momentSentence(expiresAt)}` : 'jusqu’à la session';
  if (kind === 'seat') {
    return {
      subject: `Une place pour vous : ${course.title}`,
      opening: [`Une place est libre à la formation ${title}, et vous êtes en tête de la liste d’attente.`],
      closing: [`Elle vous est gardée ${until}. Sans réponse d’ici là, elle sera proposée à la personne suivante.`],
    };
  }
  if (kind === 'invitation') {
    return {
      subject: `Invitation : ${course.title}`,
      opening: [`Nous vous proposons de suivre la formation ${title}.`],
      closing: [`Vous pouvez répondre ${until}. Les places vont aux premières réponses.`],
    };
  }
  const waiting = status === 'waitlisted';
  return {
    subject: `Report : ${course.title}`,
    opening: [`La formation ${title} est reportée. Voici ce qui compte désormais :`],
    closing: [
      waiting
        ? 'Dites-nous si ces dates vous conviennent encore : vous gardez votre rang dans la liste d’attente.'
        : 'Dites-nous si vous venez toujours : votre place vous reste gardée, et une convocation suivra.',
    ],
  };
}
