import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '#platform/clock/clock.js';
import { dayText } from '#wording/minutes/day-text.js';
import { DiagnosticFigures } from '../diagnostics/diagnostic-figures.service.js';
import { PartnerLists } from '../partners/partner-lists.service.js';
import type { figureList, FIGURES } from './minutes.schemas.js';

type Code = (typeof FIGURES)[number];

/** What each figure is called, in the list and in a sentence. */
const WORDS: Record<Code, { label: string; one: string; many: string }> = {
  partners: { label: 'Partenaires', one: 'partenaire', many: 'partenaires' },
  obligated: { label: 'Partenaires obligés', one: 'partenaire obligé', many: 'partenaires obligés' },
  contributors: {
    label: 'Partenaires qui ont des fiches au catalogue',
    one: 'partenaire contributeur',
    many: 'partenaires contributeurs',
  },
  records: { label: 'Fiches du catalogue', one: 'fiche au catalogue', many: 'fiches au catalogue' },
  strict: {
    label: 'Fiches qui remplissent les trois prérequis',
    one: 'fiche strictement conforme',
    many: 'fiches strictement conformes',
  },
  potential: {
    label: 'Fiches à compléter',
    one: 'fiche potentiellement conforme',
    many: 'fiches potentiellement conformes',
  },
};
const NUMBER = new Intl.NumberFormat('fr-FR');

/** Figures of the product to put into minutes, each carrying the day it was counted. */
@Injectable()
export class MinutesFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly partners: PartnerLists,
    private readonly diagnostics: DiagnosticFigures,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<z.infer<typeof figureList>> {
    const on = this.clock.today();
    const summary = await this.diagnostics.summary();
    const [row]: { n: number }[] = await this.dataSource.query(
      `select count(distinct partner_id)::int as n from catalogue_records where partner_id is not null`,
    );
    const values: Record<Code, number> = {
      partners: await this.partners.count({}),
      obligated: await this.partners.count({ status: 'obligated' }),
      contributors: row?.n ?? 0,
      ...{ records: summary.records, strict: summary.strict, potential: summary.potential },
    };
    const data = (Object.keys(WORDS) as Code[]).map((code) => {
      const [value, { label, one, many }] = [values[code], WORDS[code]];
      const text = `${NUMBER.format(value)} ${value >= 2 ? many : one} au ${dayText(on)}`;
      return { code, label, value, on, text };
    });
    return { data, total: data.length };
  }
}
