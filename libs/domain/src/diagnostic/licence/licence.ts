import type { CatalogueRecord, RecordConstraint } from '../catalogue-record.js';
import { LICENCE_DETAILS, type DiagnosticWarning, type LicenceDetail, type LicenceVerdict } from '../diagnosis.js';
import { remembering } from '../remembering.js';
import { isDropped, restrictsAccess } from './dropped-texts.js';
import { addressesIn, licenceAtAddress, licenceNamed } from './find-licence.js';
import type { KnownLicence } from './known-licences.js';
import { allowsReuse, isNotOpen } from './phrases.js';

type Reading = { detail: LicenceDetail; evidence: string; licence: KnownLicence | null };

/** Rule L: the best text of the record wins; what it contradicts becomes a warning (CRPA L323-2, D323-2-1). */
export function judgeLicence(record: Pick<CatalogueRecord, 'constraints' | 'links'>): {
  licence: LicenceVerdict;
  warnings: DiagnosticWarning[];
} {
  const readings = [...record.constraints.flatMap(rememberedReading), ...record.links.flatMap(readLinkName)];
  const best = readings.reduce<Reading | null>((kept, next) => (kept && rank(kept) <= rank(next) ? kept : next), null);
  if (best === null) {
    return { licence: { verdict: 'no', detail: 'missing', evidence: null, licence: null }, warnings: [] };
  }
  const open = best.detail === 'decree' || best.detail === 'open_not_decree';
  const licence: LicenceVerdict = {
    verdict: open ? 'yes' : 'no',
    detail: best.detail,
    evidence: best.evidence,
    licence: best.licence?.id ?? null,
  };
  return { licence, warnings: open ? warningsBeside(best, readings, record.constraints) : [] };
}

function warningsBeside(best: Reading, readings: Reading[], constraints: RecordConstraint[]): DiagnosticWarning[] {
  const warnings: DiagnosticWarning[] = [];
  const restriction = constraints.find((constraint) => constraint.kind !== 'security' && restrictsAccess(constraint));
  if (restriction) warnings.push({ code: 'access_restricted', evidence: restriction.text || (restriction.url ?? '') });
  const other = readings.find(
    ({ detail, licence }) => detail === 'not_open' || (licence !== null && licence.family !== best.licence?.family),
  );
  if (other) warnings.push({ code: 'several_licences', evidence: other.evidence });
  if (best.detail === 'open_not_decree') warnings.push({ code: 'not_decree', evidence: best.evidence });
  return warnings;
}

const rememberedReading = remembering(readConstraint, ({ kind, isOpen, url, text }) =>
  JSON.stringify([kind, isOpen, url, text]),
);

function readConstraint(constraint: RecordConstraint): Reading[] {
  const text = withoutMarkup(constraint.text);
  if (isDropped({ ...constraint, text })) return [];
  const addresses = [...(constraint.url === null ? [] : [constraint.url]), ...addressesIn(constraint.text)];
  const evidence = text || (addresses[0] ?? '');
  for (const address of addresses) {
    const licence = licenceAtAddress(address);
    if (licence) return [{ detail: licence.detail, evidence, licence }];
  }
  if (isNotOpen([text, ...addresses].join(' '))) return [{ detail: 'not_open', evidence, licence: null }];
  const named = licenceNamed(text);
  if (named) return [{ detail: named.detail, evidence, licence: named }];
  if (constraint.isOpen === true) return [{ detail: 'open_not_decree', evidence, licence: null }];
  return [{ detail: allowsReuse(text) ? 'free_use_unnamed' : 'unrecognised', evidence, licence: null }];
}

const MAY_NAME_LICENCE = /licen[cs]e|odbl|etalab|\bcc[ -]?(?:by|0|zero)|\bpddl|\bodc[ -]/i;

/** A link called « Licence Ouverte 2.0 » names the licence; any other name says nothing about it. */
function readLinkName({ name }: { name: string | null }): Reading[] {
  if (name === null || !MAY_NAME_LICENCE.test(name) || isNotOpen(name)) return [];
  const licence = licenceNamed(name);
  return licence === null ? [] : [{ detail: licence.detail, evidence: name, licence }];
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function rank({ detail }: Reading): number {
  return LICENCE_DETAILS.indexOf(detail);
}
