import { describe, expect, it } from '@jest/globals';
import { secondsBeforeReading } from './mailbox-reading.js';

describe('quand relever la boîte de nouveau', () => {
  it.each([
    ['tout va bien', 60, 0, 60],
    ['un premier échec : comme d’habitude', 60, 1, 60],
    ['un deuxième : deux fois plus tard', 60, 2, 120],
    ['un quatrième', 60, 4, 480],
    ['au plus un quart d’heure', 60, 5, 900],
    ['même après des jours', 60, 10_000, 900],
    ['une relève plus rare que cela le reste', 3600, 3, 3600],
    ['de dix en dix secondes', 10, 3, 40],
  ])('%s', (_, poll, failures, seconds) => expect(secondsBeforeReading(poll, failures)).toBe(seconds));
});
