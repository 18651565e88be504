import type { EntityManager } from 'typeorm';

/** The first day, `JJ/MM/AAAA`, on which an event to come expects this address; null when none does. */
export async function expectedOn(manager: EntityManager, email: string, today: string): Promise<string | null> {
  const [row]: { day: string | null }[] = await manager.query(
    `select to_char(min(m.starts_on), 'DD/MM/YYYY') as day
     from meeting_registrants r join meetings m on m.id = r.meeting_id
     where r.email = $1 and r.status <> 'cancelled' and m.state in ('planned', 'convened') and m.ends_on >= $2`,
    [email, today],
  );
  return row?.day ?? null;
}

/** The same for a contact who has a seat, whatever address they registered with. */
export async function seatedOn(manager: EntityManager, contactId: string, today: string): Promise<string | null> {
  const [row]: { day: string | null }[] = await manager.query(
    `select to_char(min(m.starts_on), 'DD/MM/YYYY') as day
     from meeting_attendance a join meeting_registrants r on r.line_id = a.id join meetings m on m.id = r.meeting_id
     where a.contact_id = $1 and r.status <> 'cancelled' and m.state in ('planned', 'convened') and m.ends_on >= $2`,
    [contactId, today],
  );
  return row?.day ?? null;
}
