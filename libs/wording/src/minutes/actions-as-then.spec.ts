import { describe, expect, it } from '@jest/globals';
import type { ActionFact, MinutesFacts } from '#domain/minutes/facts.js';
import { actionDue } from '../meeting/action-words.js';
import { actionsAsThen } from './actions-as-then.js';

const beforeNext = (deadline: string | null) => actionDue({ dueKind: 'next_meeting', deadline });
const onDay = (deadline: string) => actionDue({ dueKind: 'date', deadline });
const action = (more: Partial<ActionFact> = {}): ActionFact => ({
  ...{ id: 'a', text: 'Envoyer', owner: 'PIGMA', due: beforeNext(null), state: 'à faire', ...more },
});
const facts = (one: ActionFact): MinutesFacts => ({
  ...{ group: 'Opendata', number: 1, title: null, place: null, startsOn: '2018-05-31', endsOn: '2018-05-31' },
  ...{ attendance: [], agenda: [], statements: [], survey: null, decisions: [], next: null },
  ...{ actions: [one], carried: [one] },
});
const since = (then: Partial<ActionFact>, now: Partial<ActionFact>) =>
  actionsAsThen(facts(action(now)), facts(action(then)));

describe('les actions d’un compte rendu déjà validé', () => {
  it.each<[string, Partial<ActionFact>, Partial<ActionFact>]>([
    ['tenues depuis', { state: 'à faire' }, { state: 'faite' }],
    ['dont le prochain GT a reçu un jour', { due: beforeNext(null) }, { due: beforeNext('2018-11-08') }],
    ['dont le prochain GT a bougé', { due: beforeNext('2018-11-08') }, { due: beforeNext('2018-12-08') }],
  ])('%s restent celles de ce jour-là', (_, then, now) => {
    expect(since(then, now)).toEqual(facts(action(then)));
  });

  it.each<[string, Partial<ActionFact>, Partial<ActionFact>]>([
    ['à un autre texte', { text: 'Envoyer' }, { text: 'Publier' }],
    ['à un autre responsable', { owner: 'PIGMA' }, { owner: 'Pau' }],
    ['à une date choisie', { due: beforeNext(null) }, { due: onDay('2018-11-08') }],
    ['à une autre date', { due: onDay('2018-11-08') }, { due: onDay('2018-11-09') }],
    ['à une action ajoutée', { id: 'a' }, { id: 'b' }],
  ])('un changement se voit, %s', (_, then, now) => {
    expect(since(then, now)).toEqual(facts(action(now)));
  });
});
