import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { type PersonKnown, readAttendance } from '#domain/meeting/pasted/read-attendance.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { doubtSentence } from '#wording/meeting/attendance-words.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { MeetingLists } from '../meeting-lists.service.js';
import { AttendanceLine } from './attendance.entity.js';
import type { confirmBody, confirmed, readList } from './attendance.schemas.js';
import { Attendances, nameOf, refuseNameless } from './attendances.service.js';

type Row = z.output<typeof confirmBody>['rows'][number];

/** A list of people pasted as text: understood first, then confirmed row by row, and only then written. */
@Injectable()
export class PastedAttendance {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attendances: Attendances,
    private readonly meetings: MeetingLists,
    private readonly partners: PartnerDirectory,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  /** Writes nothing. @throws meeting_not_found */
  async read(meetingId: string, text: string): Promise<z.infer<typeof readList>> {
    const { manager } = this.dataSource;
    await this.meetings.one(meetingId);
    const organisations = await this.partners.named(manager);
    const people = await this.contacts.everybody(manager);
    const rows = readAttendance(text, { organisations, people });
    const officials = await this.partners.namesOf(manager, [
      ...new Set([
        ...rows.flatMap(({ partners }) => partners.map(({ id }) => id)),
        ...people.flatMap(({ partnerIds }) => partnerIds),
      ]),
    ]);
    const byId = new Map(people.map((person) => [person.id, person]));
    return {
      rows: rows.map(({ contactIds, partners, ...row }) => ({
        ...row,
        partners: partners.map(({ id, name, strength }) => ({ id, name: officials.get(id) ?? name, strength })),
        contacts: contactIds.flatMap((id) => shown(byId.get(id), officials) ?? []),
        warnings: row.doubts.map(doubtSentence),
      })),
    };
  }

  /**
   * Marks those already on the list, adds the others; a name confirmed for a partner may become one of its aliases.
   * @throws meeting_not_found, meeting_closed, unknown_attendee, representative_missing, and those of aliases
   */
  async confirm(
    meetingId: string,
    { rows }: z.output<typeof confirmBody>,
    actor: Actor,
  ): Promise<z.infer<typeof confirmed>> {
    const done = { marked: 0, added: 0, aliases: 0 };
    const list = await this.attendances.change(meetingId, async (manager) => {
      for (const [at, row] of rows.entries()) {
        const who = await this.attendances.identify(manager, row);
        const known = await this.attendances.known(manager, meetingId, who);
        const isRepresented = row.attendance === 'represented';
        // Whoever answered by the link may have said who comes for them.
        const representedBy = isRepresented ? (row.representedBy ?? known?.representedBy ?? null) : null;
        const marked = { attendance: row.attendance, representedBy };
        refuseNameless(marked, nameOf(who), `rows.${at}.representedBy`);
        if (known) {
          const touched = { ...marked, updatedAt: this.clock.now(), version: known.version + 1 };
          await manager.update(AttendanceLine, { id: known.id }, touched);
          done.marked++;
        } else {
          await this.attendances.insert(manager, meetingId, { ...row, source: 'guest' });
          done.added++;
        }
      }
      for (const { alias, partnerId } of aliasesOf(rows)) {
        await this.partners.addAlias(manager, partnerId, alias, actor);
        done.aliases++;
      }
      await this.attendances.record(manager, meetingId, 'attendance_pasted', actor, rows.length);
    });
    return { ...done, list };
  }
}

function shown(person: PersonKnown | undefined, officials: ReadonlyMap<string, string>) {
  if (!person) return null;
  const organisations = person.partnerIds.flatMap((id) => officials.get(id) ?? []);
  return { id: person.id, name: person.name, organisations };
}

/** Each once, in an order that two confirmations share: neither waits for the other's partner. */
function aliasesOf(rows: Row[]): { alias: string; partnerId: string }[] {
  const wanted = rows.flatMap(({ alias, partnerId }) => (alias && partnerId ? [{ alias, partnerId }] : []));
  const byKey = new Map(wanted.map((one) => [`${one.partnerId}\n${one.alias}`, one]));
  return [...byKey.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
