import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../domain-error.js';
import { MEETING_ACTS, MEETING_STATES, meetingAfter, meetingMay, type MeetingState } from './meeting-states.js';

const DAY = '2018-05-31';

describe('ce que peut devenir une réunion', () => {
  const allowed: Record<string, MeetingState> = {
    'convene planned': 'convened',
    'convene convened': 'convened',
    'hold planned': 'held',
    'hold convened': 'held',
    'cancel planned': 'cancelled',
    'cancel convened': 'cancelled',
    'reopen cancelled': 'planned',
    'reopen held': 'planned',
  };

  it.each(MEETING_ACTS.flatMap((act) => MEETING_STATES.map((state) => [act, state] as const)))(
    '%s une réunion %s',
    (act, state) => {
      const expected = allowed[`${act} ${state}`];
      expect(meetingMay(act, state, DAY, DAY)).toBe(expected !== undefined);
      if (expected) expect(meetingAfter(act, state, DAY, DAY)).toBe(expected);
      else expect(() => meetingAfter(act, state, DAY, DAY)).toThrow(new DomainError('meeting_state'));
    },
  );

  it.each<[string, boolean]>([
    ['2018-05-30', false],
    ['2018-05-31', true],
    ['2018-06-01', true],
  ])('tenue le %s, pour une réunion du 31 mai : %s', (today, expected) => {
    expect(meetingMay('hold', 'convened', DAY, today)).toBe(expected);
    if (!expected) expect(() => meetingAfter('hold', 'convened', DAY, today)).toThrow('meeting_not_yet');
  });
});
