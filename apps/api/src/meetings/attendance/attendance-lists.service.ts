import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { isRepresented } from '#domain/meeting/attendance.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { GroupMembers } from '../../groups/group-members.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { MeetingLists } from '../meeting-lists.service.js';
import { AttendanceLine } from './attendance.entity.js';
import type { attendanceLine, attendanceList } from './attendance.schemas.js';

export type LineView = z.infer<typeof attendanceLine>;
export type AttendanceView = z.infer<typeof attendanceList>;
/** An organisation that was there, with the names of its people: the PRESENTS block of minutes. */
export interface PresentOrganisation {
  partnerId: string | null;
  name: string;
  isHost: boolean;
  people: string[];
}

/** Reads who is expected at a meeting, and who came. */
@Injectable()
export class AttendanceLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingLists,
    private readonly members: GroupMembers,
    private readonly partners: PartnerDirectory,
    private readonly contacts: ContactDirectory,
  ) {}

  /** @throws meeting_not_found */
  async of(meetingId: string, manager: EntityManager = this.dataSource.manager): Promise<AttendanceView> {
    const { groupId, startsOn, hostPartnerId } = await this.meetings.one(meetingId, manager);
    const found = await manager.findBy(AttendanceLine, { meetingId });
    const given = (ids: (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];
    const names = await this.partners.namesOf(manager, given(found.map(({ partnerId }) => partnerId)));
    const people = await this.contacts.peopleOf(manager, given(found.map(({ contactId }) => contactId)));
    const seats = await this.members.on(manager, groupId, startsOn);
    const lines = found
      .map(({ meetingId: _, personKey: __, organisationKey: ___, createdAt: ____, updatedAt: _____, ...line }) => {
        const person = people.get(line.contactId ?? '');
        const sits = seats.some((seat) => seat.partnerId === line.partnerId && seat.contactId === line.contactId);
        return {
          ...line,
          organisation: names.get(line.partnerId ?? '') ?? line.organisation,
          name: person?.name ?? line.name,
          email: person ? person.email : line.email,
          left: line.source === 'member' && !sits,
        };
      })
      .toSorted((a, b) => (rank(a, hostPartnerId) < rank(b, hostPartnerId) ? -1 : 1));
    const marked = (wanted: LineView['attendance']) => lines.filter(({ attendance }) => attendance === wanted).length;
    const answered = (wanted: LineView['answer']) => lines.filter(({ answer }) => answer === wanted).length;
    return {
      meetingId,
      lines,
      counts: {
        present: marked('present'),
        excused: marked('excused'),
        absent: marked('absent'),
        represented: marked('represented'),
        unmarked: marked(null),
      },
      answers: {
        present: answered('present'),
        excused: answered('excused'),
        represented: answered('represented'),
        silent: lines.filter(({ answer, invitedAt }) => answer === null && invitedAt !== null).length,
      },
      organisations: organisationsOf(lines, hostPartnerId),
    };
  }

  /** Organisations that were there, the host first, with who was there for each. */
  async present(manager: EntityManager, meetingId: string): Promise<PresentOrganisation[]> {
    const { lines, organisations } = await this.of(meetingId, manager);
    return organisations
      .filter(({ represented }) => represented)
      .map(({ partnerId, name, isHost }) => ({
        partnerId,
        name,
        isHost,
        people: lines
          .filter((line) => isRepresented(line.attendance) && keyOf(line) === keyOf({ partnerId, organisation: name }))
          .flatMap((line) =>
            line.attendance === 'represented' ? (line.representedBy ?? line.name ?? []) : (line.name ?? []),
          ),
      }));
  }
}

type Organisation = Pick<LineView, 'partnerId' | 'organisation'>;

const keyOf = ({ partnerId, organisation }: Organisation): string => partnerId ?? foldText(organisation ?? '');

function rank({ partnerId, organisation, name, id }: LineView, host: string | null): string {
  const isHost = partnerId !== null && partnerId === host;
  return [isHost ? 0 : 1, foldText(organisation ?? '~'), foldText(name ?? ''), id].join('\n');
}

function organisationsOf(lines: LineView[], host: string | null): AttendanceView['organisations'] {
  const byKey = new Map<string, LineView[]>();
  for (const line of lines) {
    if (line.organisation === null) continue;
    byKey.set(keyOf(line), [...(byKey.get(keyOf(line)) ?? []), line]);
  }
  return [...byKey.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    return {
      partnerId: first.partnerId,
      name: first.organisation ?? '',
      isHost: first.partnerId !== null && first.partnerId === host,
      expected: own.length,
      present: own.filter(({ attendance }) => attendance === 'present').length,
      represented: own.some(({ attendance }) => isRepresented(attendance)),
    };
  });
}
