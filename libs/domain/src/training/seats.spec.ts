import { describe, expect, it } from '@jest/globals';
import {
  capacityOf,
  freeSeats,
  missingToOpen,
  needsSecondTrainer,
  requireQuorum,
  requireSeat,
  USUAL_BOUNDS,
} from './seats.js';

const alone = { ...USUAL_BOUNDS, surchargeCents: null };
const helped = { ...USUAL_BOUNDS, surchargeCents: 50_000 };

describe('places d’une session de 4 à 8', () => {
  it.each<[number, string | null, string | null]>([
    [0, 'below_lower_bound', 'below_lower_bound'],
    [3, 'below_lower_bound', 'below_lower_bound'],
    [4, null, null],
    [8, null, null],
    [9, 'surcharge_unknown', null],
    [16, 'surcharge_unknown', null],
    [17, 'session_full', 'session_full'],
  ])('%d personnes : %s sans surcoût connu, %s avec', (taken, without, known) => {
    const check = (code: string | null, bounds: typeof alone | typeof helped) => {
      const act = () => {
        requireQuorum(taken, bounds);
      };
      if (code) expect(act).toThrow(code);
      else expect(act).not.toThrow();
    };
    check(without, alone);
    check(known, helped);
  });

  it.each<[number, number]>([
    [0, 4],
    [3, 1],
    [4, 0],
    [9, 0],
  ])('à %d inscrits, il en manque %d pour ouvrir', (taken, missing) => {
    expect(missingToOpen(taken, alone)).toBe(missing);
  });

  it('le surcoût connu, même nul, ouvre deux fois la borne haute ; inconnu, il n’ouvre rien', () => {
    expect([capacityOf(alone), capacityOf(helped), capacityOf({ ...alone, surchargeCents: 0 })]).toEqual([8, 16, 16]);
    expect([freeSeats(8, alone), freeSeats(8, helped), freeSeats(20, helped)]).toEqual([0, 8, 0]);
    expect([needsSecondTrainer(8, helped), needsSecondTrainer(9, helped)]).toEqual([false, true]);
  });

  it('le refus dit combien de places sont prises et combien il y en a', () => {
    expect(() => {
      requireSeat(9, alone);
    }).toThrow(expect.objectContaining({ params: { taken: 9, upperBound: 8, capacity: 8 } }));
  });
});
