import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { figures } from './sessions.schemas.js';

type Figures = z.infer<typeof figures>;

/** What training adds up to, by the year of the first day. */
@Injectable()
export class SessionFigures {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The latest year first. Seats there were: the group's, or twice as many when a second trainer had to come. Absent
   * people had their seat: they are no-shows, not free seats.
   */
  async years(): Promise<Figures> {
    const years = await this.dataSource.manager.query<Figures['years']>(
      `with seated as (
         select r.session_id, count(*)::int as taken from training_registrations r
         where r.status in ('attended', 'absent', 'confirmed') group by r.session_id),
       sessions as (
         select extract(year from s.first_day)::int as year, s.id, s.state,
           coalesce(t.taken, 0) as taken,
           case when coalesce(t.taken, 0) > s.upper_bound then 2 * s.upper_bound else s.upper_bound end as seats
         from training_sessions s left join seated t on t.session_id = s.id),
       people as (
         select s.year, count(distinct r.contact_id) filter (where r.status = 'attended')::int as people,
           count(distinct r.partner_id) filter (where r.status = 'attended')::int as partners,
           count(distinct r.department) filter (where r.status = 'attended')::int as departments,
           count(*) filter (where r.status = 'attended')::int as attended,
           count(*) filter (where r.status = 'absent')::int as absent
         from sessions s join training_registrations r on r.session_id = s.id where s.state = 'held' group by s.year)
       select s.year, count(*) filter (where s.state = 'held')::int as held,
         count(*) filter (where s.state in ('draft', 'open', 'confirmed'))::int as "toCome",
         count(*) filter (where s.state = 'cancelled')::int as cancelled,
         coalesce(max(p.people), 0) as people, coalesce(max(p.partners), 0) as partners,
         coalesce(max(p.departments), 0) as departments,
         coalesce(max(p.attended), 0) as attended, coalesce(max(p.absent), 0) as absent,
         coalesce(sum(s.taken) filter (where s.state = 'held'), 0)::int as "seatsTaken",
         coalesce(sum(s.seats) filter (where s.state = 'held'), 0)::int as seats
       from sessions s left join people p on p.year = s.year group by s.year order by s.year desc`,
    );
    return { years };
  }
}
