import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { LeftOut } from '#domain/training/grouping/left-out.js';
import { type Option, proposalsOf } from '#domain/training/grouping/options.js';
import { Clock } from '#platform/clock/clock.js';
import { archivedSentence, leftOutSentence } from '#wording/training/proposal-sentences.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { TrainingCourse } from '../courses/courses.entity.js';
import { poolProblems } from '../interests/interest-pool.problems.js';
import { InterestLists, type InterestView } from '../interests/interest-lists.service.js';
import { TrainingInterest } from '../interests/interests.entity.js';
import { GroupingRuns } from './grouping-runs.service.js';
import { blockedOf, priceOf } from './option-price.js';
import type { proposals } from './proposals.schemas.js';

type Proposals = z.infer<typeof proposals>;
type Person = Proposals['leftOut'][number];
type OptionView = Proposals['proposals'][number]['options'][number];

/** Groups of the people who wait for a course, each way with its price; it proposes, staff choose. */
@Injectable()
export class TrainingProposals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: InterestLists,
    private readonly contacts: ContactDirectory,
    private readonly runs: GroupingRuns,
    private readonly clock: Clock,
  ) {}

  /** @throws unknown_course */
  async of(courseId: string): Promise<Proposals> {
    const { manager } = this.dataSource;
    const course = await manager.findOneBy(TrainingCourse, { id: courseId });
    if (!course) throw poolProblems.unknown_course();
    const found = await manager.findBy(TrainingInterest, { courseId, state: 'waiting' });
    const views = new Map((await this.lists.views(manager, found)).map((one) => [one.id, one]));
    const people = await this.contacts.peopleOf(
      manager,
      found.flatMap(({ contactId }) => contactId ?? []),
    );
    const archived = found.filter(({ contactId }) => people.get(contactId ?? '')?.archived);
    const pool = found
      .filter((one) => !archived.includes(one))
      .map(({ id, department, wishedFrom, wishedTo, receivedOn }) => ({
        ...{ id, department, wishedFrom, wishedTo, receivedOn },
      }));
    const today = this.clock.today();
    const { groups, leftOut, exact } = await this.runs.of(pool, course, today);
    const { title, lowerBound, upperBound } = course;
    return {
      ...{ courseId, courseTitle: title, lowerBound, upperBound, waiting: found.length, exact },
      placed: groups.reduce((sum, { members }) => sum + members.length, 0),
      proposals: proposalsOf(groups, course, today).map(({ options }) => ({
        options: options.map((option) => optionView(option, course, views)),
      })),
      leftOut: [
        ...leftOut.map((one) => leftOutView(one, lowerBound, viewOf(views, one.id))),
        ...archived.map(({ id }) => ({
          ...personOf(viewOf(views, id)),
          ...{ reason: 'archived' as const, where: null, missing: null, from: null, to: null },
          sentence: archivedSentence,
        })),
      ],
    };
  }
}

type Views = ReadonlyMap<string, InterestView>;

function viewOf(views: Views, id: string): InterestView {
  const view = views.get(id);
  if (!view) throw new Error(`no interest ${id}`);
  return view;
}

function personOf({ id, version, name, contactId, partnerName, organisation, department, receivedOn }: InterestView) {
  const about = { interestId: id, version, name, department, receivedOn };
  return { ...about, known: contactId !== null, partnerName: partnerName ?? organisation };
}

function optionView({ kind, sessions }: Option, course: TrainingCourse, views: Views): OptionView {
  const priced = sessions.map(({ department, from, to, secondTrainer, members, travelling, waiting }) => {
    const seated = members.map(({ id }) => viewOf(views, id));
    return {
      ...{ department, from, to, secondTrainer, travelling },
      people: seated.map(personOf),
      waiting: waiting.map(({ id }) => personOf(viewOf(views, id))),
      price: priceOf(
        seated.map(({ id, partnerId }) => ({ payer: partnerId ?? id })),
        course,
      ),
    };
  });
  const sum = (key: 'netCents' | 'grossCents') =>
    priced.reduce<number | null>((total, { price }) => (total === null || !price ? null : total + price[key]), 0);
  const blocked = blockedOf(
    priced.some(({ price }) => price === null),
    course,
  );
  return { kind, sessions: priced, netCents: sum('netCents'), grossCents: sum('grossCents'), blocked };
}

function leftOutView(one: LeftOut, lowerBound: number, view: InterestView): Person {
  const sentence = leftOutSentence(one, lowerBound);
  const nowhere = { where: null, missing: null, from: null, to: null };
  if (one.reason === 'period_over') return { ...personOf(view), ...nowhere, reason: one.reason, sentence };
  const { reason, department: where, missing, from, to } = one;
  return { ...personOf(view), reason, where, missing, from, to, sentence };
}
