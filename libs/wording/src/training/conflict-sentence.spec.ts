import { describe, expect, it } from '@jest/globals';
import { conflictSentence } from './conflict-sentence.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const session = {
  ...{ id: 'b', name: 'Ouvrir ses données – Gironde, 31/05/2027', roomKey: null, trainerKeys: [] },
  days: [{ day: '2027-05-31', startsAt: '09:00', endsAt: '17:00' }],
};

describe('un conflit en français', () => {
  it('un jour férié, une fin de semaine', () => {
    expect(conflictSentence({ kind: 'day_off', day: '2027-05-06', off: 'ascension' })).toBe(
      'Le jeudi 6 mai 2027 est férié (Ascension).',
    );
    expect(conflictSentence({ kind: 'day_off', day: '2027-05-15', off: 'saturday' })).toBe(
      'Le samedi 15 mai 2027 tombe une fin de semaine.',
    );
  });

  it('un formateur, une salle', () => {
    expect(plain(conflictSentence({ kind: 'trainer', session }))).toBe(
      'La personne qui forme est déjà prise au même moment par « Ouvrir ses données – Gironde, 31/05/2027 » (lundi 31 mai 2027, de 9 h à 17 h).',
    );
    expect(conflictSentence({ kind: 'room', session })).toMatch(/^La salle est déjà prise/);
  });
});
