import { generateKeyPairSync } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { TxtRecords } from './txt-records.service.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** A DNS server on UDP (RFC 1035) that knows TXT records only; names it does not know do not exist. */
function startDns(records: Map<string, string[]>): Promise<Socket> {
  const socket = createSocket('udp4', undefined);
  socket.on('message', (query, { port, address }) => {
    const labels: string[] = [];
    let at = 12;
    for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
      labels.push(query.toString('ascii', at + 1, at + 1 + length));
      at += length + 1;
    }
    const question = query.subarray(12, at + 5);
    const texts = records.get(labels.join('.').toLowerCase());
    const answers = (texts ?? []).map((text) => {
      const parts = (text.match(/.{1,200}/gs) ?? []).map((part) =>
        Buffer.concat([Buffer.from([part.length]), Buffer.from(part)]),
      );
      const data = Buffer.concat(parts);
      const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255]);
      return Buffer.concat([head, data]);
    });
    const header = Buffer.from([query[0]!, query[1]!, 0x81, texts ? 0x80 : 0x83, 0, 1, 0, answers.length, 0, 0, 0, 0]);
    socket.send(Buffer.concat([header, question, ...answers]), port, address);
  });
  return new Promise((resolve) => socket.bind(0, '127.0.0.1', () => resolve(socket)));
}

let test: TestApp;
let dns: Socket;
const records = new Map<string, string[]>();
beforeAll(async () => {
  dns = await startDns(records);
  test = await startTestApp({
    environment: {
      MAIL_FROM: 'PIGMA <pigma@lettres.example.org>',
      DKIM_DOMAIN: 'lettres.example.org',
      DKIM_SELECTOR: 'pigma',
      DKIM_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  });
  test.app.get(TxtRecords).resolver.setServers([`127.0.0.1:${(dns.address() as AddressInfo).port}`]);
});
afterAll(async () => {
  await test.close();
});

const report = async () => (await test.as('admin').get('/api/deliverability').expect(200)).body;
const verdicts = async () => (await report()).checks.map(({ verdict }: { verdict: string }) => verdict);

describe('les courriels arriveront-ils ?', () => {
  it('rien n’est publié : chaque manque dit ce qu’il faut ajouter, sous quel nom', async () => {
    const { domain, signs, checks } = await report();
    expect({ domain, signs }).toEqual({ domain: 'lettres.example.org', signs: true });
    expect(checks).toEqual([
      expect.objectContaining({
        kind: 'spf',
        verdict: 'missing',
        name: 'lettres.example.org',
        toAdd: 'v=spf1 a mx ~all',
      }),
      expect.objectContaining({
        kind: 'dkim',
        verdict: 'missing',
        name: 'pigma._domainkey.lettres.example.org',
        toAdd: `v=DKIM1; k=rsa; p=${KEY}`,
      }),
      expect.objectContaining({ kind: 'dmarc', verdict: 'missing', name: '_dmarc.lettres.example.org' }),
    ]);
    expect(checks[0].sentence).toMatch(/Aucun enregistrement.*indésirables/);
  });

  it('publiés, ils sont trouvés ; la politique du domaine au-dessus vaut pour celui-ci', async () => {
    records.set('lettres.example.org', ['v=spf1 mx -all']);
    records.set('pigma._domainkey.lettres.example.org', [`v=DKIM1; k=rsa; p=${KEY}`]);
    records.set('_dmarc.example.org', ['v=DMARC1; p=reject']);
    expect(await verdicts()).toEqual(['found', 'found', 'found']);
  });

  it('la clé d’un autre est à corriger', async () => {
    records.set('pigma._domainkey.lettres.example.org', ['v=DKIM1; k=rsa; p=AUTRE']);
    expect((await report()).checks[1]).toMatchObject({
      verdict: 'wrong',
      sentence: expect.stringMatching(/pas celle/),
    });
  });

  it('réservé à l’administration', async () => {
    await test.as('manager').get('/api/deliverability').expect(403);
  });

  it('quand le DNS ne répond pas, on ne sait pas, et on le dit', async () => {
    await new Promise<void>((resolve) => dns.close(() => resolve()));
    const { checks } = await report();
    expect(checks.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(checks[0].sentence).toMatch(/n’a pas répondu.*on ne sait pas/);
    expect(checks[0].toAdd).toBeNull();
  });
});
