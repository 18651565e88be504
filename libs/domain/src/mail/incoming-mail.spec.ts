import { describe, expect, it } from '@jest/globals';
import { answeredIds, messageIdsIn, natureOf, waitsForSomebody } from './incoming-mail.js';

const PLAIN = 'text/plain; charset=utf-8';
const nature = (headers: Record<string, string>, contentType = PLAIN, from = 'jeanne@example.org') =>
  natureOf(new Map(Object.entries(headers)), contentType, from);

describe('qui a écrit : une personne, une machine, un serveur (RFC 3834)', () => {
  it.each<[string, Record<string, string>]>([
    ['rien de particulier', {}],
    ['Auto-Submitted: no', { 'auto-submitted': 'No' }],
    ['Auto-Submitted vide', { 'auto-submitted': '' }],
    ['Precedence: first-class', { precedence: 'first-class' }],
    ['X-Auto-Response-Suppress: None', { 'x-auto-response-suppress': 'None' }],
    ['X-Auto-Response-Suppress: DR, RN, NRN', { 'x-auto-response-suppress': 'DR, RN, NRN' }],
    ['adresse de retour', { 'return-path': '<jeanne@example.org>' }],
  ])('une personne : %s', (_, headers) => expect(nature(headers)).toBe('reply'));

  it.each<[string, Record<string, string>]>([
    ['Auto-Submitted: auto-replied', { 'auto-submitted': 'auto-replied' }],
    ['Auto-Submitted avec un commentaire', { 'auto-submitted': 'Auto-Generated (vacation)' }],
    ['Auto-Submitted avec un paramètre', { 'auto-submitted': 'auto-notified; owner-email="a@example.org"' }],
    ['Precedence: bulk', { precedence: 'Bulk' }],
    ['Precedence: auto_reply', { precedence: 'auto_reply' }],
    ['X-Auto-Response-Suppress: All', { 'x-auto-response-suppress': 'All' }],
    ['X-Auto-Response-Suppress: OOF', { 'x-auto-response-suppress': 'DR, OOF' }],
    ['List-Id', { 'list-id': '<sig.example.org>' }],
    ['List-Unsubscribe', { 'list-unsubscribe': '<https://example.org>' }],
    ['X-Autoreply', { 'x-autoreply': 'yes' }],
    ['adresse de retour vide', { 'return-path': '<>' }],
  ])('une machine : %s', (_, headers) => expect(nature(headers)).toBe('auto_reply'));

  it.each([
    'MAILER-DAEMON@example.org',
    'postmaster@example.org',
    'no-reply@example.org',
    'ne-pas-repondre@example.org',
  ])('une machine : %s', (from) => expect(nature({}, PLAIN, from.toLowerCase())).toBe('auto_reply'));

  it.each([
    ['multipart/report; report-type=delivery-status; boundary="b"', 'bounce'],
    ['Multipart/Report; boundary=b; Report-Type="delivery-status"', 'bounce'],
    ['multipart/report; report-type=global-delivery-status; boundary=b', 'bounce'],
    ['multipart/report; report-type=disposition-notification; boundary=b', 'auto_reply'],
    ['multipart/report; report-type=feedback-report; boundary=b', 'auto_reply'],
    ['multipart/mixed; boundary=b', 'reply'],
  ])('%s : %s', (contentType, expected) => expect(nature({}, contentType)).toBe(expected));
});

describe('à quel courriel il est répondu', () => {
  it('In-Reply-To d’abord, puis References du dernier au premier, chacun une fois', () => {
    expect(answeredIds('<c@example.org>', '<a@example.org> <b@example.org>\r\n <c@example.org>')).toEqual([
      '<c@example.org>',
      '<b@example.org>',
      '<a@example.org>',
    ]);
  });

  it('des identifiants mal formés ou par milliers ne coûtent rien', () => {
    expect(answeredIds('votre message du 3 juin', '')).toEqual([]);
    expect(messageIdsIn('<a b@example.org> < > <> <x@y')).toEqual([]);
    expect(messageIdsIn(Array.from({ length: 5000 }, (_, n) => `<${n}@example.org>`).join(' '))).toHaveLength(100);
    expect(messageIdsIn(`<${'a'.repeat(2000)}@example.org>`)).toEqual([]);
  });
});

describe('ce qui attend quelqu’un', () => {
  it.each([
    ['la réponse d’une personne à notre courriel', 'reply', null, true, true],
    ['l’écrit d’une personne, à rattacher', 'reply', null, false, true],
    ['une réponse automatique', 'auto_reply', null, true, false],
    ['une machine inconnue', 'auto_reply', null, false, false],
    ['un courriel non remis, adresse vivante', 'bounce', 'failed', true, true],
    ['un transfert qui échoue', 'bounce', 'elsewhere', true, true],
    ['une adresse morte : elle est sur sa propre liste', 'bounce', 'dead', true, false],
    ['un retard', 'bounce', 'delayed', true, false],
    ['un avis de remise', 'bounce', 'arrived', true, false],
    ['un avis qui n’est pas des nôtres', 'bounce', 'failed', false, false],
  ] as const)('%s', (_, nature, verdict, matched, waits) => {
    expect(waitsForSomebody(nature, verdict, matched)).toBe(waits);
  });
});
