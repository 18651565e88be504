import { describe, expect, it } from '@jest/globals';
import { cancelSentence } from './cancel-reason.js';

describe('pourquoi un courriel n’est pas parti', () => {
  it.each([
    ['information_refused', /ne veut plus de courriels d’information.*service lui arrivent toujours/],
    ['address_suppressed', /morte.*Demandez la bonne adresse/],
    ['by_hand', /Annulé par une personne/],
  ] as const)('%s', (reason, sentence) => expect(cancelSentence(reason)).toMatch(sentence));
});
