import http from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { agendaClock } from '#domain/meeting/agenda-clock.js';
import { isLate } from '#domain/meeting/action.js';
import { actionDue, actionOwner } from '#wording/meeting/action-words.js';
import { meetingName } from '#wording/meeting/schedule-sentence.js';

/*
 * The baseline: node:http and pg, one query a table, nothing checked, nobody signed in, no output filter, no log. Same
 * tables, same words, so that what is measured is what the product adds around them.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });

type ActionRow = Parameters<typeof actionOwner>[0] &
  Parameters<typeof actionDue>[0] &
  Parameters<typeof isLate>[0] & { meeting: Parameters<typeof meetingName>[0] | null };

const ACTIONS = `
  select a.id, a.group_id as "groupId", g.name as "groupName", a.meeting_id as "meetingId", a.text,
    a.owner_side as "ownerSide", a.owner_account_id as "ownerAccountId", a.owner_partner_id as "ownerPartnerId",
    p.name as "ownerPartnerName", a.owner_contact_id as "ownerContactId", null as "ownerName",
    a.towards_partner_id as "towardsPartnerId", t.name as "towardsPartnerName", a.decided_on::text as "decidedOn",
    a.due_kind as "dueKind", a.due_on::text as "dueOn",
    (case a.due_kind when 'date' then a.due_on else coalesce(
      (select min(n.starts_on) - 1 from meetings n where n.group_id = a.group_id and n.state <> 'cancelled'
         and n.id is distinct from a.meeting_id and n.starts_on > coalesce(m.starts_on, a.decided_on)),
      m.next_ends_on, m.next_starts_on) end)::text as deadline,
    a.state, a.outcome, a.closed_on::text as "closedOn", a.reminded_on::text as "remindedOn",
    a.created_at as "createdAt", a.updated_at as "updatedAt", a.version,
    json_build_object('groupName', g.name, 'number', m.number, 'title', m.title, 'startsOn', m.starts_on) as meeting
  from meeting_actions a join working_groups g on g.id = a.group_id left join meetings m on m.id = a.meeting_id
    left join partners p on p.id = a.owner_partner_id left join partners t on t.id = a.towards_partner_id
  where a.state in ('open', 'in_progress') and a.meeting_id is distinct from $1 and exists (
    select 1 from meetings x where x.id = $1 and x.group_id = a.group_id
      and coalesce(m.starts_on, a.decided_on) <= x.starts_on)
  order by coalesce(m.starts_on, a.decided_on), a.position, a.id`;

async function answer(id: string): Promise<unknown> {
  const rows = async <T>(text: string) => (await pool.query(text, [id])).rows as T[];
  const [meetings, items, documents, versions, actions] = await Promise.all([
    rows<{ startsAt: string; endsAt: string; version: number }>(
      `select starts_at as "startsAt", ends_at as "endsAt", agenda_version as version from meetings where id = $1`,
    ),
    rows<{ id: string; minutes: number | null }>(
      `select id, position, kind, title, notes, speaker, minutes from agenda_items where meeting_id = $1 order by position`,
    ),
    rows<{ id: string; agendaItemId: string | null }>(
      `select id, meeting_id as "meetingId", agenda_item_id as "agendaItemId", title, current_number as "currentNumber",
         created_at as "createdAt", updated_at as "updatedAt", version
       from meeting_documents where meeting_id = $1 order by created_at, id`,
    ),
    rows<{ documentId: string }>(
      `select v.document_id as "documentId", v.number, v.url, v.filename, v.content_type as "contentType", v.size,
         v.author, v.created_at as "createdAt"
       from meeting_document_versions v join meeting_documents d on d.id = v.document_id
       where d.meeting_id = $1 order by v.number desc`,
    ),
    rows<ActionRow>(ACTIONS),
  ]);
  const [meeting = { startsAt: null, endsAt: null, version: 1 }] = meetings;
  const { starts, ...sums } = agendaClock(
    items.map(({ minutes }) => minutes),
    meeting,
  );
  const today = new Date().toISOString().slice(0, 10);
  const shown = documents.map((document) => ({
    ...document,
    versions: versions
      .filter(({ documentId }) => documentId === document.id)
      .map(({ documentId: _, ...version }) => version),
  }));
  return {
    ...{ meetingId: id, version: meeting.version },
    items: items.map((item, place) => ({
      ...{ ...item, startsAt: starts[place] ?? null },
      documents: shown.filter(({ agendaItemId }) => agendaItemId === item.id),
    })),
    documents: shown.filter(({ agendaItemId }) => agendaItemId === null),
    ...sums,
    openActions: actions.map(({ meeting: promisedAt, ...action }) => ({
      ...action,
      meetingName: promisedAt ? meetingName(promisedAt) : null,
      ...{ owner: actionOwner(action), due: actionDue(action), late: isLate(action, today) },
    })),
  };
}

const server = http.createServer((request, response) => {
  const id = /\/api\/meetings\/([\w-]+)\/agenda/.exec(request.url ?? '')?.[1] ?? '';
  void answer(id).then((body) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.on('disconnect', () => process.exit(0));
