import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { SessionDay } from '#domain/training/schedule.js';
import { convocationFiles, sessionFile, withdrawalFiles } from './session-events.js';
import type { SessionFacts } from './session-facts.js';

const facts = (...days: string[]): SessionFacts => ({
  session: {
    id: 's',
    department: '33',
    place: 'Bordeaux',
    room: null,
    address: null,
    state: 'confirmed',
    sequence: 3,
  } as never,
  course: { title: 'Ouvrir; ses, données' } as never,
  days: days.map((day): SessionDay => ({ day, startsAt: '09:00', endsAt: '17:00' })),
});
const now = new Date('2027-01-01T00:00:00Z');
const message = {
  ...{ sequence: 5, now, organizer: { name: 'PIGMA', email: 'pigma@example.org' } },
  attendee: { name: 'Zoé "Z"\r\nATTACH:x', email: 'zoe@example.org' },
};
const read = (content: Buffer) => {
  const calendar = new ICAL.Component(ICAL.parse(String(content)) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return [event.uid, event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString()];
  });
};

describe('une session dans un agenda', () => {
  it.each([
    ['la veille du passage à l’heure d’été', '2027-03-27', '08:00', '16:00'],
    ['le jour du passage à l’heure d’été', '2027-03-28', '07:00', '15:00'],
    ['le jour du passage à l’heure d’hiver', '2027-10-31', '08:00', '16:00'],
    ['le 31 décembre', '2027-12-31', '08:00', '16:00'],
  ])('%s, 9 h à Paris reste 9 h', (_, day, start, end) => {
    expect(read(sessionFile(facts(day), now).content)).toEqual([
      ['training-session-s-1@pigma', `${day}T${start}:00.000Z`, `${day}T${end}:00.000Z`],
    ]);
  });

  it('un événement par jour, chacun avec son identifiant, et le nom de personne ne casse rien', () => {
    const [file, ...more] = convocationFiles(facts('2027-12-31', '2028-01-03'), message, 0);
    expect(more).toEqual([]);
    expect(read(file!.content).map(([uid]) => uid)).toEqual([
      'training-session-s-1@pigma',
      'training-session-s-2@pigma',
    ]);
    const text = String(file!.content);
    expect(text).toContain('METHOD:REQUEST');
    expect(text).not.toMatch(/^ATTACH/m);
    expect(text.match(/SEQUENCE:5/g)).toHaveLength(2);
  });

  it('avec moins de jours qu’avant, ceux de trop sont retirés ; avec autant ou plus, rien ne l’est', () => {
    expect(convocationFiles(facts('2027-12-31'), message, 1)).toHaveLength(1);
    expect(convocationFiles(facts('2027-12-31', '2028-01-03'), message, 1)).toHaveLength(1);
    const [, gone] = convocationFiles(facts('2027-12-31'), message, 3);
    expect(gone?.filename).toBe('jours-supprimes.ics');
    expect(read(gone!.content).map(([uid]) => uid)).toEqual([
      'training-session-s-2@pigma',
      'training-session-s-3@pigma',
    ]);
  });

  it('annulée, tout ce que l’agenda a reçu est retiré', () => {
    const [file] = withdrawalFiles(facts('2027-12-31'), message, 2, true);
    expect(String(file!.content)).toContain('METHOD:CANCEL');
    expect(read(file!.content)).toHaveLength(2);
    expect(withdrawalFiles(facts('2027-12-31'), message, 0, true)).toEqual([]);
  });
});
