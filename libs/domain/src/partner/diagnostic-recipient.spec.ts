import { describe, expect, it } from '@jest/globals';
import { diagnosticRecipient, type RecipientCandidate } from './diagnostic-recipient.js';
import type { ContactRole } from './membership.js';

const TODAY = '2026-03-12';
const aCandidate = (
  contactId: string,
  roles: ContactRole[],
  more: Partial<RecipientCandidate> = {},
): RecipientCandidate => ({
  contactId,
  roles,
  email: `${contactId}@example.org`,
  archived: false,
  suppressed: false,
  startedOn: null,
  endedOn: null,
  ...more,
});
const chosen = (...candidates: RecipientCandidate[]) => diagnosticRecipient(candidates, TODAY)?.contactId ?? null;

describe('destinataire du diagnostic', () => {
  it('le contact catalogue passe avant le référent', () => {
    expect(chosen(aCandidate('ref', ['referent']), aCandidate('cat', ['catalogue']))).toBe('cat');
  });

  it('à défaut, le référent', () => {
    expect(chosen(aCandidate('elu', ['elected']), aCandidate('ref', ['technical', 'referent']))).toBe('ref');
  });

  it('personne d’autre n’est choisi d’office', () => {
    const others: ContactRole[] = ['data_protection', 'elected', 'billing', 'technical', 'other'];
    expect(chosen(...others.map((role) => aCandidate(role, [role])))).toBeNull();
    expect(chosen()).toBeNull();
  });

  it('ni sans adresse, ni archivé, ni parti, ni à une adresse morte', () => {
    const cannot = [
      aCandidate('sans-adresse', ['catalogue'], { email: null }),
      aCandidate('archive', ['catalogue'], { archived: true }),
      aCandidate('morte', ['catalogue'], { suppressed: true }),
      aCandidate('parti', ['catalogue'], { endedOn: '2026-03-11' }),
    ];
    expect(chosen(...cannot)).toBeNull();
    expect(chosen(...cannot, aCandidate('ref', ['referent']))).toBe('ref');
  });

  it('le dernier jour on est encore là', () => {
    expect(chosen(aCandidate('cat', ['catalogue'], { endedOn: TODAY }))).toBe('cat');
  });

  it('de plusieurs, le plus ancien, et toujours le même', () => {
    const [a, b] = [
      aCandidate('b', ['catalogue'], { startedOn: '2024-01-01' }),
      aCandidate('a', ['catalogue'], { startedOn: '2025-01-01' }),
    ];
    expect(chosen(a, b)).toBe('b');
    expect(chosen(b, a)).toBe('b');
    expect(chosen(b, a, aCandidate('c', ['catalogue']))).toBe('c');
    expect(chosen(aCandidate('y', ['catalogue']), aCandidate('x', ['catalogue']))).toBe('x');
  });
});
