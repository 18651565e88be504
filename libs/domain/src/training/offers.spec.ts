import { describe, expect, it } from '@jest/globals';
import { hasExpired, offerExpiry, requireAnswerable } from './offers.js';

const start = new Date('2027-05-31T07:00:00Z');
const terms = { now: new Date('2027-05-01T10:00:00Z'), start, offerHours: 48, registerBy: null };

describe('jusqu’à quand une question attend sa réponse', () => {
  it('une place : le délai de la session, jamais au-delà de son début', () => {
    expect(offerExpiry('seat', terms)).toEqual(new Date('2027-05-03T10:00:00Z'));
    expect(offerExpiry('seat', { ...terms, offerHours: 1 })).toEqual(new Date('2027-05-01T11:00:00Z'));
    expect(offerExpiry('seat', { ...terms, now: new Date('2027-05-30T10:00:00Z') })).toEqual(start);
  });

  it.each<[string, string | null]>([
    ['2027-05-31T06:59:59Z', start.toISOString()],
    ['2027-05-31T07:00:00Z', null],
  ])('demandée à %s : %s', (now, expected) => {
    for (const kind of ['seat', 'invitation', 'postponement'] as const) {
      expect(offerExpiry(kind, { ...terms, now: new Date(now) })?.toISOString() ?? null).toBe(expected);
    }
  });

  it('une invitation : la fin du dernier jour d’inscription à Paris, ou le début', () => {
    expect(offerExpiry('invitation', terms)).toEqual(start);
    expect(offerExpiry('invitation', { ...terms, registerBy: '2027-05-10' })).toEqual(new Date('2027-05-10T22:00:00Z'));
    expect(offerExpiry('invitation', { ...terms, registerBy: '2027-04-30' })).toBeNull();
  });

  it('un report : jusqu’au nouveau début', () => {
    expect(offerExpiry('postponement', { ...terms, registerBy: '2027-05-10' })).toEqual(start);
  });
});

describe('répondre', () => {
  const expiresAt = new Date('2027-05-03T10:00:00Z');
  it.each<[string, 'pending' | 'accepted' | 'declined' | 'expired' | 'withdrawn', string, string | null]>([
    ['à temps', 'pending', '2027-05-03T09:59:59Z', null],
    ['à l’instant même de la fin', 'pending', '2027-05-03T10:00:00Z', 'offer_expired'],
    ['deux fois', 'accepted', '2027-05-02T10:00:00Z', 'offer_answered'],
    ['après un refus', 'declined', '2027-05-02T10:00:00Z', 'offer_answered'],
    ['trop tard', 'expired', '2027-05-04T10:00:00Z', 'offer_expired'],
    ['à une question retirée', 'withdrawn', '2027-05-02T10:00:00Z', 'offer_withdrawn'],
  ])('%s', (_, state, now, code) => {
    const act = () => {
      requireAnswerable({ state, expiresAt }, new Date(now));
    };
    if (code) expect(act).toThrow(code);
    else expect(act).not.toThrow();
  });

  it('sans terme, elle n’expire pas', () => {
    expect(hasExpired({ state: 'pending', expiresAt: null }, new Date('2100-01-01T00:00:00Z'))).toBe(false);
  });
});
