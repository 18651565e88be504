/** Who was there: as marked at the meeting. */
export const ATTENDANCES = ['present', 'excused', 'absent', 'represented'] as const;
export type Attendance = (typeof ATTENDANCES)[number];
/** What somebody invited answers. */
export const ANSWERS = ['present', 'excused', 'represented'] as const;
export type Answer = (typeof ANSWERS)[number];
/** Why somebody is on the list: sits in the group, invited besides, registered by themselves, or came unexpected. */
export const SOURCES = ['member', 'invited', 'registered', 'guest'] as const;
export type AttendanceSource = (typeof SOURCES)[number];

export interface ExpectedSeat {
  partnerId: string | null;
  contactId: string | null;
}

export interface ExpectedLine extends ExpectedSeat {
  id: string;
  source: AttendanceSource;
  invitedAt: Date | null;
  answer: Answer | null;
  attendance: Attendance | null;
}

/**
 * What to add to a list of expected people, and to take off it, for it to be that of the members of the day. Whoever was
 * invited, answered, or came stays: what happened is not undone by leaving the group.
 */
export function expectedChanges(
  members: readonly ExpectedSeat[],
  lines: readonly ExpectedLine[],
): { add: ExpectedSeat[]; remove: string[] } {
  const same = (a: ExpectedSeat, b: ExpectedSeat) => a.partnerId === b.partnerId && a.contactId === b.contactId;
  // A partner with people named is expected through them.
  const wanted = members.filter(
    (seat) =>
      seat.contactId !== null ||
      !members.some((other) => other.partnerId === seat.partnerId && other.contactId !== null),
  );
  const remove = lines
    .filter(({ source, invitedAt, answer, attendance }) => {
      return source === 'member' && invitedAt === null && answer === null && attendance === null;
    })
    .filter((line) => !wanted.some((seat) => same(line, seat)))
    .map(({ id }) => id);
  const kept = lines.filter(({ id }) => !remove.includes(id));
  return {
    // A partner expected without a name is so by anybody of its own.
    add: wanted.filter(
      (seat) =>
        !kept.some((line) => same(line, seat) || (seat.contactId === null && line.partnerId === seat.partnerId)),
    ),
    remove,
  };
}

/** True when somebody of, or for, an organisation was there: it then has its word in the « tour de table ». */
export const isRepresented = (attendance: Attendance | null): boolean =>
  attendance === 'present' || attendance === 'represented';

/** Represented by nobody says nothing: minutes print who sat for whom. */
export const lacksRepresentative = ({
  attendance,
  representedBy,
}: {
  attendance?: Attendance | null | undefined;
  representedBy?: string | null | undefined;
}): boolean => attendance === 'represented' && !representedBy;
