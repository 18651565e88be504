import type { z } from 'zod';
import { obligationQuestion } from '#wording/obligation/obligation-question.js';
import { obligationSentence } from '#wording/obligation/obligation-sentence.js';
import { overrideSentence } from '#wording/obligation/override-sentence.js';
import { decisionOf, factsOf } from './partner-obligation.js';
import type { Partner } from './partners.entity.js';
import type { partner } from './partners.schemas.js';

export type PartnerView = z.infer<typeof partner>;

export type PartnerCounts = PartnerView['counts'];

/** A partner as the API shows it. */
export function partnerView(found: Partner, counts: PartnerCounts): PartnerView {
  const { id, name, acronym, aliases, siren, legalCategory, department, publicServiceMission, website, notes } = found;
  const { billingSiret, billingServiceCode, billingEngagementNumber, billingAddress } = found;
  const { effectiveStatus, archivedAt, createdAt, updatedAt, version } = found;
  const decision = decisionOf(found);
  return {
    id,
    name,
    acronym,
    aliases,
    siren,
    legalCategory,
    department,
    population: populationOf(found),
    staff: found.staff as PartnerView['staff'],
    publicServiceMission,
    website,
    notes,
    billingSiret,
    billingServiceCode,
    billingEngagementNumber,
    billingAddress,
    obligation: {
      ...decision,
      sentence: obligationSentence(factsOf(found), decision),
      question: obligationQuestion(decision),
    },
    override: overrideOf(found),
    effectiveStatus,
    archivedAt,
    createdAt,
    updatedAt,
    version,
    counts,
  };
}

export function populationOf(found: Partner): PartnerView['population'] {
  const { populationMunicipale: municipale, populationTotale: totale } = found;
  if (municipale === null && totale === null) return null;
  const { populationYear: year, populationTotaleYear: totaleYear, populationSource } = found;
  return { municipale, totale, year, totaleYear, source: populationSource ?? '' };
}

function overrideOf(found: Partner): PartnerView['override'] {
  const { overrideStatus: status, overrideReason, overrideAuthor, overrideAt: at } = found;
  if (!status || !at) return null;
  const override = { status, reason: overrideReason ?? '', author: overrideAuthor ?? '', at };
  return { ...override, sentence: overrideSentence(override, found.obligationStatus) };
}
