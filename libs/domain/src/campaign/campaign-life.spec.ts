import { describe, expect, it } from '@jest/globals';
import { afterAct, CAMPAIGN_ACTS, CAMPAIGN_STATES, dueAct, isEditable, mayAct } from './campaign-life.js';

const at = (hours: number) => new Date(Date.UTC(2026, 10, 24, 8) + hours * 3_600_000);

describe('vie d’une campagne', () => {
  it('se prépare, se planifie, part, se termine', () => {
    expect(afterAct('schedule', 'draft')).toBe('scheduled');
    expect(afterAct('leave', 'scheduled')).toBe('running');
    expect(afterAct('finish', 'running')).toBe('done');
  });

  it('se met en pause et reprend ; une campagne finie ou annulée ne bouge plus', () => {
    expect(afterAct('resume', afterAct('pause', 'running'))).toBe('running');
    for (const act of CAMPAIGN_ACTS) {
      expect(mayAct(act, 'done')).toBe(false);
      expect(mayAct(act, 'cancelled')).toBe(false);
    }
  });

  it('un acte hors de propos est refusé avec l’acte et l’état', () => {
    expect(() => afterAct('resume', 'draft')).toThrow(expect.objectContaining({ code: 'campaign_act_refused' }));
  });

  it('ne se modifie plus dès qu’elle est partie', () => {
    expect(CAMPAIGN_STATES.filter(isEditable)).toEqual(['draft', 'scheduled', 'held']);
  });

  it('part à l’heure dite ; en retard de plus de six heures, elle attend qu’on le dise', () => {
    expect(dueAct(at(0), at(-0.001))).toBeNull();
    expect(dueAct(at(0), at(0))).toBe('leave');
    expect(dueAct(at(0), at(6))).toBe('leave');
    expect(dueAct(at(0), at(6.001))).toBe('hold');
  });
});
