import { expect, it } from '@jest/globals';
import { seatsLeftSentence, windowSentence } from './registration-words.js';

it.each([
  [{ left: 0, waiting: 0 }, 'Complet\u00a0: les inscriptions vont sur la liste d’attente, dans l’ordre d’arrivée.'],
  [{ left: 1, waiting: 1 }, 'Complet\u00a0: les inscriptions vont sur la liste d’attente, dans l’ordre d’arrivée.'],
  [{ left: 1, waiting: 0 }, 'Il reste 1 place.'],
  [{ left: 2, waiting: 0 }, 'Il reste 2 places.'],
  [{ left: null, waiting: 0 }, 'Le nombre de places n’est pas limité.'],
])('les places de %j se disent', (seats, sentence) => {
  expect(seatsLeftSentence(seats)).toBe(sentence);
});

it('dit jusqu’à quand on s’inscrit, puis pourquoi on ne s’inscrit plus', () => {
  expect(windowSentence('open', '2026-12-08')).toBe('Inscriptions ouvertes jusqu’au mardi 8 décembre 2026 inclus.');
  expect(windowSentence('open', null)).toBe('Inscriptions ouvertes.');
  expect(windowSentence('closed', '2026-12-08')).toBe(
    'Les inscriptions sont closes depuis le mardi 8 décembre 2026 au soir.',
  );
  expect(windowSentence('shut', null)).toBe('Les inscriptions ne sont pas ouvertes.');
  expect(windowSentence('cancelled', null)).toBe('Cet événement est annulé.');
});
