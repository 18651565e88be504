import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { POPULATION_THRESHOLD } from '#domain/obligation/population-test.js';
import { csvFile } from '#platform/http/csv-file.js';
import { REGION_CATEGORY_LABELS } from '#wording/obligation/region-category-labels.js';
import { REGION_CATEGORIES, type regionSummary } from './obligations.schemas.js';

type RegionSummary = z.infer<typeof regionSummary>;
type Row = RegionSummary['rows'][number];
type Figures = RegionSummary['totals'];

const NONE: Figures = {
  total: 0,
  overPopulation: 0,
  overMunicipale: 0,
  partners: 0,
  obligated: 0,
  exempt: 0,
  undetermined: 0,
};
const FIGURES = Object.keys(NONE) as (keyof Figures)[];

/** The table of section 2.2.2 of the minutes: whom the law concerns in a region, and which of them are partners. */
@Injectable()
export class RegionSummaries {
  constructor(private readonly dataSource: DataSource) {}

  async of(region: string): Promise<RegionSummary> {
    const found = await this.dataSource.manager.query<(Figures & { category: string })[]>(
      `select case o.legal_category when '7344' then 'metropole' when '7343' then 'cu' when '7348' then 'ca'
                when '7346' then 'cc' else 'commune' end as category,
              count(*)::int as total,
              count(*) filter (where o.over_population)::int as "overPopulation",
              count(*) filter (where o.kind = 'epci' or o.population_municipale >= $2)::int as "overMunicipale",
              count(p.id)::int as partners,
              count(*) filter (where p.effective_status = 'obligated')::int as obligated,
              count(*) filter (where p.effective_status = 'exempt')::int as exempt,
              count(*) filter (where p.effective_status = 'undetermined')::int as undetermined
         from reference_organisations o
         left join partners p on p.siren = o.siren and p.archived_at is null
        where o.region = $1
        group by 1`,
      [region, POPULATION_THRESHOLD],
    );
    const rows = REGION_CATEGORIES.map((category) => ({
      label: REGION_CATEGORY_LABELS[category],
      ...NONE,
      ...found.find((row) => row.category === category),
      category,
    }));
    const sum = (figure: keyof Figures) => rows.reduce((total, row) => total + row[figure], 0);
    const totals = Object.fromEntries(FIGURES.map((figure) => [figure, sum(figure)])) as unknown as Figures;
    return { region, rows, totals, sources: await this.sources() };
  }

  async csv(region: string): Promise<Readable> {
    const { rows, totals } = await this.of(region);
    return csvFile<Omit<Row, 'category'>>(
      [
        { header: 'Catégorie', value: (row) => row.label },
        { header: 'Organismes', value: (row) => row.total },
        { header: 'Au-dessus du seuil de population', value: (row) => row.overPopulation },
        { header: 'dont population municipale seule', value: (row) => row.overMunicipale },
        { header: 'Partenaires', value: (row) => row.partners },
        { header: 'Partenaires obligés', value: (row) => row.obligated },
        { header: 'Partenaires exemptés', value: (row) => row.exempt },
        { header: 'Partenaires indéterminés', value: (row) => row.undetermined },
      ],
      [...rows, { label: 'Ensemble', ...totals }],
    );
  }

  private async sources(): Promise<string[]> {
    const [loaded] = await this.dataSource.manager.query<{ source: string; version: string; years: string | null }[]>(
      `select source, split_part(version, '/', 1) as version,
              (select string_agg(distinct population_totale_year::text, ', ') from reference_organisations
                where kind = 'epci' and department <> '976') as years
         from reference_loads limit 1`,
    );
    if (!loaded) return [];
    return [
      `Registre : ${loaded.source} ${loaded.version} (INSEE et DGCL, Licence Ouverte).`,
      `Communes : population totale ${loaded.years ?? ''}, à défaut municipale 2023. EPCI : populations ${loaded.years ?? ''} ; le seuil de population ne s’applique pas à eux.`,
      'Un EPCI à cheval sur plusieurs régions est compté dans celle de la majorité de ses communes.',
      'Statut d’obligation : celui des partenaires, décision manuelle comprise.',
    ];
  }
}
