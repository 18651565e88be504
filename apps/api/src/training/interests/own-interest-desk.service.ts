import { Injectable } from '@nestjs/common';
import { InterestActs } from './interest-acts.service.js';
import { PUBLIC_PAGE } from './interest-form-desk.service.js';
import { InterestLinks } from './interest-links.service.js';
import { InterestLists, type InterestView } from './interest-lists.service.js';
import { poolProblems } from './interest-pool.problems.js';

export type OwnAnswer = 'confirm' | 'withdraw';
/** `choose`: no button was pressed. */
export interface OwnDesk {
  interest: InterestView;
  done: OwnAnswer | 'choose' | null;
}

/** A person's own page: they confirm that the address is theirs, or take their interest back. */
@Injectable()
export class OwnInterestDesks {
  constructor(
    private readonly links: InterestLinks,
    private readonly lists: InterestLists,
    private readonly acts: InterestActs,
  ) {}

  /** @throws interest_link_unknown */
  async desk(token: string, done: OwnDesk['done'] = null): Promise<OwnDesk> {
    const id = await this.links.read('own', token);
    const { data } = await this.lists.list({ ids: [id], page: 1, perPage: 1, sort: 'receivedOn', order: 'asc' });
    if (!data[0]) throw poolProblems.interest_link_unknown();
    return { interest: data[0], done };
  }

  /** The same answer again changes nothing. @throws interest_link_unknown, interest_state, already_waiting, stale_interest */
  async answer(token: string, answer: OwnAnswer | undefined): Promise<OwnDesk> {
    const { interest } = await this.desk(token);
    const { id, version, state } = interest;
    if (answer === undefined) return this.desk(token, 'choose');
    if (answer === 'confirm' && state !== 'waiting') await this.acts.confirm(id, version, PUBLIC_PAGE);
    if (answer === 'withdraw' && state !== 'withdrawn') {
      await this.acts.withdraw(id, { version, reason: 'Par la personne, depuis son lien' }, PUBLIC_PAGE);
    }
    return this.desk(token, answer);
  }
}
