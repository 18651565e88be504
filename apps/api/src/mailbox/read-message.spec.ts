import { describe, expect, it } from '@jest/globals';
import { answer, exchangeBounce, outOfOffice, postfixBounce } from '../../test/returned-mail.js';
import { MOST_BYTES, readMessage, unreadable } from './read-message.js';

const OURS = '<0f5c@example.org>';
const TO = 'mairie@example.org';

describe('lire un message reçu', () => {
  it.each([
    ['Postfix, qui ne renvoie que les en-têtes', postfixBounce({ of: OURS, to: TO })],
    ['Exchange, qui renvoie le courriel entier', exchangeBounce({ of: OURS, to: TO })],
  ])('un avis de non-remise de %s : l’adresse, la réponse du serveur et notre Message-ID', async (_, raw) => {
    const { nature, answers, report } = await readMessage(raw);
    expect(nature).toBe('bounce');
    expect(answers[0]).toBe(OURS);
    expect(report?.recipients).toMatchObject([{ addresses: [TO], action: 'failed', smtp: true }]);
    expect(report?.recipients[0]?.diagnostic).toMatch(/^550 5\.1\.10? /);
  });

  it('le Message-ID de notre courriel passe avant In-Reply-To, qui sert quand il manque', async () => {
    const lost = exchangeBounce({ of: OURS, to: TO })
      .toString()
      .replace(/Message-ID:\r\n <0f5c.*\r\n/, '');
    expect((await readMessage(Buffer.from(lost))).answers).toEqual([OURS]);
    expect((await readMessage(postfixBounce({ of: null, to: TO }))).answers).toEqual([]);
  });

  it('un Message-ID dans le texte d’un courriel renvoyé n’est pas celui de ses en-têtes', async () => {
    const raw = exchangeBounce({ of: null, to: TO })
      .toString()
      .replace('\r\nBonjour', '\r\nMessage-ID: <faux@example.org>');
    expect((await readMessage(Buffer.from(raw))).answers).toEqual([]);
  });

  it('coupé au milieu du courriel renvoyé, un avis se lit encore', async () => {
    const raw = exchangeBounce({ of: OURS, to: TO });
    const { answers, report } = await readMessage(raw.subarray(0, raw.lastIndexOf('Content-Type: text/plain')));
    expect({ answers, known: report?.recipients.length }).toEqual({ answers: [OURS], known: 1 });
  });

  it('une réponse : qui, quoi, à quel courriel', async () => {
    const references = `<a@example.org> ${OURS}`;
    const raw = answer({ from: '"Lafitte, Jeanne" <Jeanne@PÉROLS.example.org>', inReplyTo: OURS, references });
    expect(await readMessage(raw)).toMatchObject({
      nature: 'reply',
      fromAddress: 'jeanne@xn--prols-bsa.example.org',
      fromName: 'Lafitte, Jeanne',
      subject: 'Re: Votre diagnostic',
      text: 'Oui, nous viendrons.',
      answers: [OURS, '<a@example.org>'],
      referenceIds: ['<a@example.org>', OURS],
      report: null,
    });
  });

  it('une réponse automatique n’est pas celle d’une personne', async () => {
    expect((await readMessage(outOfOffice({ inReplyTo: OURS }))).nature).toBe('auto_reply');
  });

  it('un HTML seul donne son texte, sans script ni balise', async () => {
    const html =
      '<style>p{}</style><script>alert(1)</script><p>Oui &amp; <b>merci</b></p><img src="cid:logo@example.org">';
    const raw = answer({ text: html }).toString().replace('text/plain', 'text/html');
    const { text } = await readMessage(Buffer.from(raw));
    expect(text).toBe('Oui & merci');
  });

  it('les pièces jointes sont nommées, les images d’une signature non', async () => {
    const raw = `From: a@example.org\r\nMessage-ID: <x@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n
--b\r\nContent-Type: multipart/related; boundary=c\r\n
--c\r\nContent-Type: text/html\r\n\r\n<p>Voici</p><img src="cid:logo">\r\n
--c\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <logo>\r\nContent-Disposition: inline\r\n\r\nPNG\r\n--c--\r\n
--b\r\nContent-Type: application/pdf; name="=?utf-8?Q?inscription=5F=C3=A9t=C3=A9.pdf?="\r\nContent-Disposition: attachment\r\n\r\nPDF\r\n--b--\r\n`;
    expect((await readMessage(Buffer.from(raw))).attachments).toEqual(['inscription_été.pdf']);
  });

  it('le même message relu a la même empreinte ; un autre sous le même Message-ID, une autre', async () => {
    const print = async (raw: Buffer) => (await readMessage(raw)).fingerprint;
    const same = { id: '<1@example.org>', inReplyTo: OURS };
    const moved = Buffer.concat([Buffer.from('Received: by mx.example.org\r\n'), answer(same)]);
    expect(await print(moved)).toBe(await print(answer(same)));
    expect(await print(answer({ ...same, subject: 'Autre' }))).not.toBe(await print(answer(same)));
    const nameless = (text: string) =>
      Buffer.from(
        answer({ text })
          .toString()
          .replace(/Message-ID.*\r\n/, ''),
      );
    expect(await print(nameless('a'))).toBe(await print(nameless('a')));
    expect(unreadable(nameless('a')).fingerprint).toBe(await print(nameless('a')));
  });

  it.each<[string, string]>([
    ['vide', ''],
    ['du bruit', '\u0000\u0001 rien'],
    ['un expéditeur sans adresse', 'From: personne\r\n\r\nx'],
    ['cent mille expéditeurs', `From: ${'<a@b>, '.repeat(70_000)}\r\n\r\nx`],
    ['des en-têtes sans fin', `Subject: ${'a '.repeat(200_000)}\r\n\r\nx`],
    ['du gras sans fin', `Content-Type: text/html\r\n\r\n${'<b>'.repeat(170_000)}`],
    ['un HTML sans fond', `Content-Type: text/html\r\n\r\n${'<div>'.repeat(100_000)}`],
  ])('%s ne fait rien tomber, et reste dans les bornes', async (_, text) => {
    const message = await readMessage(Buffer.from(text).subarray(0, MOST_BYTES));
    expect(message.subject.length).toBeLessThanOrEqual(500);
    expect(message.fromAddress.length).toBeLessThanOrEqual(320);
    expect(message.text.length).toBeLessThanOrEqual(100_000);
  });

  it('un texte trop long est coupé, un retour à la ligne dans l’objet n’en est plus un', async () => {
    const raw = answer({ subject: '=?utf-8?Q?Objet=0D=0ABcc:_victime@example.org?=', text: 'mot '.repeat(40_000) });
    const { text, subject } = await readMessage(raw);
    expect(text).toHaveLength(99_999);
    expect(subject).toBe('Objet Bcc: victime@example.org');
  });
});
