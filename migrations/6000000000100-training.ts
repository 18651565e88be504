import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Shared training: courses, sessions and their days, people interested, registrations, questions asked by link, cost
 * statements. One registration per person per session, one pending question per registration, and numbers without gaps
 * are held here, behind the locks of the services.
 */
export class Training6000000000100 implements MigrationInterface {
  name = 'Training6000000000100';

  async up(q: QueryRunner): Promise<void> {
    const money = `
        price_cents integer not null check (price_cents >= 0),
        vat_rule text not null check (vat_rule in ('rate', 'exempt')),
        vat_basis_points integer check (vat_basis_points between 0 and 10000),
        lower_bound integer not null check (lower_bound >= 1),
        upper_bound integer not null check (upper_bound <= 200),
        surcharge_cents integer check (surcharge_cents >= 0),
        check (lower_bound <= upper_bound),
        check ((vat_rule = 'exempt') = (vat_basis_points is null))`;
    await q.query(`
      create table training_courses (
        id uuid primary key default gen_random_uuid(),
        title text not null,
        objectives text,
        programme text,
        duration_minutes integer not null check (duration_minutes > 0),
        provider text,
        ${money},
        sort_name text collate "C" not null,
        search_text text not null,
        archived_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null
      )`);
    await q.query(`create index training_courses_name on training_courses (sort_name, id) where archived_at is null`);
    await q.query(`create index training_courses_search on training_courses using gin (search_text gin_trgm_ops)`);
    await q.query(`
      create table training_sessions (
        id uuid primary key default gen_random_uuid(),
        course_id uuid not null references training_courses (id),
        department text not null,
        place text,
        address text,
        room text,
        room_key text,
        trainer text,
        trainer_key text,
        second_trainer text,
        second_trainer_key text,
        ${money},
        register_by date,
        offer_hours integer not null check (offer_hours between 1 and 720),
        state text not null check (state in ('draft', 'open', 'confirmed', 'held', 'cancelled')),
        cancel_reason text,
        notes text,
        first_day date not null,
        last_day date not null,
        next_rank integer not null default 1,
        sequence integer not null default 0,
        search_text text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        check (first_day <= last_day)
      )`);
    await q.query(`create index training_sessions_day on training_sessions (first_day, id)`);
    await q.query(`create index training_sessions_course on training_sessions (course_id, first_day)`);
    await q.query(
      `create index training_sessions_deadline on training_sessions (register_by) where state in ('draft', 'open')`,
    );
    await q.query(`create index training_sessions_search on training_sessions using gin (search_text gin_trgm_ops)`);
    await q.query(`
      create table training_session_days (
        session_id uuid not null references training_sessions (id) on delete cascade,
        day date not null,
        starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        primary key (session_id, day),
        check (starts_at < ends_at)
      )`);
    await q.query(`create index training_session_days_day on training_session_days (day)`);
    await q.query(`
      create table training_interests (
        id uuid primary key default gen_random_uuid(),
        course_id uuid not null references training_courses (id),
        contact_id uuid references contacts (id) on delete cascade,
        partner_id uuid references partners (id) on delete set null,
        first_name text,
        last_name text,
        email text,
        organisation text,
        department text not null,
        wished_from date,
        wished_to date,
        source text not null check (source in ('staff', 'mail', 'meeting', 'form', 'session')),
        source_id uuid,
        received_on date not null,
        state text not null check (state in ('unconfirmed', 'waiting', 'placed', 'withdrawn')),
        withdraw_reason text,
        note text,
        search_text text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        check (contact_id is not null or (first_name is not null and last_name is not null and email is not null)),
        check (wished_from <= wished_to)
      )`);
    // A person waits once for a course, whether the product knows them by their contact or by their address only.
    await q.query(`
      create unique index training_interests_contact on training_interests (course_id, contact_id)
      where state = 'waiting' and contact_id is not null`);
    await q.query(`
      create unique index training_interests_email on training_interests (course_id, email)
      where state in ('unconfirmed', 'waiting') and contact_id is null`);
    await q.query(`
      create index training_interests_pool on training_interests (course_id, department, received_on, id)
      where state = 'waiting'`);
    await q.query(`create index training_interests_person on training_interests (contact_id)`);
    await q.query(`create index training_interests_partner on training_interests (partner_id)`);
    await q.query(`create index training_interests_date on training_interests (received_on desc, id)`);
    await q.query(`create index training_interests_search on training_interests using gin (search_text gin_trgm_ops)`);
    await q.query(`
      create table training_registrations (
        id uuid primary key default gen_random_uuid(),
        session_id uuid not null references training_sessions (id) on delete cascade,
        contact_id uuid not null references contacts (id) on delete cascade,
        partner_id uuid references partners (id) on delete set null,
        billed_partner_id uuid references partners (id) on delete set null,
        interest_id uuid references training_interests (id) on delete set null,
        department text not null,
        status text not null check (status in
          ('interested', 'waitlisted', 'offered', 'registered', 'confirmed', 'attended', 'absent', 'cancelled')),
        rank integer not null,
        billed boolean not null default true,
        origin text not null check (origin in ('staff', 'pool', 'link', 'replacement')),
        cancel_reason text check (cancel_reason in
          ('person', 'staff', 'declined', 'expired', 'replaced', 'session')),
        replaced_by_id uuid references training_registrations (id) on delete set null,
        note text,
        status_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        check ((status = 'cancelled') = (cancel_reason is not null))
      )`);
    await q.query(
      `create unique index training_registrations_person on training_registrations (session_id, contact_id)`,
    );
    await q.query(`create unique index training_registrations_rank on training_registrations (session_id, rank)`);
    await q.query(`create index training_registrations_contact on training_registrations (contact_id)`);
    await q.query(`create index training_registrations_partner on training_registrations (partner_id)`);
    await q.query(`create index training_registrations_billed on training_registrations (billed_partner_id)`);
    await q.query(`create index training_registrations_interest on training_registrations (interest_id)`);
    await q.query(`
      create table training_offers (
        id uuid primary key default gen_random_uuid(),
        registration_id uuid not null references training_registrations (id) on delete cascade,
        session_id uuid not null references training_sessions (id) on delete cascade,
        kind text not null check (kind in ('seat', 'invitation', 'postponement')),
        state text not null check (state in ('pending', 'accepted', 'declined', 'expired', 'withdrawn')),
        created_at timestamptz not null,
        expires_at timestamptz,
        answered_at timestamptz,
        answered_by text,
        check ((state = 'pending') = (answered_at is null))
      )`);
    await q.query(`
      create unique index training_offers_pending on training_offers (registration_id) where state = 'pending'`);
    await q.query(`create index training_offers_due on training_offers (expires_at) where state = 'pending'`);
    await q.query(`create index training_offers_session on training_offers (session_id)`);
    await q.query(`
      create table training_statement_counters (
        year integer primary key,
        last integer not null
      )`);
    await q.query(`
      create table training_statements (
        id uuid primary key default gen_random_uuid(),
        kind text not null check (kind in ('statement', 'credit')),
        year integer not null,
        number integer not null check (number > 0),
        session_id uuid not null references training_sessions (id),
        partner_id uuid references partners (id) on delete set null,
        round integer not null check (round > 0),
        credits_id uuid references training_statements (id),
        reason text,
        issued_on date not null,
        issued_at timestamptz not null,
        issued_by text not null,
        billing jsonb not null,
        session jsonb not null,
        lines jsonb not null,
        vat_rule text not null check (vat_rule in ('rate', 'exempt')),
        vat_basis_points integer,
        net_cents integer not null,
        vat_cents integer not null,
        gross_cents integer not null,
        unique (year, number),
        check (gross_cents = net_cents + vat_cents),
        check ((kind = 'credit') = (credits_id is not null))
      )`);
    await q.query(`create unique index training_statements_credit on training_statements (credits_id)`);
    await q.query(`
      create unique index training_statements_round on training_statements (session_id, partner_id, round)
      where kind = 'statement'`);
    await q.query(`create index training_statements_partner on training_statements (partner_id, issued_on)`);
    await q.query(`create index training_statements_date on training_statements (issued_on desc, id)`);
    // What was sent is never edited: only a removed partner may be forgotten, and the demonstration emptied.
    await q.query(`
      create function training_statement_is_final() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - 'partner_id' is distinct from to_jsonb(old) - 'partner_id' then
          raise exception 'a cost statement that was sent is never edited';
        end if;
        return new;
      end $$`);
    await q.query(`
      create trigger training_statements_final before update on training_statements
      for each row execute function training_statement_is_final()`);
    await q.query(`
      alter table partners
        add column billing_siret text,
        add column billing_service_code text,
        add column billing_engagement_number text,
        add column billing_address text`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table partners drop column billing_siret, drop column billing_service_code,
        drop column billing_engagement_number, drop column billing_address`);
    for (const table of [
      'training_statements',
      'training_statement_counters',
      'training_offers',
      'training_registrations',
      'training_interests',
      'training_session_days',
      'training_sessions',
      'training_courses',
    ])
      await q.query(`drop table ${table}`);
    await q.query(`drop function training_statement_is_final`);
  }
}
