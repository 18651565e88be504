import { describe, expect, it } from '@jest/globals';
import { decideObligation, OBLIGATION_REASONS } from '#domain/obligation/decide-obligation.js';
import { SIRENE_BANDS, type ObligationFacts } from '#domain/obligation/facts.js';
import { legalCategoryLabel } from './legal-category-labels.js';
import { OBLIGATION_REASON_LABELS, SIRENE_BAND_LABELS } from './obligation-labels.js';
import { obligationQuestion } from './obligation-question.js';
import { obligationSentence } from './obligation-sentence.js';
import { overrideSentence } from './override-sentence.js';

const said = (facts: ObligationFacts) =>
  obligationSentence(facts, decideObligation(facts)).replace(/[\u00a0\u202f]/g, ' ');
const asked = (facts: ObligationFacts) => obligationQuestion(decideObligation(facts));
const insee = (totale: number) => ({ totale, year: 2023, source: 'INSEE' });

describe('le motif en une phrase', () => {
  it.each<[ObligationFacts, string]>([
    [
      {
        legalCategory: '7210',
        population: insee(12000),
        staff: [{ kind: 'fte', value: 62, year: 2024, source: 'déclaré' }],
      },
      'Obligée : commune de 12 000 habitants (population totale 2023, INSEE) et 62 ETP (2024, déclaré), au moins 3 500 habitants et au moins 50 agents ou salariés.',
    ],
    [
      { legalCategory: '7210', population: { municipale: 900, year: 2022, source: 'INSEE' } },
      "Exemptée : commune de 900 habitants (population municipale 2022, INSEE), moins de 3 500 habitants : pas d'obligation de publication par défaut ; les demandes restent possibles.",
    ],
    [
      { legalCategory: '7354', population: insee(1000), staff: [{ kind: 'fte', value: 49.5, year: 2024 }] },
      "Exempté : syndicat mixte fermé de 49,5 ETP (2024), moins de 50 agents ou salariés : pas d'obligation de publication par défaut ; les demandes restent possibles.",
    ],
    [
      { legalCategory: '7346', staff: [{ kind: 'headcount', value: 72, year: 2024, source: 'rapport social unique' }] },
      'Obligée : communauté de communes de 72 agents (2024, rapport social unique), au moins 50 agents ou salariés, présumé (ETP à confirmer).',
    ],
    [
      { legalCategory: '7348', staff: [{ kind: 'sireneBand', value: '21', year: 2022, source: 'SIRENE' }] },
      'Obligée : communauté d’agglomération de 50 à 99 salariés (tranche SIRENE 21, 2022), au moins 50 agents ou salariés, présumé (tranche ancienne de deux ans environ, ETP à confirmer).',
    ],
    [
      { legalCategory: '7171' },
      'Obligé : service déconcentré de l’État à compétence (inter)régionale ; la personne morale est l’État, au-dessus des seuils.',
    ],
    [
      { legalCategory: '9220', publicServiceMission: 'no' },
      "Exemptée : association déclarée sans mission de service public : pas d'obligation de publication par défaut ; les demandes restent possibles.",
    ],
    [
      { legalCategory: '7210', population: insee(10000) },
      'Obligation indéterminée : commune de 10 000 habitants (population totale 2023, INSEE), effectif inconnu.',
    ],
    [{ legalCategory: '7210' }, 'Obligation indéterminée : commune, population inconnue, effectif inconnu.'],
    [
      { staff: [{ kind: 'fte', value: 80 }] },
      'Obligation indéterminée : organisme de catégorie juridique inconnue de 80 ETP, sa catégorie juridique décide de la règle.',
    ],
    [
      { legalCategory: '7312' },
      'Obligation indéterminée : commune associée ou déléguée, sans personnalité morale, à rattacher à celle dont elle dépend.',
    ],
  ])('%j', (facts, expected) => expect(said(facts)).toBe(expected));

  it('accorde habitant et agent en nombre', () => {
    expect(said({ legalCategory: '7210', population: insee(1) })).toContain('de 1 habitant (');
    expect(said({ legalCategory: '7346', staff: [{ kind: 'headcount', value: 1 }] })).toContain('de 1 agent,');
  });
});

describe('ce qu’il faut demander', () => {
  it('nomme tout ce qui manque', () => {
    expect(asked({ legalCategory: '7210' })).toBe(
      'Quelle est sa population totale, et de quelle année ? Combien d’agents ou de salariés en équivalents temps plein, et à quelle date ?',
    );
    expect(asked({ legalCategory: '9220', staff: [{ kind: 'fte', value: 80 }] })).toBe(
      'Exerce-t-il une mission de service public ?',
    );
    expect(asked({ legalCategory: '7313' })).toMatch(/^À quelle personne morale/);
  });

  it('demande de confirmer une présomption, et rien quand c’est certain', () => {
    expect(asked({ legalCategory: '7346', staff: [{ kind: 'headcount', value: 72 }] })).toMatch(
      /^Pour confirmer : combien/,
    );
    expect(asked({ legalCategory: '7210', population: insee(900) })).toBeNull();
  });
});

describe('libellés', () => {
  it('chaque tranche SIRENE et chaque motif a le sien', () => {
    expect(Object.keys(SIRENE_BAND_LABELS).sort()).toEqual([...SIRENE_BANDS].sort());
    expect(new Set(OBLIGATION_REASONS.map((reason) => OBLIGATION_REASON_LABELS[reason])).size).toBe(
      OBLIGATION_REASONS.length,
    );
  });

  it.each([
    ['7210', 'Commune'],
    ['7119', 'Service de l’État'],
    ['9240', 'Association'],
    ['1000', 'Organisme de catégorie juridique 1000'],
    [null, 'Organisme de catégorie juridique inconnue'],
  ])('catégorie %s : %s', (code, label) => expect(legalCategoryLabel(code)).toBe(label));

  it('une décision prise à la main dit qui, quand, pourquoi, et ce que disait le calcul', () => {
    const override = { reason: 'délibération', author: 'Camille Roux', at: new Date('2026-03-12T23:30:00Z') };
    expect(overrideSentence({ ...override, status: 'obligated' }, 'exempt')).toBe(
      'Décidé à la main : Obligé, par Camille Roux le 13/03/2026 (« délibération »). Le calcul dit : Exempté.',
    );
    expect(overrideSentence({ ...override, status: 'exempt' }, 'exempt')).toContain('Le calcul dit de même.');
  });
});
