import { describe, expect, it } from '@jest/globals';
import { checkMinutes, standingInTheWay } from './checks.js';
import type { MinutesContent, Section } from './content.js';
import type { ActionFact, MinutesFacts, OrganisationPresence, Presence } from './facts.js';
import type { RichBlock } from './rich-block.js';

const presence = (name: string, ...presences: Presence[]): OrganisationPresence => ({
  partnerId: name,
  name,
  host: name === 'hôte',
  people: presences.map((one, n) => ({ name: `${name} ${n}`, presence: one, representedBy: null })),
});
const statement = (partnerId: string, text = 'Nous avançons.', testimony = false) => ({
  ...{ partnerId, organisation: partnerId, testimony, speaker: null, text, quote: null, facts: [] },
});
const action = (fields: Partial<ActionFact>): ActionFact => ({
  ...{ id: 'a1', text: 'Envoyer', owner: 'PIGMA', due: 'pour le 01/11/2018', state: null },
  ...fields,
});
const FACTS: MinutesFacts = {
  ...{ group: 'Opendata', number: 1, title: null, startsOn: '2018-05-31', endsOn: '2018-05-31', place: 'Bordeaux' },
  attendance: [presence('hôte', 'present'), presence('A', 'present')],
  agenda: [],
  carried: [],
  statements: [statement('A')],
  survey: null,
  decisions: [],
  actions: [],
  next: { startsOn: '2018-11-01', endsOn: '2018-12-31', label: '4e trimestre 2018', subject: null, faults: [] },
};
const section = (fields: Partial<Section> = {}): Section => ({
  ...{ id: 's', kind: 'text', depth: 1, numbered: true, title: 'Titre', html: '<p>x</p>' },
  ...fields,
});
const ALL = ['statements', 'next', 'decisions', 'actions', 'testimonies'] as const;
const SECTIONS = ALL.map((kind) => section({ id: kind, kind }));
const words: RichBlock[] = [{ kind: 'paragraph', runs: [{ text: 'x' }] }];

const check = (
  facts: Partial<MinutesFacts>,
  sections: Section[] = SECTIONS,
  blocks: RichBlock[] = words,
  figures: { text: string; on: string }[] = [],
) => {
  const content: MinutesContent = { followedBy: '', recipients: '', sections };
  const written = sections.map(({ id }) => ({ id, blocks }));
  const inserted = figures.map((figure) => ({ sectionId: 's', ...figure }));
  return checkMinutes({ ...FACTS, ...facts }, content, written, inserted);
};
const codes = (...given: Parameters<typeof check>) =>
  check(...given).map(({ code, about }) => `${code} ${about}`.trim());

describe('contrôles avant de valider', () => {
  it('un compte rendu complet n’en a aucun', () => {
    expect(check({})).toEqual([]);
  });

  it.each<[string, Partial<MinutesFacts>, string[]]>([
    ['personne à la réunion', { attendance: [presence('A', 'excused', 'absent')] }, ['nobody_present']],
    ['un organisme présent sans intervention', { statements: [] }, ['statement_missing A']],
    ['une intervention vide', { statements: [statement('A', ' ')] }, ['statement_missing A']],
    ['un témoignage est une intervention', { statements: [statement('A', 'Long', true)] }, []],
    [
      'un organisme représenté sans intervention',
      { attendance: [presence('A', 'represented')], statements: [] },
      ['statement_missing A'],
    ],
    ['l’hôte n’a pas à intervenir', { attendance: [presence('hôte', 'present')], statements: [] }, []],
    ['ni un organisme excusé', { attendance: [presence('A', 'present'), presence('B', 'excused')] }, []],
    ['une action sans responsable', { actions: [action({ owner: ' ' })] }, ['action_without_owner Envoyer']],
    ['une action sans date', { actions: [action({ due: null })] }, ['action_without_date Envoyer']],
    ['« avant le prochain GT » est une date', { actions: [action({ due: 'avant le prochain GT' })] }, []],
    ['pas de prochaine réunion', { next: null }, ['next_missing']],
    [
      'un libellé qui contredit ses dates',
      { next: { ...FACTS.next!, faults: ['« 3e trimestre » contredit novembre'] } },
      ['next_label_contradicts « 3e trimestre » contredit novembre'],
    ],
    [
      'une enquête encore ouverte',
      {
        survey: { title: 'Enquête', on: '2018-05-30', open: true, results: { invited: 1, answered: 0, questions: [] } },
      },
      ['survey_open Enquête'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });

  it.each<[string, { text: string; on: string }[], string[]]>([
    ['dit son jour', [{ text: '12 fiches au 24/11/2026', on: '2026-11-24' }], []],
    ['ne le dit plus', [{ text: '12 fiches', on: '2026-11-24' }], ['figure_without_date 12 fiches']],
    ['en dit un autre', [{ text: '12 au 23/11/2026', on: '2026-11-24' }], ['figure_without_date 12 au 23/11/2026']],
  ])('un chiffre du produit %s', (_, figures, expected) => {
    expect(codes({}, [...SECTIONS, section()], words, figures)).toEqual(expected);
  });

  it('une section sans texte est signalée, sauf si elle porte des sous-sections', () => {
    const sections = [section({ id: 'mère' }), section({ id: 'fille', depth: 2 }), section({ id: 'vide' })];
    const content = { followedBy: '', recipients: '', sections: [...sections, ...SECTIONS] };
    const written = [{ id: 'fille', blocks: words }];
    expect(checkMinutes(FACTS, content, written, []).map(({ targetId }) => targetId)).toEqual(['vide']);
  });

  it('une image sans texte de remplacement et un titre vide empêchent de valider', () => {
    const image: RichBlock = {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'image', id: 'i', alt: ' ' }, ...words]],
    };
    expect(codes({}, [...SECTIONS.slice(0, 4), section()], [image])).toContain('image_without_words Titre');
    expect(codes({}, [...SECTIONS, section({ title: '' })])).toEqual(['section_untitled']);
  });

  it('des données de la réunion qu’aucune section n’imprime sont signalées', () => {
    const decisions = [{ id: 'd', title: null, text: 'x' }];
    expect(codes({ decisions }, [])).toEqual([
      'data_not_printed statements',
      'data_not_printed decisions',
      'data_not_printed next',
    ]);
  });

  it('un avertissement accepté ne retient plus, un blocage toujours', () => {
    const checks = check({ statements: [], actions: [action({ owner: null })] });
    expect(standingInTheWay(checks, []).map(({ code }) => code)).toEqual(['statement_missing', 'action_without_owner']);
    const accepted = checks.map(({ key }) => key);
    expect(standingInTheWay(checks, accepted).map(({ code }) => code)).toEqual(['action_without_owner']);
  });
});
