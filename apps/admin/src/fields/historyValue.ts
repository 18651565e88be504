import type { PopulationFact, StaffFact } from '#domain/obligation/facts.js';
import { describePopulation, describeStaff } from '#wording/obligation/describe-facts.js';
import { CAMPAIGN_STATE_LABELS } from '#wording/campaign/campaign-labels.js';
import { MINUTES_STATE_LABELS } from '#wording/minutes/minutes-labels.js';
import { MEETING_STATE_LABELS } from '#wording/meeting/meeting-labels.js';
import { TEMPLATE_KIND_LABELS } from '#wording/mail/merge-field-labels.js';
import { legalCategoryLabel } from '#wording/obligation/legal-category-labels.js';
import {
  CERTAINTY_LABELS,
  OBLIGATION_STATUS_LABELS,
  PUBLIC_SERVICE_MISSION_LABELS,
} from '#wording/obligation/obligation-labels.js';
import { mailFamilyLabels } from '../i18n/labels.js';
import { euros } from '#wording/training/money.js';
import { INTEREST_SOURCE_LABELS, INTEREST_STATE_LABELS } from '#wording/training/interest-words.js';
import { SESSION_STATE_LABELS } from '#wording/training/session-labels.js';
import type { OpenDataFacts } from '#domain/meeting/open-data-progress.js';
import { openDataWords } from '#wording/meeting/open-data-words.js';
import { showValue } from './showValue.js';
import { departmentName } from '../i18n/departments.js';
import { formatDay, formatNumber, formatSiren } from '../i18n/format.js';

const coded = (labels: Readonly<Record<string, string>>) => (value: unknown) =>
  labels[String(value)] ?? showValue(value);

/** Fields whose stored value is a code or an object: in the words of the rest of the page. */
const WORDS: Record<string, (value: unknown) => string> = {
  siren: (value) => formatSiren(value as string),
  legalCategory: (value) => legalCategoryLabel(value as string),
  department: (value) => departmentName(value as string),
  publicServiceMission: coded(PUBLIC_SERVICE_MISSION_LABELS),
  kind: coded(TEMPLATE_KIND_LABELS),
  family: coded(mailFamilyLabels),
  obligationStatus: coded(OBLIGATION_STATUS_LABELS),
  effectiveStatus: coded(OBLIGATION_STATUS_LABELS),
  obligationCertainty: coded(CERTAINTY_LABELS),
  priceCents: (value) => euros(value as number),
  surchargeCents: (value) => euros(value as number),
  vatBasisPoints: (value) => `${formatNumber((value as number) / 100)} %`,
  vatRule: coded({ rate: 'TVA', exempt: 'exonéré (article 261-4-4° a du CGI)' }),
  durationMinutes: (value) => `${formatNumber((value as number) / 60)} h`,
  registerBy: (value) => formatDay(value as string),
  wishedFrom: (value) => formatDay(value as string),
  wishedTo: (value) => formatDay(value as string),
  receivedOn: (value) => formatDay(value as string),
  source: coded(INTEREST_SOURCE_LABELS),
  population: (value) => describePopulation(value as PopulationFact) ?? '(vide)',
  openData: (value) => openDataWords(value as OpenDataFacts).join(' ; '),
  staff: (value) => (value as StaffFact[]).map(describeStaff).join(' ; ') || '(aucun)',
};

/** States by resource: the same code is not the same word for a campaign and for a meeting. */
const STATES: Record<string, Readonly<Record<string, string>>> = {
  campaigns: CAMPAIGN_STATE_LABELS,
  meetings: MEETING_STATE_LABELS,
  minutes: MINUTES_STATE_LABELS,
  'training-interests': INTEREST_STATE_LABELS,
  'training-sessions': SESSION_STATE_LABELS,
};

/** A value of a history as a person would say it. @param resource whose history it is */
export function historyValue(resource: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '(vide)';
  if (field === 'state') return coded(STATES[resource] ?? {})(value);
  return (WORDS[field] ?? showValue)(value);
}
