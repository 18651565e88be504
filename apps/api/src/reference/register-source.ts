import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { decideObligation } from '#domain/obligation/decide-obligation.js';
import { testPopulation } from '#domain/obligation/population-test.js';
import { obligationFamily } from '#domain/obligation/legal-category.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import type { ReferenceOrganisation } from './reference.entity.js';

export const REGISTER_PACKAGE = '@etalab/decoupage-administratif';
/** Raise when what is made of the package changes, so that every instance loads it again. */
const READING = 1;

/** Years of the figures of version 6.0.0: communes.json holds the 2023 municipal populations, epci.json both of 2022. */
export const COMMUNE_YEAR = 2023;
export const EPCI_YEAR = 2022;
/** Mayotte was last counted in 2017; the package repeats that census in both files. */
const MAYOTTE = { department: '976', year: 2017 };

interface CommuneRow {
  type: string;
  code: string;
  nom: string;
  departement: string;
  region: string;
  zone: string;
  siren?: string;
  population?: number;
}

interface EpciRow {
  code: string;
  nom: string;
  type: keyof typeof EPCI_CATEGORIES;
  populationTotale: number;
  populationMunicipale: number;
  membres: { code: string; populationTotale: number; populationMunicipale: number }[];
}

const EPCI_CATEGORIES = { CC: '7346', CA: '7348', CU: '7343', METRO: '7344', MET69: '7344' };
/** Communes whose legal person is a collectivité of its own kind: Paris, Saint-Barthélemy, Saint-Martin. */
const OWN_CATEGORY: Readonly<Record<string, string>> = { '75056': '7229', '97701': '7225', '97801': '7225' };
/** Districts without a municipality: Terres australes et antarctiques françaises, Clipperton. */
const WITHOUT_COMMUNES = new Set(['984', '989']);

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve('@etalab/decoupage-administratif/package.json'));
const readJson = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as T;

export function registerVersion(): string {
  return `${readJson<{ version: string }>('package.json').version}/${READING}`;
}

/**
 * The bodies of the package: current communes (no déléguées, associées or arrondissements: they are not legal persons)
 * and EPCI à fiscalité propre, each with what category and population decide.
 */
export function readRegister(): ReferenceOrganisation[] {
  const communes = readJson<CommuneRow[]>('data/communes.json').filter(
    ({ type, departement }) => type === 'commune-actuelle' && !WITHOUT_COMMUNES.has(departement),
  );
  const epci = readJson<EpciRow[]>('data/epci.json');
  const totale = new Map(
    epci.flatMap(({ membres }) => membres.map((member) => [member.code, member.populationTotale])),
  );
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  return [
    ...communes.map((commune) => fromCommune(commune, totale.get(commune.code) ?? null)),
    ...epci.map((row) => fromEpci(row, byCode)),
  ];
}

function fromCommune(row: CommuneRow, totale: number | null): ReferenceOrganisation {
  const year = row.departement === MAYOTTE.department ? MAYOTTE.year : row.zone === 'com' ? null : COMMUNE_YEAR;
  const totaleYear = row.departement === MAYOTTE.department ? MAYOTTE.year : EPCI_YEAR;
  return withDecision({
    kind: 'commune',
    code: row.code,
    siren: row.siren ?? null,
    name: row.nom,
    legalCategory: OWN_CATEGORY[row.code] ?? '7210',
    department: row.departement,
    region: row.region,
    populationMunicipale: row.population ?? null,
    populationTotale: totale,
    populationYear: year,
    populationTotaleYear: totale === null ? null : totaleYear,
    populationSource: 'INSEE',
  });
}

function fromEpci(row: EpciRow, communes: ReadonlyMap<string, CommuneRow>): ReferenceOrganisation {
  const members = row.membres.map(({ code }) => communes.get(code)).filter((commune) => commune !== undefined);
  const department = mostFrequent(members.map((commune) => commune.departement));
  const year = department === MAYOTTE.department ? MAYOTTE.year : EPCI_YEAR;
  return withDecision({
    kind: 'epci',
    code: row.code,
    siren: row.code,
    name: row.nom,
    legalCategory: EPCI_CATEGORIES[row.type],
    department,
    region: mostFrequent(members.map((commune) => commune.region)),
    populationMunicipale: row.populationMunicipale,
    populationTotale: row.populationTotale,
    populationYear: year,
    populationTotaleYear: year,
    populationSource: 'INSEE',
  });
}

/** The value met most often; the smallest of those tied. */
function mostFrequent(values: string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

type Described = Omit<
  ReferenceOrganisation,
  'obligationStatus' | 'overPopulation' | 'nearThreshold' | 'foldedName' | 'nameKey'
>;

function withDecision(body: Described): ReferenceOrganisation {
  const { legalCategory } = body;
  const population = { municipale: body.populationMunicipale, totale: body.populationTotale };
  const { status, nearThreshold } = decideObligation({ legalCategory, population });
  return {
    ...body,
    obligationStatus: status,
    overPopulation: obligationFamily(legalCategory) !== 'populationTested' || testPopulation(population) === 'atLeast',
    nearThreshold,
    foldedName: foldText(body.name),
    nameKey: nameKey(body.name),
  };
}
