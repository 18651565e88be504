import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  expectedChanges,
  isRepresented,
  lacksRepresentative,
  type ExpectedLine,
  type ExpectedSeat,
} from './attendance.js';

const seat = (partnerId: string | null, contactId: string | null): ExpectedSeat => ({ partnerId, contactId });
const line = (partnerId: string | null, contactId: string | null, more: Partial<ExpectedLine> = {}): ExpectedLine => ({
  id: `${partnerId}-${contactId}`,
  partnerId,
  contactId,
  source: 'member',
  invitedAt: null,
  answer: null,
  attendance: null,
  ...more,
});

describe('la liste des attendus suit les membres du jour', () => {
  it('un membre arrivé s’ajoute, un membre parti s’en va', () => {
    const members = [seat('pau', 'a'), seat('lacq', 'b')];
    expect(expectedChanges(members, [line('pau', 'a'), line('pau', 'parti')])).toEqual({
      add: [seat('lacq', 'b')],
      remove: ['pau-parti'],
    });
  });

  it.each<[string, Partial<ExpectedLine>]>([
    ['invité', { invitedAt: new Date(0) }],
    ['qui a répondu', { answer: 'excused' }],
    ['qui est venu', { attendance: 'present' }],
    ['ajouté à la main', { source: 'invited' }],
    ['venu sans être attendu', { source: 'guest' }],
    ['inscrit de lui-même', { source: 'registered' }],
  ])('un membre parti, %s, reste', (_case, more) => {
    expect(expectedChanges([], [line('pau', 'a', more)]).remove).toEqual([]);
  });

  it('un partenaire est attendu par ses personnes, sinon par lui-même', () => {
    expect(expectedChanges([seat('pau', null)], []).add).toEqual([seat('pau', null)]);
    const both = [seat('pau', null), seat('pau', 'a')];
    expect(expectedChanges(both, [])).toEqual({ add: [seat('pau', 'a')], remove: [] });
    expect(expectedChanges(both, [line('pau', null)])).toEqual({ add: [seat('pau', 'a')], remove: ['pau-null'] });
  });

  it('un partenaire sans personne nommée est attendu par quiconque de chez lui est déjà sur la liste', () => {
    expect(expectedChanges([seat('pau', null)], [line('pau', 'a', { source: 'guest' })]).add).toEqual([]);
  });

  it('suivre deux fois ne change rien la seconde', () => {
    const id = fc.option(fc.constantFrom('a', 'b', 'c'));
    const seats = fc.array(fc.tuple(id, id).map(([p, c]) => seat(p, c)));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, id), { selector: String }), seats, (members, before) => {
        const wanted = members.map(([p, c]) => seat(p, c));
        const first = before.map(({ partnerId, contactId }, n) => ({ ...line(partnerId, contactId), id: String(n) }));
        const { add, remove } = expectedChanges(wanted, first);
        const after = [
          ...first.filter(({ id: known }) => !remove.includes(known)),
          ...add.map(({ partnerId, contactId }, n) => ({ ...line(partnerId, contactId), id: `new${n}` })),
        ];
        expect(expectedChanges(wanted, after)).toEqual({ add: [], remove: [] });
      }),
    );
  });

  it('un organisme est représenté par quelqu’un de présent, ou qui le représente', () => {
    expect([null, 'present', 'excused', 'absent', 'represented'].map((one) => isRepresented(one as never))).toEqual([
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['represented', null, true],
    ['represented', '', true],
    ['represented', undefined, true],
    ['represented', 'Noa Luy', false],
    ['present', null, false],
    [null, null, false],
  ] as const)('%s par %p : il manque par qui ? %p', (attendance, representedBy, missing) => {
    expect(lacksRepresentative({ attendance, representedBy })).toBe(missing);
  });
});
