import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDeliveryStatus, reportOn, statusOf, verdictOn } from './delivery-status.js';

const OURS = 'mairie@example.org';
const part = (...lines: string[]) => lines.join('\r\n');
const verdict = (text: string, address = OURS) => verdictOn(reportOn(address, readDeliveryStatus(text)));

const POSTFIX = part(
  'Reporting-MTA: dns; relais.example.org',
  'X-Postfix-Queue-ID: 4F2C81A0',
  'X-Postfix-Sender: rfc822; pigma@example.org',
  'Arrival-Date: Mon,  1 Jun 2026 10:00:00 +0200 (CEST)',
  '',
  'Final-Recipient: rfc822; mairie@example.org',
  'Original-Recipient: rfc822;mairie@example.org',
  'Action: failed',
  'Status: 5.1.1',
  'Remote-MTA: dns; mx.example.org',
  'Diagnostic-Code: smtp; 550 5.1.1 <mairie@example.org>: Recipient address',
  '    rejected: User unknown in virtual mailbox table',
  '',
);
const EXCHANGE = part(
  'Reporting-MTA: dns;exchange.example.org',
  'Received-From-MTA: dns;relais.example.org',
  'Arrival-Date: Mon, 1 Jun 2026 08:00:00 +0000',
  '',
  'Original-Recipient: rfc822;mairie@example.org',
  'Final-Recipient: rfc822;mairie@example.org',
  'Action: failed',
  'Status: 5.1.10',
  'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
);
const SENDMAIL_GUESS = part(
  'Reporting-MTA: dns; vieux.example.org',
  'Received-From-MTA: DNS; relais.example.org',
  '',
  'Final-Recipient: RFC822; mairie@example.org',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: SMTP; 550 Message refused by our filter',
  'Last-Attempt-Date: Mon, 1 Jun 2026 10:00:03 +0200',
);
const EXPIRED = part(
  'Reporting-MTA: dns; relais.example.org',
  '',
  'Final-Recipient: rfc822; mairie@example.org',
  'Action: failed (expired)',
  'Status: 4.4.7',
  'Diagnostic-Code: smtp; 421 mx.example.org is overloaded',
);
const DELAYED = part(
  'Reporting-MTA: dns; relais.example.org',
  '',
  'Final-Recipient: rfc822; mairie@example.org',
  'Action: delayed',
  'Status: 4.4.1',
  'Will-Retry-Until: Sat, 6 Jun 2026 10:00:00 +0200',
);

describe('lire un avis de non-remise (RFC 3464)', () => {
  it.each([
    ['Postfix, adresse inconnue', POSTFIX, 'dead'],
    ['Exchange, adresse inconnue', EXCHANGE, 'dead'],
    ['un relais qui devine 5.1.1 derrière un 550 nu ne prouve rien', SENDMAIL_GUESS, 'failed'],
    ['délai dépassé', EXPIRED, 'failed'],
    ['retardé', DELAYED, 'delayed'],
    ['remis', DELAYED.replace('delayed', 'delivered'), 'arrived'],
    ['passé à un relais qui ne rend pas compte', DELAYED.replace('delayed', 'relayed'), 'arrived'],
    ['distribué à une liste', DELAYED.replace('delayed', 'expanded'), 'arrived'],
    ['boîte pleine', POSTFIX.replaceAll('5.1.1', '5.2.2'), 'failed'],
    ['refus de politique', POSTFIX.replaceAll('5.1.1', '5.7.1'), 'failed'],
    ['code vague, réponse précise : la réponse compte', POSTFIX.replace('Status: 5.1.1', 'Status: 5.0.0'), 'dead'],
    ['code précis, réponse de politique : la réponse compte', POSTFIX.replace('550 5.1.1', '550 5.7.1'), 'failed'],
    ['sans réponse, le serveur lui-même le dit', POSTFIX.replace(/Diagnostic[^]*$/, ''), 'dead'],
    ['le serveur lui-même, en ses mots', POSTFIX.replace('smtp; 550 5.1.1', 'X-Postfix; unknown user:'), 'dead'],
    ['sans code ni réponse', POSTFIX.replace(/Status[^]*$/, ''), 'failed'],
    ['rien d’un avis', 'Bonjour,\r\n\r\nAction: failed', 'elsewhere'],
    ['vide', '', 'elsewhere'],
  ])('%s', (_, text, expected) => expect(verdict(text)).toBe(expected));

  it('déplie les lignes, garde la réponse et le code qui compte', () => {
    const report = reportOn(OURS, readDeliveryStatus(SENDMAIL_GUESS.replace('550 Message', '550 5.7.1 Message')))!;
    expect(report.diagnostic).toBe('550 5.7.1 Message refused by our filter');
    expect(statusOf(report)).toBe('5.7.1');
    expect(statusOf(reportOn(OURS, readDeliveryStatus(SENDMAIL_GUESS))!)).toBe('5.1.1');
    expect(reportOn(OURS, readDeliveryStatus(POSTFIX))?.diagnostic).toMatch(/address rejected: User unknown/);
  });

  it('de plusieurs destinataires, seul le nôtre compte', () => {
    const two = part(
      POSTFIX,
      'Final-Recipient: rfc822; autre@example.org',
      'Action: failed',
      'Status: 5.2.2',
      'Diagnostic-Code: smtp; 552 5.2.2 full',
      '',
      'Final-Recipient: rfc822; tiers@example.org',
      'Action: delayed',
      'Status: 4.4.1',
    );
    expect(verdict(two)).toBe('dead');
    expect(verdict(two, 'autre@example.org')).toBe('failed');
    expect(verdict(two, 'tiers@example.org')).toBe('delayed');
    expect(verdict(two, 'personne@example.org')).toBe('elsewhere');
  });

  it('une adresse qui fait suivre est reconnue à son adresse d’origine, un transfert inconnu ne dit rien d’elle', () => {
    const forwarded = POSTFIX.replace('Final-Recipient: rfc822; mairie', 'Final-Recipient: rfc822; transfert');
    expect(verdict(forwarded)).toBe('dead');
    expect(verdict(forwarded.replace(/Original-Recipient.*\r\n/, ''))).toBe('elsewhere');
  });

  it.each([
    ['Final-Recipient: rfc822; <Mairie@EXAMPLE.org>', OURS],
    ['Final-Recipient: utf-8; mairie@pérols.example.org', 'mairie@xn--prols-bsa.example.org'],
    ['Original-Recipient: rfc822;sig+2Bdonnees@example.org', 'sig+donnees@example.org'],
    ['Original-Recipient: rfc822;sig+donnees@example.org', 'sig+donnees@example.org'],
  ])('%s est %s', (field, address) => {
    expect(verdict(part('Reporting-MTA: dns; x', '', field, 'Action: failed', 'Status: 5.1.1'), address)).toBe('dead');
  });

  it('lit le numéro d’enveloppe donné au départ', () => {
    expect(readDeliveryStatus(`Original-Envelope-Id: abc-1\r\n${POSTFIX}`).envelopeId).toBe('abc-1');
    expect(readDeliveryStatus(POSTFIX).envelopeId).toBeNull();
  });

  it('accepte des fins de ligne nues et des noms en toute casse', () => {
    expect(verdict(POSTFIX.replaceAll('\r\n', '\n').replaceAll('Action', 'ACTION'))).toBe('dead');
  });

  it('n’importe quel texte se lit sans erreur, et n’enterre personne', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(verdict(text)).toBe('elsewhere');
      }),
    );
  });
});
