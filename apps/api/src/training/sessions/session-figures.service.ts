import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { type CsvColumn, csvFile } from '#platform/http/csv-file.js';
import type { figures } from './sessions.schemas.js';

type Figures = z.infer<typeof figures>;
type Year = Figures['years'][number];

/** A rate with one decimal and its base in the two columns before; empty when there is nothing to divide by. */
const fillRate = ({ seatsTaken, seats }: Year): number | null =>
  seats === 0 ? null : Math.round((1000 * seatsTaken) / seats) / 10;

const COLUMNS: readonly CsvColumn<Year>[] = [
  { header: 'Année du premier jour', value: ({ year }) => year },
  { header: 'Sessions tenues', value: ({ held }) => held },
  { header: 'Sessions à venir', value: ({ toCome }) => toCome },
  { header: 'Sessions annulées', value: ({ cancelled }) => cancelled },
  { header: 'Personnes formées', value: ({ people }) => people },
  { header: 'Organismes', value: ({ partners }) => partners },
  { header: 'Départements', value: ({ departments }) => departments },
  { header: 'Présences', value: ({ attended }) => attended },
  { header: 'Absences', value: ({ absent }) => absent },
  { header: 'Présences non notées', value: ({ unmarked }) => unmarked },
  { header: 'Places prises des sessions tenues', value: ({ seatsTaken }) => seatsTaken },
  { header: 'Places des sessions tenues', value: ({ seats }) => seats },
  { header: 'Remplissage (%)', value: fillRate },
  {
    header: 'États de coûts HT, avoirs déduits (€)',
    value: ({ billedCents }) => (billedCents === null ? null : billedCents / 100),
  },
];

/** What training adds up to, by the year of the first day. */
@Injectable()
export class SessionFigures {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The latest year first. Seats there were: the group's, or twice as many when a second trainer had to come. Absent
   * people had their seat: they are no-shows, not free seats. Nobody knows who came while no presence was written
   * down, nor what a year cost while no statement was sent: null, which is never 0.
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
           count(*) filter (where r.status = 'absent')::int as absent,
           count(*) filter (where r.status = 'confirmed')::int as unmarked
         from sessions s join training_registrations r on r.session_id = s.id where s.state = 'held' group by s.year),
       billed as (
         select s.year, sum(t.net_cents)::float8 as cents
         from sessions s join training_statements t on t.session_id = s.id group by s.year)
       select s.year, count(*) filter (where s.state = 'held')::int as held,
         count(*) filter (where s.state in ('draft', 'open', 'confirmed'))::int as "toCome",
         count(*) filter (where s.state = 'cancelled')::int as cancelled,
         coalesce(max(p.people), 0) as people, coalesce(max(p.partners), 0) as partners,
         coalesce(max(p.departments), 0) as departments, coalesce(max(p.attended), 0) as attended,
         coalesce(max(p.absent), 0) as absent, coalesce(max(p.unmarked), 0) as unmarked,
         coalesce(sum(s.taken) filter (where s.state = 'held'), 0)::int as "seatsTaken",
         coalesce(sum(s.seats) filter (where s.state = 'held'), 0)::int as seats, max(b.cents) as "billedCents"
       from sessions s left join people p on p.year = s.year left join billed b on b.year = s.year
       group by s.year order by s.year desc`,
    );
    return { years: years.map(onlyWhatIsKnown) };
  }

  async csv(): Promise<Readable> {
    return csvFile(COLUMNS, (await this.years()).years);
  }
}

/** While nobody wrote down a single presence of the people expected, who came is unknown. */
function onlyWhatIsKnown(year: Year): Year {
  if (year.unmarked === 0 || (year.attended ?? 0) + (year.absent ?? 0) > 0) return year;
  return { ...year, people: null, partners: null, departments: null, attended: null, absent: null };
}
