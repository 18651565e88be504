const FIELDS = [
  ...['groupId', 'startsOn', 'endsOn', 'startsAt', 'endsAt', 'number', 'title', 'place', 'videoUrl', 'hostPartnerId'],
  ...['rapporteurs', 'introduction', 'learnt', 'answerBy', 'capacity'],
  ...['nextStartsOn', 'nextEndsOn', 'nextLabel', 'nextSubject', 'version'],
] as const;

/** What a form of a meeting sends: its fields, without what the server works out; an emptied day is no day. */
export function sentMeeting(data: Record<string, unknown>): Record<string, unknown> {
  const sent = Object.fromEntries(
    FIELDS.filter((name) => name in data).map((name) => [name, data[name] === '' ? null : data[name]]),
  );
  // The group of a meeting never changes.
  return 'version' in sent ? Object.fromEntries(Object.entries(sent).filter(([name]) => name !== 'groupId')) : sent;
}
