import pg from 'pg';

const GROUPS = 6;

/**
 * Six groups of 20 meetings of 10 items and 4 documents of 2 versions each, with 30 actions still open.
 * @returns the last meeting of each group, which carries them all
 */
export async function fillMeetings(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into partners (name, sort_name, search_text, public_service_mission, obligation_status, obligation_certainty,
         obligation_reasons, obligation_missing, obligation_near_threshold, effective_status, created_at, updated_at, version)
       select 'Organisme ' || n, 'organisme ' || n, ' organisme ' || n, 'unknown', 'undetermined', 'presumed', '{}', '{}', false,
         'undetermined', now(), now(), 1
       from generate_series(1, 40) n`,
    );
    await client.query(
      `insert into working_groups (name, kind, numbered, keeps_minutes, sort_name, search_text, created_at, updated_at, version)
       select 'Groupe ' || n, 'working_group', true, true, 'groupe ' || n, ' groupe ' || n, now(), now(), 1
       from generate_series(1, $1) n`,
      [GROUPS],
    );
    await client.query(
      `insert into meetings (group_id, number, starts_on, ends_on, starts_at, ends_at, place, rapporteurs, state,
         search_text, created_at, updated_at, version)
       select g.id, n, date '2024-01-10' + n * 60, date '2024-01-10' + n * 60, '09:30', '12:30', 'Bordeaux ' || g.name,
         '{}', case when n < 20 then 'held' else 'planned' end, ' bordeaux ' || n, now(), now(), 1
       from working_groups g cross join generate_series(1, 20) n`,
    );
    await client.query(
      `insert into agenda_items (meeting_id, position, kind, title, speaker, minutes)
       select m.id, n, 'topic', 'Point ' || n || ' : état des lieux et suite à donner', 'Camille Exemple', 15
       from meetings m cross join generate_series(1, 10) n`,
    );
    await client.query(
      `insert into meeting_documents (meeting_id, agenda_item_id, title, current_number, created_at, updated_at, version)
       select i.meeting_id, i.id, 'Présentation ' || i.position, 2, now() + i.position * interval '1 second', now(), 1
       from agenda_items i where i.position <= 4`,
    );
    await client.query(
      `insert into meeting_document_versions (document_id, number, url, author, created_at)
       select d.id, n, 'https://example.org/' || n, 'Compte manager', now()
       from meeting_documents d cross join generate_series(1, 2) n`,
    );
    await client.query(
      `insert into meeting_actions (group_id, meeting_id, position, text, owner_side, owner_partner_id, decided_on,
         due_kind, state, search_text, created_at, updated_at, version)
       select m.group_id, m.id, n, 'Envoyer la liste n° ' || n || ' des données à ouvrir', 'partner',
         (select id from partners order by sort_name offset (m.number * 3 + n) % 40 limit 1), m.starts_on,
         'next_meeting', case when m.number >= 5 and m.number < 15 then 'open' else 'done' end, ' envoyer', now(), now(), 1
       from meetings m cross join generate_series(1, 3) n where m.number < 20`,
    );
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ id: string }>('select id from meetings where number = 20 order by id');
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
