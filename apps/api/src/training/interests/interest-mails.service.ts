import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { periodSentence } from '#wording/training/interest-words.js';
import { departmentName } from '#wording/training/session-sentence.js';
import { type Block, composeMail } from '../../mail/compose.js';
import { Layouts } from '../../mail/layout/layouts.service.js';
import { Outbox } from '../../mail/outbox.service.js';
import { InterestLinks } from './interest-links.service.js';
import { InterestLists } from './interest-lists.service.js';

export const INTEREST_CAUSE = 'training_interest';
const PURPOSE = 'training.interest_received';

/** The mail of the public page: it holds the person's own link, so its text is the product's. */
@Injectable()
export class InterestMails {
  constructor(
    private readonly lists: InterestLists,
    private readonly links: InterestLinks,
    private readonly layouts: Layouts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Once a day at most for one interest: who fills the form again gets their link again. */
  async write(manager: EntityManager, id: string): Promise<void> {
    const { name, email, courseTitle, department, wishedFrom, wishedTo, state, partnerId, contactId } =
      await this.lists.one(id, manager);
    if (!email) return;
    const asked = state === 'unconfirmed';
    const url = await this.links.urlFor('own', id);
    const blocks: Block[] = [
      { paragraph: `Bonjour ${name},` },
      {
        paragraph: asked
          ? `Quelqu’un a indiqué, avec cette adresse, être intéressé par la formation « ${courseTitle} ». Est-ce bien vous\u00a0?`
          : `Votre intérêt pour la formation « ${courseTitle} » est déjà noté : vous n’avez rien à refaire.`,
      },
      { list: [departmentName(department), `Période souhaitée : ${periodSentence(wishedFrom, wishedTo)}`] },
      {
        paragraph: asked
          ? 'Confirmez pour que nous vous proposions une session. Sans réponse, tout s’efface dans sept jours.'
          : 'Nous vous écrirons dès qu’une session se prépare près de chez vous. Vous pouvez y renoncer à tout moment.',
      },
      { button: { label: asked ? 'Confirmer' : 'Voir ma demande', url } },
    ];
    await this.outbox.enqueue(manager, {
      ...composeMail({ subject: `Formation : ${courseTitle}`, blocks }, await this.layouts.frame(manager)),
      ...{ purpose: PURPOSE, uniqueKey: `${PURPOSE}:${id}:${state}:${this.clock.today()}`, confidential: true },
      ...{ family: 'service', to: { address: email, name } },
      ...{ partnerId, contactId, cause: { type: INTEREST_CAUSE, id } },
    });
  }
}
