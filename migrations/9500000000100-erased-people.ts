import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People whose data were erased, mails cancelled for that, and the days on which each person gave a sign. */
export class ErasedPeople9500000000100 implements MigrationInterface {
  name = 'ErasedPeople9500000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table contacts add column erased_at timestamptz`);
    await q.query(`create index contacts_updated on contacts (updated_at) where erased_at is null`);
    await q.query(`alter table mails drop constraint mails_cancel_reason_check`);
    await q.query(`
      alter table mails add constraint mails_cancel_reason_check check (cancel_reason in
        ('by_hand', 'information_refused', 'address_suppressed', 'cause_cancelled', 'person_erased'))`);
    // One row a sign: each part is found by the index of its table on the contact.
    await q.query(`
      create view contact_signs as
        select contact_id, (received_at at time zone 'Europe/Paris')::date as on_day, 'reply' as kind
          from incoming_mails where nature = 'reply' and contact_id is not null
        union all
        select contact_id, (answered_at at time zone 'Europe/Paris')::date, 'meeting_answer'
          from meeting_attendance where answered_at is not null and contact_id is not null
        union all
        select a.contact_id, m.starts_on, 'meeting'
          from meeting_attendance a join meetings m on m.id = a.meeting_id
          where a.attendance = 'present' and a.contact_id is not null
        union all
        select contact_id, (answered_at at time zone 'Europe/Paris')::date, 'survey'
          from survey_answers where contact_id is not null
        union all
        select contact_id, received_on, 'training_interest'
          from training_interests where contact_id is not null and source in ('mail', 'meeting', 'form')
        union all
        select r.contact_id, s.last_day, 'training'
          from training_registrations r join training_sessions s on s.id = r.session_id
          where r.status = 'attended'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop view contact_signs`);
    await q.query(`update mails set cancel_reason = 'by_hand' where cancel_reason = 'person_erased'`);
    await q.query(`alter table mails drop constraint mails_cancel_reason_check`);
    await q.query(`
      alter table mails add constraint mails_cancel_reason_check
        check (cancel_reason in ('by_hand', 'information_refused', 'address_suppressed', 'cause_cancelled'))`);
    await q.query(`drop index contacts_updated`);
    await q.query(`alter table contacts drop column erased_at`);
  }
}
