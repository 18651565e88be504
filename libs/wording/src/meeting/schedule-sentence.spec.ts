import { describe, expect, it } from '@jest/globals';
import { hour, longDay, meetingName, scheduleSentence, shortPeriod } from './schedule-sentence.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const on = (startsOn: string, endsOn: string, startsAt: string | null = null, endsAt: string | null = null) =>
  plain(scheduleSentence({ startsOn, endsOn, startsAt, endsAt }));

describe('quand est une réunion, en français', () => {
  it('le jour et les heures', () => {
    expect(longDay('2018-05-31')).toBe('jeudi 31 mai 2018');
    expect(longDay('2018-06-01')).toBe('vendredi 1er juin 2018');
    expect(longDay('2018-06-11')).toBe('lundi 11 juin 2018');
    expect(plain(hour('14:00'))).toBe('14 h');
    expect(plain(hour('09:05'))).toBe('9 h 05');
  });

  it('un jour, avec ou sans heures', () => {
    expect(on('2018-05-31', '2018-05-31', '14:00', '16:30')).toBe('jeudi 31 mai 2018, de 14 h à 16 h 30');
    expect(on('2018-05-31', '2018-05-31', '14:00')).toBe('jeudi 31 mai 2018, à 14 h');
    expect(on('2018-05-31', '2018-05-31', null, '16:30')).toBe('jeudi 31 mai 2018, jusqu’à 16 h 30');
    expect(on('2018-05-31', '2018-05-31')).toBe('jeudi 31 mai 2018');
  });

  it('plusieurs jours', () => {
    expect(on('2018-05-31', '2018-06-01', '14:00', '12:00')).toBe(
      'du jeudi 31 mai 2018 à 14 h au vendredi 1er juin 2018 à 12 h',
    );
    expect(on('2018-05-31', '2018-06-01')).toBe('du jeudi 31 mai 2018 au vendredi 1er juin 2018');
    expect(shortPeriod('2018-11-01', '2018-12-31')).toBe('du 01/11/2018 au 31/12/2018');
    expect(shortPeriod('2018-11-01', '2018-11-01')).toBe('01/11/2018');
  });

  it('son nom : numéro, sinon titre, sinon jour', () => {
    const meeting = { groupName: 'Open data', number: 1, title: null, startsOn: '2018-05-31' };
    expect(plain(meetingName(meeting))).toBe('Open data – réunion n° 1');
    expect(plain(meetingName({ ...meeting, title: 'Formats' }))).toBe('Open data – réunion n° 1 : Formats');
    expect(meetingName({ ...meeting, number: null, title: 'Formats' })).toBe('Open data – Formats');
    expect(meetingName({ ...meeting, number: null })).toBe('Open data du 31/05/2018');
  });
});
