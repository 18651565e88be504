import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '#platform/http/problem.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
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
    private readonly dataSource: DataSource,
    private readonly contacts: ContactDirectory,
    private readonly links: InterestLinks,
    private readonly lists: InterestLists,
    private readonly acts: InterestActs,
  ) {}

  /** @throws interest_link_unknown */
  async desk(token: string, done: OwnDesk['done'] = null): Promise<OwnDesk> {
    const id = await this.links.read('own', token);
    const { data } = await this.lists.list({ ids: [id], page: 1, perPage: 1, sort: 'receivedOn', order: 'asc' });
    if (!data[0] || (await this.isErased(data[0]))) throw poolProblems.interest_link_unknown();
    return { interest: data[0], done };
  }

  private async isErased({ contactId }: InterestView): Promise<boolean> {
    if (contactId === null) return false;
    return (await this.contacts.peopleOf(this.dataSource.manager, [contactId])).get(contactId)?.erased !== false;
  }

  /** The same answer again changes nothing. @throws interest_link_unknown, interest_state, archived_course, already_noted */
  async answer(token: string, answer: OwnAnswer | undefined): Promise<OwnDesk> {
    const { interest } = await this.desk(token);
    if (answer === undefined) return this.desk(token, 'choose');
    await this.acts.answer(interest.id, answer, PUBLIC_PAGE).catch((refusal: unknown) => {
      throw asTold(refusal);
    });
    return this.desk(token, answer);
  }
}

/** A refusal as who is not of the team understands it. */
function asTold(refusal: unknown): unknown {
  const code = refusal instanceof Problem ? refusal.code : null;
  if (code === 'interest_not_found') return poolProblems.interest_link_unknown();
  return code === 'already_waiting' ? poolProblems.already_noted() : refusal;
}
