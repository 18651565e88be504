import { describe, expect, it } from '@jest/globals';
import type { AgendaItemKind } from '#domain/meeting/agenda-item.js';
import type { MinutesFacts, StatementFact } from '#domain/minutes/facts.js';
import { blockText } from '#domain/minutes/rich-block.js';
import { defaultContent } from './default-sections.js';
import { type MinutesDocument, minutesDocument } from './minutes-document.js';

const statement = (organisation: string, fields: Partial<StatementFact> = {}): StatementFact => ({
  ...{
    partnerId: null,
    organisation,
    testimony: false,
    speaker: null,
    text: 'Nous y pensons.',
    quote: null,
    facts: [],
  },
  ...fields,
});
const FACTS: MinutesFacts = {
  ...{ group: 'Opendata', number: 1, title: null, startsOn: '2018-05-31', endsOn: '2018-05-31', place: 'Bordeaux' },
  attendance: [
    {
      ...{ partnerId: '1', name: 'GIP ATGeRI', host: true },
      people: [
        { name: 'Camille Exemple', presence: 'present', representedBy: null },
        { name: 'Lou Zéphyr', presence: 'represented', representedBy: 'Camille Exemple' },
      ],
    },
    {
      ...{ partnerId: '2', name: 'IGN', host: false },
      people: [{ name: 'Ange Borne', presence: 'excused', representedBy: null }],
    },
  ],
  agenda: [
    { kind: 'topic', title: 'Retour sur le contexte national', speaker: null },
    { kind: 'topic', title: 'État des lieux régional et témoignages', speaker: 'Camille Exemple' },
    { kind: 'topic', title: 'Plan d’actions', speaker: null },
  ],
  carried: [],
  statements: [
    statement('Grand Poitiers', { testimony: true, speaker: 'Morgan Boivre', text: 'Un\n\nDeux' }),
    statement('SIBA', { facts: ['3 jeux de données ouverts'], quote: 'On avance' }),
  ],
  survey: null,
  decisions: [{ id: 'd', title: 'Accompagnement', text: 'PIGMA accompagne :\n- à distance\n- sur place' }],
  actions: [
    { id: 'a', text: 'envoyer les diagnostics', owner: 'PIGMA', due: 'avant le prochain GT', state: null },
    { id: 'b', text: 'répondre', owner: null, due: 'pour le 30/06/2018', state: 'en cours' },
  ],
  next: { startsOn: '2018-11-01', endsOn: '2018-12-31', label: '4e trimestre 2018', subject: 'le format', faults: [] },
};

const made = (
  facts: Partial<MinutesFacts> = {},
  edition = { label: null as string | null, note: null as string | null },
): MinutesDocument => {
  const all = { ...FACTS, ...facts };
  let n = 0;
  const content = defaultContent(all, ['Camille Exemple', 'Alix Garonne'], () => String(n++));
  const sections = content.sections.map((section) => ({ ...section, blocks: [] }));
  return minutesDocument(all, { ...content, sections }, edition);
};
const headings = ({ body }: MinutesDocument) =>
  body.flatMap((block) => (block.kind === 'section' ? [[block.number, block.title].filter(Boolean).join(' ')] : []));
const text = ({ body }: MinutesDocument) =>
  body.map((block) => (block.kind === 'section' ? block.title : blockText(block))).join('\n');

describe('compte rendu mis en page', () => {
  it('prend ses sections de l’ordre du jour, dans le plan de PIGMA', () => {
    expect(headings(made())).toEqual([
      '1. Ordre du jour',
      '2. Compte rendu',
      '2.1. Introduction',
      '2.2. Retour sur le contexte national',
      '2.3. État des lieux régional et témoignages',
      '2.3.1. Témoignage 1 : Grand Poitiers (Morgan Boivre)',
      '2.3.2. Tour de table',
      '2.4. Plan d’actions',
      '3. Relevé de décision',
      'Actions à réaliser avant le prochain GT',
      'Prochaine réunion',
    ]);
  });

  it('sans point qui les accueille, témoignages et tour de table suivent l’ordre du jour', () => {
    expect(headings(made({ agenda: [{ kind: 'topic', title: 'Bilan', speaker: null }] })).slice(3, 6)).toEqual([
      '2.2. Bilan',
      '2.3. Témoignage 1 : Grand Poitiers (Morgan Boivre)',
      '2.4. Tour de table',
    ]);
  });

  it('un point « tour de table » de l’ordre du jour leur donne leur place, et une pause n’en a pas', () => {
    const item = (kind: AgendaItemKind, title: string) => ({ kind, title, speaker: null });
    const agenda = [
      item('actions', 'Actions en cours'),
      item('topic', 'Bilan'),
      item('break', 'Pause'),
      item('testimony', 'Grand Poitiers raconte'),
      item('round_table', 'Tour des organismes'),
      item('topic', 'Suite'),
    ];
    const document = made({ agenda });
    expect(headings(document).slice(3, 7)).toEqual([
      '2.2. Bilan',
      '2.3. Témoignage 1 : Grand Poitiers (Morgan Boivre)',
      '2.4. Tour de table',
      '2.5. Suite',
    ]);
    expect(text(document)).not.toContain('Pause');
  });

  it('commence par les actions en cours quand il y en a', () => {
    expect(headings(made({ carried: FACTS.actions })).slice(0, 2)).toEqual(['Actions en cours', '1. Ordre du jour']);
  });

  it('dit qui était là, représenté, excusé, par organisme', () => {
    expect(made().presence).toEqual([
      { title: 'Présents', rows: [{ organisation: 'GIP ATGeRI', people: ['Camille Exemple'] }] },
      {
        title: 'Représentés',
        rows: [{ organisation: 'GIP ATGeRI', people: ['Lou Zéphyr, représenté(e) par Camille Exemple'] }],
      },
      { title: 'Excusés', rows: [{ organisation: 'IGN', people: ['Ange Borne'] }] },
    ]);
  });

  it('porte l’en-tête de PIGMA', () => {
    expect(made()).toMatchObject({
      band: 'GROUPE DE TRAVAIL « OPENDATA »',
      title: 'COMPTE RENDU N°1',
      edition: null,
      followedBy: 'Camille Exemple et Alix Garonne',
      facts: [
        { label: 'Date de réunion', value: '31/05/2018' },
        { label: 'Lieu de réunion', value: 'Bordeaux' },
      ],
    });
    expect(
      made(
        { group: 'GT Données', number: null, place: null, endsOn: '2018-06-01' },
        { label: 'Erratum n° 2', note: 'Un nom corrigé' },
      ),
    ).toMatchObject({
      ...{ band: 'GT DONNÉES', title: 'COMPTE RENDU', edition: 'Erratum n° 2', editionNote: 'Un nom corrigé' },
      facts: [{ value: 'du 31/05/2018 au 01/06/2018' }, { value: 'Non précisé' }],
    });
  });

  it('dit les décisions, les actions avec responsable et échéance, et la prochaine réunion', () => {
    const said = text(made());
    expect(said).toContain('Accompagnement : PIGMA accompagne :\nà distance\nsur place');
    expect(said).toContain('PIGMA : envoyer les diagnostics – avant le prochain GT');
    expect(said).toContain('Sans responsable : répondre – pour le 30/06/2018, en cours');
    expect(said).toContain(
      'La prochaine réunion du groupe est prévue : 4e trimestre 2018 (du 01/11/2018 au 31/12/2018).',
    );
    expect(said).toContain('SIBA : Nous y pensons.\n« On avance »\n3 jeux de données ouverts.');
  });

  it('dit ce qui manque au lieu de laisser un titre vide', () => {
    const said = text(made({ agenda: [], statements: [], decisions: [], actions: [], next: null }));
    for (const words of ['Aucun point', 'Aucune intervention', 'Aucune décision', 'Aucune action', 'n’est pas fixée']) {
      expect(said).toContain(words);
    }
  });

  it('numérote les titres écrits dans un texte à la suite de sa section', () => {
    const document = minutesDocument(
      FACTS,
      {
        ...{ followedBy: '', recipients: '' },
        sections: [
          {
            ...{ kind: 'text', depth: 1, numbered: true, title: 'Contexte' },
            blocks: [
              { kind: 'heading', depth: 1, runs: [{ text: 'La dynamique' }] },
              { kind: 'paragraph', runs: [{ text: 'Texte' }] },
              { kind: 'heading', depth: 1, runs: [{ text: 'L’état des lieux' }] },
            ],
          },
        ],
      },
      { label: null, note: null },
    );
    expect(headings(document)).toEqual(['1. Contexte', '1.1. La dynamique', '1.2. L’état des lieux']);
  });
});
