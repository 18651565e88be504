import type { EntityManager } from 'typeorm';
import { lockNamesForChange } from '../catalogue/claims/current-names.js';

interface Brought {
  partners: string[];
  contacts: string[];
  imports: string[];
  groups: string[];
  courses: string[];
}

/**
 * Deletes what the demonstration brought and what was made about it: memberships, meetings of its groups, its
 * courses with their sessions and whoever waits for them, mails, caught mails, histories. What people typed in themselves stays; their records that a demonstration partner claimed are
 * nobody's again.
 */
export async function removeDemonstration(
  manager: EntityManager,
  { partners, contacts, imports, groups, courses }: Brought,
): Promise<void> {
  // An import under way must not match records to partners that are going.
  await lockNamesForChange(manager);
  await manager.query(
    `delete from inbox_messages i using contacts c where c.id = any($1) and c.email is not null and i.recipients ilike '%' || c.email || '%'`,
    [contacts],
  );
  await manager.query(
    `delete from address_blocks b using contacts c where c.id = any($1) and c.email = b.address
       and not exists (select 1 from contacts o where o.email = b.address and o.id <> all($1))`,
    [contacts],
  );
  await manager.query(`delete from incoming_mails where partner_id = any($1) or contact_id = any($2)`, [
    partners,
    contacts,
  ]);
  await manager.query(`delete from mails where partner_id = any($1) or contact_id = any($2)`, [partners, contacts]);
  await removeGroups(manager, groups);
  await removeCourses(manager, courses, contacts);
  await manager.query(`delete from catalogue_records where import_id = any($1)`, [imports]);
  await manager.query(`delete from catalogue_imports where id = any($1)`, [imports]);
  await manager.query(`update catalogue_records set partner_id = null where partner_id = any($1)`, [partners]);
  await manager.query(`delete from contact_memberships where contact_id = any($1) or partner_id = any($2)`, [
    contacts,
    partners,
  ]);
  await manager.query(`delete from contacts where id = any($1)`, [contacts]);
  await manager.query(`delete from partners where id = any($1)`, [partners]);
  await manager.query(`delete from history where entity_id = any($1)`, [[...partners, ...contacts, ...imports]]);
}

/** Groups go with their meetings and all that hangs on these; their histories and the mails about them too. */
async function removeGroups(manager: EntityManager, groups: string[]): Promise<void> {
  const meetings = `select id from meetings where group_id = any($1)`;
  const about = `select unnest($1::uuid[]) union ${meetings}
    union select id from minutes where meeting_id in (${meetings})
    union select id from surveys where meeting_id in (${meetings})
    union select id from meeting_decisions where group_id = any($1)
    union select id from meeting_actions where group_id = any($1)`;
  await manager.query(`delete from history where entity_id in (${about})`, [groups]);
  await manager.query(`delete from mails where cause_id in (${about})`, [groups]);
  await manager.query(`delete from working_groups where id = any($1)`, [groups]);
}

/**
 * Courses go with their sessions, what was sent for these and who waits for them. People of the demonstration who wait
 * for a course that stays leave its pool with their history.
 */
async function removeCourses(manager: EntityManager, courses: string[], contacts: string[]): Promise<void> {
  const sessions = `select id from training_sessions where course_id = any($1)`;
  const interests = `select id from training_interests where course_id = any($1) or contact_id = any($2)`;
  const about = `select unnest($1::uuid[]) union ${sessions} union ${interests}`;
  const given = [courses, contacts];
  await manager.query(
    `delete from inbox_messages i using training_interests t
     where t.course_id = any($1) and t.email is not null and i.recipients ilike '%' || t.email || '%'`,
    [courses],
  );
  await manager.query(`delete from mails where cause_id in (${about})`, given);
  await manager.query(`delete from history where entity_id in (${about})`, given);
  await manager.query(`delete from training_statements where session_id in (${sessions})`, [courses]);
  // Held first: a statement issued meanwhile is seen.
  await manager.query(`select year from training_statement_counters for update`);
  // A year whose statements were all the demonstration's begins at 1 again; another goes on without a number twice.
  await manager.query(
    `delete from training_statement_counters c where not exists (select 1 from training_statements s where s.year = c.year)`,
  );
  await manager.query(`delete from training_sessions where course_id = any($1)`, [courses]);
  await manager.query(`delete from training_interests where course_id = any($1)`, [courses]);
  await manager.query(`delete from training_courses where id = any($1)`, [courses]);
}
