import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, QueryFailedError } from 'typeorm';
import type { z } from 'zod';
import { type Attendance, type AttendanceSource, lacksRepresentative } from '#domain/meeting/attendance.js';
import { personKey } from '#domain/meeting/pasted/people-cell.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { History } from '../../history/history.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import type { Meeting } from '../meetings.entity.js';
import { meetingProblems } from '../meetings.problems.js';
import { Meetings } from '../meetings.service.js';
import { AttendanceLists, type AttendanceView, type LineView } from './attendance-lists.service.js';
import { AttendanceLine } from './attendance.entity.js';
import { attendanceProblems } from './attendance.problems.js';
import type { addPeopleBody, fillBody, markBody } from './attendance.schemas.js';

const MOST = 1000;
/** Somebody to be put on a list. */
export interface Attendee {
  partnerId?: string | null | undefined;
  contactId?: string | null | undefined;
  organisation?: string | null | undefined;
  name?: string | null | undefined;
  email?: string | null | undefined;
  attendance?: Attendance | null | undefined;
  representedBy?: string | null | undefined;
  /** What tells them from somebody of the same name; that they are two is then known. */
  distinctBy?: string | null | undefined;
}

/** Puts people on the list of a meeting, marks who is there, takes people off. */
@Injectable()
export class Attendances {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: Meetings,
    private readonly lists: AttendanceLists,
    private readonly partners: PartnerDirectory,
    private readonly contacts: ContactDirectory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Guests are present. @throws meeting_not_found, meeting_closed, unknown_attendee, already_on_the_list */
  add(meetingId: string, { people, source }: z.output<typeof addPeopleBody>, actor: Actor): Promise<AttendanceView> {
    return this.change(meetingId, async (manager) => {
      for (const person of people) {
        await this.insert(manager, meetingId, {
          ...person,
          source,
          attendance: person.attendance ?? (source === 'guest' ? 'present' : null),
        });
      }
      await this.record(manager, meetingId, 'attendees_added', actor, people.length);
    });
  }

  /**
   * One key of the keyboard.
   * @throws attendance_line_not_found, stale_attendance_line, meeting_closed, representative_missing
   */
  async mark(meetingId: string, id: string, body: z.output<typeof markBody>): Promise<LineView> {
    const { version, ...fields } = body;
    return this.dataSource.transaction(async (manager) => {
      await this.openMeeting(manager, meetingId);
      const found = await this.find(manager, meetingId, id);
      if (found.version !== version) {
        const current = await this.line(manager, meetingId, id);
        throw attendanceProblems.stale_attendance_line(undefined, { extra: { current } });
      }
      const given: Partial<AttendanceLine> = Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== undefined),
      );
      if (given.attendance && given.attendance !== 'represented') given.representedBy = null;
      refuseNameless({ ...found, ...given }, nameOf(await this.line(manager, meetingId, id)), 'representedBy');
      await manager.update(AttendanceLine, { id }, { ...given, updatedAt: this.clock.now(), version: version + 1 });
      return this.line(manager, meetingId, id);
    });
  }

  /** Marks at once all those that are not. @throws meeting_not_found, meeting_closed */
  fill(meetingId: string, { from }: z.output<typeof fillBody>, actor: Actor): Promise<AttendanceView> {
    const set = {
      answers: 'attendance = answer',
      absent: `attendance = 'absent', represented_by = null`,
      clear: 'attendance = null',
    }[from];
    const where = {
      // Who is represented by nobody knows whom is left to be asked.
      answers: `attendance is null and answer is not null and (answer <> 'represented' or represented_by is not null)`,
      absent: 'attendance is null',
      clear: 'attendance is not null',
    }[from];
    return this.change(meetingId, async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        `update meeting_attendance set ${set}, updated_at = $2, version = version + 1 where meeting_id = $1 and ${where}`,
        [meetingId, this.clock.now()],
      );
      if (count > 0) await this.record(manager, meetingId, `attendance_from_${from}`, actor, count);
    });
  }

  /** @throws attendance_line_not_found, attendance_kept, meeting_closed */
  remove(meetingId: string, id: string, actor: Actor): Promise<AttendanceView> {
    return this.change(meetingId, async (manager) => {
      const { invitedAt, answer } = await this.find(manager, meetingId, id);
      if (invitedAt || answer) throw attendanceProblems.attendance_kept();
      await manager.delete(AttendanceLine, { id });
      await this.record(manager, meetingId, 'attendee_removed', actor, 1);
    });
  }

  /**
   * Puts one person on the list of a locked meeting.
   * @throws unknown_attendee, already_on_the_list, too_many_attendees, representative_missing
   */
  async insert(
    manager: EntityManager,
    meetingId: string,
    attendee: Attendee & { source: AttendanceSource },
  ): Promise<AttendanceLine> {
    const { source, email = null, attendance = null } = attendee;
    const representedBy = attendance === 'represented' ? (attendee.representedBy ?? null) : null;
    const who = await this.identify(manager, attendee);
    refuseNameless({ attendance, representedBy }, nameOf(who));
    if ((await manager.countBy(AttendanceLine, { meetingId })) >= MOST) throw attendanceProblems.too_many_attendees();
    if (await this.known(manager, meetingId, who)) {
      throw attendanceProblems.already_on_the_list({ who: nameOf(who) });
    }
    const now = this.clock.now();
    const seat = await this.unnamedSeat(manager, meetingId, who);
    if (seat) {
      const taken = { ...seat, ...who, attendance, representedBy, updatedAt: now, version: seat.version + 1 };
      return manager.save(AttendanceLine, taken);
    }
    try {
      return await manager.save(AttendanceLine, {
        ...who,
        ...{ meetingId, email: who.contactId ? null : email, source, attendance },
        ...{ invitedAt: null, invitedSequence: null, remindedOn: null, representedBy },
        ...{ answer: null, answeredAt: null, answerNote: null, createdAt: now, updatedAt: now, version: 1 },
      });
    } catch (error) {
      const isDouble = error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
      throw isDouble ? attendanceProblems.already_on_the_list({}) : error;
    }
  }

  /** A partner expected without a name: the first person named for it takes that place. */
  private async unnamedSeat(manager: EntityManager, meetingId: string, who: Identity): Promise<AttendanceLine | null> {
    if (!who.partnerId || (!who.contactId && !who.name)) return null;
    const unnamed = { contactId: IsNull(), name: IsNull(), attendance: IsNull(), answer: IsNull() };
    return manager.findOneBy(AttendanceLine, { meetingId, partnerId: who.partnerId, ...unnamed });
  }

  /** The line of somebody already on the list, or null. */
  known(manager: EntityManager, meetingId: string, who: Identity): Promise<AttendanceLine | null> {
    const { partnerId, contactId, personKey: person, organisationKey } = who;
    return manager
      .createQueryBuilder(AttendanceLine, 'l')
      .where('l.meeting_id = :meetingId and l.partner_id is not distinct from :partnerId::uuid', {
        meetingId,
        partnerId,
      })
      .andWhere('l.contact_id is not distinct from :contactId::uuid', { contactId })
      .andWhere('l.person_key = :person and l.organisation_key = :organisationKey', { person, organisationKey })
      .getOne();
  }

  /** What tells somebody from everybody else; names only where nothing better does. @throws unknown_attendee */
  async identify(manager: EntityManager, attendee: Attendee): Promise<Identity> {
    const { partnerId = null, contactId = null, organisation = null, name = null, distinctBy = null } = attendee;
    const partners = await this.partners.namesOf(manager, partnerId ? [partnerId] : []);
    const people = await this.contacts.peopleOf(manager, contactId ? [contactId] : []);
    if ((partnerId && partners.size === 0) || (contactId && people.size === 0)) {
      throw attendanceProblems.unknown_attendee();
    }
    return {
      partnerId,
      contactId,
      // Kept as they are now, for the day when the partner or the contact is no more there.
      organisation: partners.get(partnerId ?? '') ?? organisation,
      name: people.get(contactId ?? '')?.name ?? name,
      personKey: contactId ? '' : [personKey(name ?? ''), distinctBy ?? []].flat().join('\n'),
      organisationKey: partnerId ? '' : nameKey(organisation ?? ''),
    };
  }

  /** Runs a change on the list of a locked meeting. @throws meeting_not_found, meeting_closed */
  change(
    meetingId: string,
    work: (manager: EntityManager, meeting: Meeting) => Promise<void>,
  ): Promise<AttendanceView> {
    return this.dataSource.transaction(async (manager) => {
      await work(manager, await this.openMeeting(manager, meetingId));
      return this.lists.of(meetingId, manager);
    });
  }

  /** How many were touched, in the history of the meeting: each mark would drown it. */
  record(manager: EntityManager, meetingId: string, action: string, actor: Actor, people: number): Promise<void> {
    const about = { entity: 'meeting', entityId: meetingId, action, actor };
    return this.history.record(manager, { ...about, changes: [{ field: 'people', before: null, after: people }] });
  }

  private async openMeeting(manager: EntityManager, meetingId: string): Promise<Meeting> {
    const meeting = await this.meetings.lock(manager, meetingId);
    if (meeting.state === 'cancelled') throw meetingProblems.meeting_closed();
    return meeting;
  }

  private async find(manager: EntityManager, meetingId: string, id: string): Promise<AttendanceLine> {
    const found = await manager.findOneBy(AttendanceLine, { id, meetingId });
    if (!found) throw attendanceProblems.attendance_line_not_found();
    return found;
  }

  private async line(manager: EntityManager, meetingId: string, id: string): Promise<LineView> {
    const found = (await this.lists.of(meetingId, manager)).lines.find((one) => one.id === id);
    if (!found) throw attendanceProblems.attendance_line_not_found();
    return found;
  }
}

export type Identity = Pick<
  AttendanceLine,
  'partnerId' | 'contactId' | 'organisation' | 'name' | 'personKey' | 'organisationKey'
>;

/** @throws representative_missing */
export function refuseNameless(
  marked: { attendance: Attendance | null; representedBy: string | null },
  who: string,
  field?: string,
): void {
  if (!lacksRepresentative(marked)) return;
  const errors = field ? { errors: { [field]: 'Dites qui représente cette personne.' } } : undefined;
  throw attendanceProblems.representative_missing({ who }, errors);
}

export function nameOf({ name, organisation }: Pick<Identity, 'name' | 'organisation'>): string {
  return name && organisation ? `${name} (${organisation})` : (name ?? organisation ?? '');
}
