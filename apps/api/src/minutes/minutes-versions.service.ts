import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { offsetOf } from '#platform/http/list-query.js';
import { MinutesVersion } from './minutes.entity.js';
import { MinutesLists } from './minutes-lists.service.js';
import { minutesProblems } from './minutes.problems.js';
import type { versionDetail, versionQuery } from './minutes.schemas.js';

type VersionView = z.infer<typeof versionDetail>;

/** Reads the versions of minutes. */
@Injectable()
export class MinutesVersions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: MinutesLists,
  ) {}

  /** The latest first. @throws minutes_not_found */
  async list(id: string, query: z.infer<typeof versionQuery>): Promise<{ data: VersionView[]; total: number }> {
    await this.lists.one(id);
    const [data, total] = await this.dataSource.manager.findAndCount(MinutesVersion, {
      where: { minutesId: id },
      order: { number: 'desc' },
      skip: offsetOf(query),
      take: query.perPage,
    });
    return { data, total };
  }

  /** @throws minutes_version_not_found */
  async one(id: string, versionId: string): Promise<MinutesVersion> {
    const found = await this.dataSource.manager.findOneBy(MinutesVersion, { id: versionId, minutesId: id });
    if (!found) throw minutesProblems.minutes_version_not_found();
    return found;
  }
}
