import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { InterestSource } from '#domain/training/interest-states.js';
import type { interestFigures } from './interests.schemas.js';

type Figures = z.infer<typeof interestFigures>;
type Counts = Pick<Figures, 'waiting' | 'unconfirmed' | 'placed' | 'withdrawn'>;

const COUNTS = ['waiting', 'unconfirmed', 'placed', 'withdrawn']
  .map((state) => `(count(*) filter (where state = '${state}'))::int as "${state}"`)
  .join(', ');

/** What the pool adds up to: where people wait, how they came, and when. */
@Injectable()
export class InterestFigures {
  constructor(private readonly dataSource: DataSource) {}

  async of(courseId: string | null): Promise<Figures> {
    const about = [courseId];
    const mine = `from training_interests where ($1::uuid is null or course_id = $1)`;
    const [whole] = await this.dataSource.query<(Counts & { oldest: string | null })[]>(
      `select ${COUNTS}, (min(received_on) filter (where state = 'waiting'))::text as oldest ${mine}`,
      about,
    );
    const departments = await this.dataSource.query<(Counts & { department: string })[]>(
      `select department, ${COUNTS} ${mine} group by department order by 2 desc, department`,
      about,
    );
    const sources = await this.dataSource.query<(Counts & { source: InterestSource })[]>(
      `select source, ${COUNTS} ${mine} group by source order by count(*) desc, source`,
      about,
    );
    const months = await this.dataSource.query<Figures['months']>(
      `select to_char(received_on, 'YYYY-MM') as month, count(*)::int as received ${mine}
       group by 1 order by 1 desc limit 12`,
      about,
    );
    const { oldest = null, ...counts } = whole ?? { waiting: 0, unconfirmed: 0, placed: 0, withdrawn: 0 };
    return { ...counts, oldest, departments, sources, months };
  }
}
