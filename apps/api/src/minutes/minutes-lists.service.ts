import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { z } from 'zod';
import { checkMinutes, type MinutesCheck } from '#domain/minutes/checks.js';
import type { MinutesFacts } from '#domain/minutes/facts.js';
import type { RichBlock } from '#domain/minutes/rich-block.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { offsetOf } from '#platform/http/list-query.js';
import { actionsAsThen } from '#wording/minutes/actions-as-then.js';
import { editionLabel, type MinutesDocument, minutesDocument } from '#wording/minutes/minutes-document.js';
import { MeetingLists, type MeetingView } from '../meetings/meeting-lists.service.js';
import { Minutes, MinutesVersion } from './minutes.entity.js';
import { minutesProblems } from './minutes.problems.js';
import { MinutesFactsReader } from './minutes-facts.service.js';
import { minutes, type minutesBrief, type minutesQuery } from './minutes.schemas.js';
import { insertedFigures, readRichText } from './rich-text/read-rich-text.js';

export type MinutesView = z.infer<typeof minutes>;
type Brief = z.infer<typeof minutesBrief>;

/** Minutes with the meeting's data as they stand: what a screen shows, what a validation freezes. */
export interface AssembledMinutes {
  found: Minutes;
  meeting: MeetingView;
  facts: MinutesFacts;
  document: MinutesDocument;
  outline: MinutesView['outline'];
  checks: MinutesCheck[];
}

const SORT_COLUMNS = { startsOn: 'm.starts_on', updatedAt: 'x.updatedAt', group: 'g.sort_name' };

/** Reads minutes: a page of them, or one with everything that goes with it. */
@Injectable()
export class MinutesLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: MinutesFactsReader,
    private readonly meetings: MeetingLists,
  ) {}

  async list(query: z.infer<typeof minutesQuery>): Promise<{ data: Brief[]; total: number }> {
    const builder = this.dataSource.manager
      .createQueryBuilder(Minutes, 'x')
      .innerJoin('meetings', 'm', 'm.id = x.meeting_id')
      .innerJoin('working_groups', 'g', 'g.id = m.group_id');
    if (query.ids) builder.andWhere('x.id in (:...ids)', { ids: query.ids });
    if (query.meetingId) builder.andWhere('x.meeting_id = :meetingId', { meetingId: query.meetingId });
    if (query.groupId) builder.andWhere('m.group_id = :groupId', { groupId: query.groupId });
    if (query.state) builder.andWhere('x.state = :state', { state: query.state });
    for (const [n, word] of foldText(query.q ?? '')
      .split(' ')
      .filter(Boolean)
      .entries()) {
      builder.andWhere(`(m.search_text like :word${n} or g.search_text like :word${n})`, {
        [`word${n}`]: `% ${likePattern(word)}%`,
      });
    }
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    builder.orderBy(SORT_COLUMNS[query.sort], order).addOrderBy('x.id', order);
    builder.offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    const data: Brief[] = [];
    for (const one of found) data.push(briefOf(one, await this.meetings.one(one.meetingId)));
    return { data, total };
  }

  /** @throws minutes_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<MinutesView> {
    const found = await manager.findOneBy(Minutes, { id });
    if (!found) throw minutesProblems.minutes_not_found();
    return this.view(found, manager);
  }

  async view(found: Minutes, manager: EntityManager): Promise<MinutesView> {
    const { meeting, document, checks, ...now } = await this.assemble(found, manager);
    const edition = await this.edition(found.id, manager);
    const then = printedThen(found, edition);
    const { facts, outline } = then ?? now;
    const comparable = then ? documentOf(found, actionsAsThen(now.facts, then.facts)) : document;
    return {
      ...briefOf(found, meeting),
      erratumReason: found.erratumReason,
      ...{ content: found.content, facts, outline, checks },
      edition: edition && {
        ...{ id: edition.id, erratum: edition.erratum, createdAt: edition.createdAt, author: edition.author },
      },
      dataChanged: edition?.erratum === found.erratum && edition.fingerprint !== fingerprintOf(comparable),
    };
  }

  /** The text with the meeting's data, as it would be printed if validated now. */
  async assemble(found: Minutes, manager: EntityManager): Promise<AssembledMinutes> {
    const { meeting, facts } = await this.reader.of(manager, found.meetingId);
    const read = sectionsOf(found);
    const document = documentOf(found, facts);
    const figures = found.content.sections.flatMap(({ id, html }) =>
      insertedFigures(html).map((figure) => ({ sectionId: id, ...figure })),
    );
    const checks = checkMinutes(facts, found.content, read, figures);
    return { found, meeting, facts, document, outline: outlineOf(document, read, facts), checks };
  }

  /** The edition last validated and not withdrawn. */
  edition(minutesId: string, manager: EntityManager): Promise<MinutesVersion | null> {
    return manager.findOne(MinutesVersion, {
      where: { minutesId, kind: 'edition', withdrawnAt: IsNull() },
      order: { erratum: 'desc' },
    });
  }
}

/** Once validated, a screen shows what was printed; null for a draft, and for what an older product froze otherwise. */
function printedThen(
  { state, erratum, content }: Minutes,
  edition: MinutesVersion | null,
): Pick<AssembledMinutes, 'facts' | 'outline'> | null {
  if (state === 'draft' || edition?.erratum !== erratum || !edition.document) return null;
  const { data: facts } = minutes.shape.facts.safeParse(edition.facts);
  if (!facts) return null;
  return { facts, outline: outlineOf(edition.document, sectionsOf({ content }), facts) };
}

const sectionsOf = ({ content }: Pick<Minutes, 'content'>) =>
  content.sections.map((section) => ({ ...section, blocks: readRichText(section.html) }));

/** The text with these facts, as it would be printed. */
function documentOf(found: Minutes, facts: MinutesFacts): MinutesDocument {
  const edition = { label: editionLabel(found.erratum), note: found.erratumReason };
  return minutesDocument(facts, { ...found.content, sections: sectionsOf(found) }, edition);
}

/** The same document gives the same fingerprint. */
export const fingerprintOf = (document: MinutesDocument): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('base64url');

function briefOf(found: Minutes, meeting: MeetingView): Brief {
  const { id, meetingId, state, erratum, updatedBy, createdAt, updatedAt, version } = found;
  const { name: meetingName, groupId, groupName, startsOn } = meeting;
  return {
    ...{ id, meetingId, meetingName, groupId, groupName, startsOn },
    ...{ state, erratum, updatedBy, createdAt, updatedAt, version },
  };
}

/** The headings of a document in order, each with its section: as many as that section brought. */
function outlineOf(
  document: MinutesDocument,
  sections: readonly { id: string; kind: string; blocks: readonly RichBlock[] }[],
  facts: MinutesFacts,
): MinutesView['outline'] {
  const owners = sections.flatMap(({ id, kind, blocks }) => {
    const own = kind === 'testimonies' ? facts.statements.filter(({ testimony }) => testimony).length : 1;
    return Array.from({ length: own + blocks.filter((block) => block.kind === 'heading').length }, () => id);
  });
  const headings = document.body.filter((block) => block.kind === 'section');
  return headings.map(({ number, depth, title }, place) => ({
    ...{ sectionId: owners[place] ?? '', number, depth, title },
  }));
}
