import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { DOWNLOAD_DETAILS, KEYWORD_DETAILS, LICENCE_DETAILS } from '#domain/diagnostic/diagnosis.js';
import type { diagnosticSummary } from './diagnostics.schemas.js';

export type DiagnosticSummary = z.infer<typeof diagnosticSummary>;

interface Row {
  inScope: boolean;
  class: 'strict' | 'potential' | 'none';
  keyword: string;
  licence: string;
  download: string;
  defaultLicence: boolean;
  unclaimed: number;
  n: number;
}

/** Counts of the diagnostic, in one pass over the records. */
@Injectable()
export class DiagnosticFigures {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one partner's records, or of them all. */
  async summary(partnerId?: string, manager: EntityManager = this.dataSource.manager): Promise<DiagnosticSummary> {
    const rows: Row[] = await manager.query(
      `select in_scope as "inScope", class, keyword_detail as keyword, licence_detail as licence,
         download_detail as download, default_licence as "defaultLicence",
         count(*) filter (where partner_id is null)::int as unclaimed, count(*)::int as n
       from catalogue_records where $1::uuid is null or partner_id = $1
       group by 1, 2, 3, 4, 5, 6`,
      [partnerId ?? null],
    );
    const [last]: { at: Date | null }[] = await manager.query(
      `select max(imported_at) as at from catalogue_records where $1::uuid is null or partner_id = $1`,
      [partnerId ?? null],
    );
    const count = (keep: (row: Row) => boolean) => rows.filter(keep).reduce((sum, { n }) => sum + n, 0);
    const details = <Code extends string>(field: 'keyword' | 'licence' | 'download', codes: readonly Code[]) =>
      Object.fromEntries(codes.map((code) => [code, count((row) => row.inScope && row[field] === code)])) as Record<
        Code,
        number
      >;
    return {
      records: count(() => true),
      inScope: count((row) => row.inScope),
      outOfScope: count((row) => !row.inScope),
      strict: count((row) => row.inScope && row.class === 'strict'),
      potential: count((row) => row.inScope && row.class === 'potential'),
      none: count((row) => row.inScope && row.class === 'none'),
      defaultLicence: count((row) => row.inScope && row.defaultLicence),
      unclaimed: rows.reduce((sum, { unclaimed }) => sum + unclaimed, 0),
      keyword: details('keyword', KEYWORD_DETAILS),
      licence: details('licence', LICENCE_DETAILS),
      download: details('download', DOWNLOAD_DETAILS),
      lastImportAt: last?.at ?? null,
    };
  }
}
