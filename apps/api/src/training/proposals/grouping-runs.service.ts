import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { GroupBounds, Interested } from '#domain/training/grouping/pool.js';
import { type Grouping, proposeGroups } from '#domain/training/grouping/propose-groups.js';
import { inSlices } from './in-slices.js';

const KEPT = 8;

/** Groups of a pool, computed once for all those who look at the same pool the same day. */
@Injectable()
export class GroupingRuns {
  private readonly runs = new Map<string, Promise<Grouping>>();

  of(pool: readonly Interested[], bounds: GroupBounds, today: string): Promise<Grouping> {
    const key = createHash('sha256')
      .update(JSON.stringify([pool, bounds, today]))
      .digest('base64url');
    const known = this.runs.get(key);
    if (known) return known;
    const run = inSlices(proposeGroups(pool, bounds, today));
    this.runs.set(key, run);
    const oldest = this.runs.keys().next();
    if (this.runs.size > KEPT && !oldest.done) this.runs.delete(oldest.value);
    run.catch(() => this.runs.delete(key));
    return run;
  }
}
