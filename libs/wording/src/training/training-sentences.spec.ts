import { describe, expect, it } from '@jest/globals';
import { euros, vatMention } from './money.js';
import { daysSentence, hoursSentence, placeSentence, sessionName, whenSentence } from './session-sentence.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const day = (text: string, startsAt = '09:00', endsAt = '17:00') => ({ day: text, startsAt, endsAt });

describe('une session en français', () => {
  it('dit ses jours et ses heures', () => {
    expect(plain(whenSentence([day('2027-05-31')]))).toBe('lundi 31 mai 2027, de 9 h à 17 h');
    expect(daysSentence([day('2026-12-31'), day('2027-01-01'), day('2027-01-04')])).toBe(
      'jeudi 31 décembre 2026, vendredi 1er janvier 2027 et lundi 4 janvier 2027',
    );
    const uneven = [day('2027-05-31'), day('2027-06-01', '14:00', '17:30')];
    expect(plain(hoursSentence(uneven))).toBe('31/05/2027 de 9 h à 17 h ; 01/06/2027 de 14 h à 17 h 30');
    expect(daysSentence([])).toBe('');
  });

  it('dit son nom et son lieu, et ce qui n’est pas encore dit', () => {
    expect(sessionName({ courseTitle: 'Ouvrir ses données', department: '33', firstDay: '2027-05-31' })).toBe(
      'Ouvrir ses données – Gironde, 31/05/2027',
    );
    const nowhere = { department: '64', place: null, room: null, address: null };
    expect(placeSentence(nowhere)).toBe('Pyrénées-Atlantiques, lieu à préciser');
    expect(placeSentence({ ...nowhere, place: 'Mairie', address: 'Place Royale, Pau' })).toBe(
      'Mairie, Place Royale, Pau',
    );
  });
});

describe('l’argent en français', () => {
  it.each<[number | null, string]>([
    [66_667, '666,67 €'],
    [640_003, '6 400,03 €'],
    [0, '0,00 €'],
    [-80_000, '-800,00 €'],
    [null, '—'],
  ])('%p centimes : %s', (cents, text) => {
    expect(plain(euros(cents))).toBe(text);
  });

  it('nomme la TVA, ou l’article qui en exonère', () => {
    expect(plain(vatMention({ rule: 'rate', basisPoints: 550 }))).toBe('TVA 5,5 %');
    expect(vatMention({ rule: 'exempt' })).toContain('261-4-4° a du CGI');
  });
});
