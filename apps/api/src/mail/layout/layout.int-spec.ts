import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually, startTestSmtp, type TestSmtp } from '../../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let test: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startTestSmtp();
  test = await startTestApp({ works: true, environment: { SMTP_URL: smtp.url } });
});
afterAll(async () => {
  await test.close();
  await smtp.close();
});

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffdb004300' + '01'.repeat(64) + 'ffc0000b080002000301011100ffd9',
  'hex',
);
/** The same picture, saying that it is `width` pixels wide. */
function wide(width: number): Buffer {
  const picture = Buffer.from(PNG);
  picture.writeUInt32BE(width, 16);
  return picture;
}

const read = async () => (await test.as('reader').get('/api/mail-layout').expect(200)).body;
const patch = (body: object) => test.as('manager').patch('/api/mail-layout').send(body);
const putLogo = async (content: Buffer, version?: number) =>
  test
    .as('manager')
    .put('/api/mail-layout/logo')
    .field('version', String(version ?? (await read()).version))
    .attach('file', content, 'logo.png');
/** A mail of the product, made of blocks: that of a forgotten password. */
async function anyMail() {
  const before = smtp.received.length;
  await test.anonymous().post('/api/auth/forgotten').send({ email: 'reader@example.org' }).expect(202);
  await eventually('received', () => smtp.received.length > before);
  return smtp.received.at(-1)!;
}
async function testMail() {
  const before = smtp.received.length;
  const draft = { kind: 'contact', family: 'service', subject: 'Essai', body: '<p>Bonjour</p>' };
  const { body: seen } = await test.as('manager').post('/api/mail-templates/preview').send(draft).expect(200);
  await test.as('manager').post('/api/mail-templates/test').send(draft).expect(202);
  await eventually('received', () => smtp.received.length > before);
  return { seen, received: smtp.received.at(-1)! };
}

describe('mise en page des courriels', () => {
  it('l’en-tête et la signature se règlent une fois, pour les courriels du produit comme pour les modèles', async () => {
    const { version } = await read();
    const { body } = await patch({ header: 'PIGMA <b>', signature: 'L’équipe\n05 & 06', version }).expect(200);
    expect(body).toMatchObject({ header: 'PIGMA <b>', version: version + 1, updatedBy: 'Compte manager', logo: null });
    for (const mail of [await anyMail(), (await testMail()).received]) {
      expect(mail.html).toContain('>PIGMA &lt;b&gt;</div>');
      expect(mail.html).toContain('L’équipe<br>05 &amp; 06');
      expect(mail.text).toContain('\n--\nL’équipe\n05 & 06\n');
    }
    const { body: history } = await test.as('reader').get('/api/mail-layout/history').expect(200);
    expect(history.data[0]).toMatchObject({ action: 'updated', actorLabel: 'Compte manager' });
  });

  it('le logo part dans le courriel, en pièce interne, octet pour octet ; l’aperçu reste ce qui part', async () => {
    const { body } = await putLogo(PNG);
    expect(body.logo).toMatchObject({ width: 1, height: 1 });
    const { seen, received } = await testMail();
    expect([received.html, received.text]).toEqual([seen.html, seen.text]);
    expect(received.html).toContain(`src="cid:${body.logo.hash}@logo.pigma"`);
    for (const mail of [received, await anyMail()]) {
      const [picture] = mail.attachments;
      expect(picture).toMatchObject({ contentType: 'image/png', related: true, cid: `${body.logo.hash}@logo.pigma` });
      expect(picture?.content.equals(PNG)).toBe(true);
    }
    const shown = await test.anonymous().get(`/api/mail-images/${body.logo.hash}`).buffer(true).expect(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(Buffer.from(shown.body).equals(PNG)).toBe(true);
  });

  it.each(['0'.repeat(64), 'A'.repeat(64), 'x', '%00', '..%2f..%2fetc%2fpasswd'])(
    'l’image « %s » n’existe pas',
    async (hash) => {
      const { body } = await test.anonymous().get(`/api/mail-images/${hash}`).expect(404);
      expect(body.code).toBe('picture_not_found');
    },
  );

  it('un courriel écrit avant que le logo change garde le sien', async () => {
    const { body: first } = await putLogo(PNG);
    const { body: draftMail } = await test
      .as('manager')
      .post('/api/mail-templates/preview')
      .send({ kind: 'contact', family: 'service', subject: 'Essai', body: '<p>Bonjour</p>' })
      .expect(200);
    await putLogo(JPEG);
    await test
      .as('manager')
      .delete(`/api/mail-layout/logo?version=${(await read()).version}`)
      .expect(200);
    await test.dataSource.query(
      `insert into mails (unique_key, purpose, family, state, recipient, recipient_name, sender, subject, html, text,
         message_id, due_at, not_before, created_at)
       values ($1, 'test', 'service', 'queued', 'a@example.org', 'A', 'PIGMA <pigma@example.org>', 'Ancien', $2, 'x',
         '<ancien@example.org>', now(), now(), now())`,
      [randomUUID(), draftMail.html],
    );
    await eventually('received', () => smtp.received.some(({ subject }) => subject === 'Ancien'));
    const old = smtp.received.find(({ subject }) => subject === 'Ancien');
    expect(old?.attachments[0]?.cid).toBe(`${first.logo.hash}@logo.pigma`);
    expect((await anyMail()).attachments).toEqual([]);
  });

  it.each<[string, Buffer, number, string]>([
    ['un texte', Buffer.from('bonjour'), 422, 'logo_unreadable'],
    ['un fichier vide', Buffer.alloc(0), 422, 'logo_unreadable'],
    [
      'un SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      422,
      'logo_unreadable',
    ],
    ['un GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), 422, 'logo_unreadable'],
    ['un PNG coupé', PNG.subarray(0, 12), 422, 'logo_unreadable'],
    ['un JPEG coupé', JPEG.subarray(0, 30), 422, 'logo_unreadable'],
    ['2 001 pixels', wide(2001), 422, 'logo_too_many_pixels'],
    ['plus de 200 ko', Buffer.concat([PNG, Buffer.alloc(200_000)]), 413, 'logo_too_large'],
  ])('n’est pas un logo : %s', async (_, content, status, code) => {
    const { body, status: answered } = await putLogo(content);
    expect({ answered, code: body.code }).toEqual({ answered: status, code });
    expect(body.detail).toContain('PNG ou JPEG');
  });

  it('2 000 pixels et 200 ko passent, un JPEG aussi', async () => {
    expect((await putLogo(wide(2000))).body.logo).toMatchObject({ width: 2000, height: 1 });
    expect((await putLogo(Buffer.concat([PNG, Buffer.alloc(200_000 - PNG.length)]))).status).toBe(200);
    expect((await putLogo(JPEG)).body.logo).toMatchObject({ width: 3, height: 2 });
  });

  it('une version dépassée donne 409 avec la mise en page actuelle', async () => {
    const current = await read();
    expect((await patch({ header: 'x', version: current.version - 1 }).expect(409)).body).toMatchObject({
      code: 'stale_layout',
      current,
    });
    expect((await putLogo(PNG, current.version + 1)).status).toBe(409);
    await test.as('manager').delete('/api/mail-layout/logo?version=1').expect(409);
  });

  it.each<[string, object, string]>([
    ['un saut de ligne dans l’en-tête', { header: 'a\r\nBcc: b' }, 'header'],
    ['un en-tête vide', { header: ' ' }, 'header'],
    ['une signature de 1 001 caractères', { signature: 'a'.repeat(1001) }, 'signature'],
    ['un caractère nul', { signature: 'a\u0000' }, 'signature'],
  ])('est refusé : %s', async (_, more, field) => {
    const { body } = await patch({ ...more, version: (await read()).version }).expect(400);
    expect(body.errors[field]).toMatch(/\p{Ll}{3}/u);
  });

  it('l’aperçu d’une mise en page non enregistrée ne change rien', async () => {
    const before = await read();
    const draft = { header: 'Autre', signature: 'Autre équipe', logoAlt: 'Logo' };
    const { body } = await test.as('reader').post('/api/mail-layout/preview').send(draft).expect(200);
    expect(body.html).toContain('Autre équipe');
    expect(body.html).toContain('alt="Logo"');
    expect(await read()).toEqual(before);
    await test.as('reader').patch('/api/mail-layout').send({ header: 'x', version: before.version }).expect(403);
  });
});
