import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Candidate, chooseRecipients } from './recipients.js';

const TODAY = '2026-11-24';
const someone = (contactId: string | null, more: Partial<Candidate> = {}): Candidate => ({
  contactId,
  name: `Personne ${contactId}`,
  address: contactId === null ? null : `${contactId}@example.org`,
  partnerId: 'p1',
  partnerName: 'Ville',
  roles: ['referent'],
  endedOn: null,
  archived: false,
  erased: false,
  blocks: [],
  ...more,
});
const choose = (candidates: Candidate[], more: object = {}) =>
  chooseRecipients(candidates, { family: 'information', today: TODAY, removed: new Set<string>(), ...more });
const reasons = (candidates: Candidate[], more: object = {}) =>
  choose(candidates, more).leftOut.map(({ reason }) => reason);

describe('destinataires d’une campagne', () => {
  it.each<[string, Partial<Candidate>, string[]]>([
    ['archivée', { archived: true }, ['archived']],
    ['dont les données sont effacées', { archived: true, erased: true }, ['erased']],
    ['partie hier', { endedOn: '2026-11-23' }, ['place_ended']],
    ['qui part ce soir', { endedOn: '2026-11-24' }, []],
    ['sans adresse', { address: null }, ['no_address']],
    ['à l’adresse morte', { blocks: ['every'] }, ['address_suppressed']],
    ['qui refuse les informations', { blocks: ['information'] }, ['information_refused']],
    ['joignable', {}, []],
  ])('une personne %s', (_, more, expected) => {
    expect(reasons([someone('a', more)])).toEqual(expected);
  });

  it('qui refuse les informations reçoit les courriels de service', () => {
    expect(choose([someone('a', { blocks: ['information'] })], { family: 'service' }).chosen).toHaveLength(1);
    expect(reasons([someone('a', { blocks: ['every'] })], { family: 'service' })).toEqual(['address_suppressed']);
  });

  it('deux personnes à la même adresse : un courriel, l’autre est nommée', () => {
    const { chosen, leftOut } = choose([
      someone('a', { address: 'mairie@example.org' }),
      someone('b', { address: 'mairie@example.org', roles: ['catalogue'] }),
    ]);
    expect(chosen.map(({ contactId }) => contactId)).toEqual(['b']);
    expect(leftOut).toMatchObject([{ candidate: { contactId: 'a' }, reason: 'same_address' }]);
  });

  it('une personne chez deux partenaires reçoit un courriel, pour celui où son rôle vient d’abord', () => {
    const { chosen, leftOut } = choose([
      someone('a', { partnerId: 'p1', partnerName: 'Agence', roles: ['elected'] }),
      someone('a', { partnerId: 'p2', partnerName: 'Ville', roles: ['catalogue'] }),
    ]);
    expect(chosen).toMatchObject([{ partnerId: 'p2' }]);
    expect(leftOut).toEqual([]);
  });

  it('une place finie ne cache pas une place en cours', () => {
    const { chosen } = choose([
      someone('a', { partnerName: 'Agence', endedOn: '2020-01-01', roles: ['catalogue'] }),
      someone('a', { partnerName: 'Ville', roles: ['other'] }),
    ]);
    expect(chosen).toMatchObject([{ partnerName: 'Ville' }]);
  });

  it('une personne retirée à la main et un partenaire sans personne sont dits', () => {
    expect(reasons([someone('a'), someone(null)], { removed: new Set(['a']) }).sort()).toEqual([
      'no_contact',
      'removed',
    ]);
  });

  it('personne deux fois, aucune adresse deux fois, personne d’oublié, quel que soit l’ordre', () => {
    const candidate = fc.record({
      contactId: fc.constantFrom('a', 'b', 'c', 'd'),
      address: fc.constantFrom('x@example.org', 'y@example.org', null),
      partnerName: fc.constantFrom('Agence', 'Ville'),
      roles: fc.constantFrom<Candidate['roles']>(['referent'], ['catalogue'], []),
      archived: fc.boolean(),
      endedOn: fc.constantFrom(null, '2020-01-01'),
    });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 12 }), fc.nat(), (drawn, seed) => {
        // A person has one name, one address, and is archived or not, wherever they sit.
        const people = new Map(drawn.map((one) => [one.contactId, one]));
        const all = drawn.map((one) =>
          someone(one.contactId, { ...one, ...pick(people.get(one.contactId)!), partnerId: one.partnerName }),
        );
        const { chosen, leftOut } = choose(all);
        const ids = [...chosen, ...leftOut.map(({ candidate: c }) => c)].map(({ contactId }) => contactId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set(drawn.map(({ contactId }) => contactId)));
        expect(new Set(chosen.map(({ address }) => address)).size).toBe(chosen.length);
        const turned = [...all.slice(seed % (all.length || 1)), ...all.slice(0, seed % (all.length || 1))].reverse();
        expect(choose(turned)).toEqual({ chosen, leftOut });
      }),
    );
  });
});

const pick = ({ address, archived }: { address: string | null; archived: boolean }) => ({ address, archived });
