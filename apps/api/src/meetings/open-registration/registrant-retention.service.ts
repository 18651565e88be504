import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dormantSince } from '#domain/partner/person-retention.js';
import { SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { History } from '../../history/history.service.js';
import { NO_CONTACT, PersonalTraces } from '../../personal-data/personal-traces.service.js';

const QUEUE = 'registrants.retention';

const parisDay = (instant: string) => `(${instant} at time zone 'Europe/Paris')::date`;

/** Addresses of no contact, of which nothing came and to which nothing left since the end of that day. */
const FORGOTTEN = `
  select r.email, min(r.first_name || ' ' || r.last_name) as name, array_agg(r.meeting_id order by r.meeting_id) as meetings
  from meeting_registrants r join meetings m on m.id = r.meeting_id
  where r.email is not null and ($2::text is null or r.email = $2)
    and not exists (select 1 from contacts c where c.email = r.email)
    and not exists (select 1 from mails x where x.recipient = r.email and ${parisDay('x.created_at')} > $1::date)
    and not exists (select 1 from incoming_mails x where x.from_address = r.email and ${parisDay('x.received_at')} > $1::date)
    and not exists (select 1 from training_interests x where x.email = r.email and ${parisDay('x.updated_at')} > $1::date)
    and not exists (
      select 1 from meeting_attendance x join meetings n on n.id = x.meeting_id where x.email = r.email and n.ends_on > $1::date)
  group by r.email
  having max(greatest(m.ends_on, ${parisDay('r.status_at')})) <= $1::date
  order by r.email`;

interface Forgotten {
  email: string;
  name: string;
  meetings: string[];
}

/**
 * Erases by itself, after the time set for contacts, who came by once: they have no page where somebody would be asked
 * whether to keep them (GDPR article 5.1.e). What counts stays.
 */
@Injectable()
export class RegistrantRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly traces: PersonalTraces,
    private readonly history: History,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.daily(QUEUE, '03:50', async () => {
      await this.purge();
    });
  }

  /** @returns how many people */
  async purge(): Promise<number> {
    const since = dormantSince(this.clock.today(), this.config.contactRetentionMonths);
    const found = await this.dataSource.query<Forgotten[]>(FORGOTTEN, [since, null]);
    let erased = 0;
    for (const { email } of found) {
      erased += await this.dataSource.transaction((manager) => this.forget(manager, email, since));
    }
    return erased;
  }

  /** Looks again, in the transaction that erases: they may have come back since. */
  private async forget(manager: EntityManager, email: string, since: string): Promise<number> {
    await manager.query(`select from meeting_registrants where email = $1 order by id for update`, [email]);
    const [person] = await manager.query<Forgotten[]>(FORGOTTEN, [since, email]);
    if (!person) return 0;
    await this.traces.scrub(manager, { contactId: NO_CONTACT, name: person.name, email, now: this.clock.now() });
    for (const entityId of person.meetings) {
      await this.history.record(manager, {
        ...{ entity: 'meeting', entityId, action: 'registrant_erased', actor: SYSTEM },
        ...{ reason: 'Durée de conservation écoulée', changes: [] },
      });
    }
    return 1;
  }
}
