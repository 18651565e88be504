import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { readPdf, tagsNamed, textOfPdf } from '#platform/documents/testing/read-pdf.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { TrainingSession } from '../sessions/sessions.entity.js';
import { storeRegistration, storeSession } from '../testing/training-rows.js';
import type { BillingView } from './billing.service.js';
import type { StatementView } from './statement-view.js';

let test: TestApp;
let [pau, agen] = ['', ''];
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

beforeAll(async () => {
  test = await startTestApp();
  const partner = async (body: object) =>
    ((await test.as('manager').post('/api/partners').send(body).expect(201)).body as { id: string }).id;
  pau = await partner({
    ...{ name: 'Ville de Pau', billingSiret: '21640445900010', billingServiceCode: 'INFO-12' },
    ...{ billingEngagementNumber: 'E2027-0042', billingAddress: 'Place Royale\n64000 Pau' },
  });
  agen = await partner({ name: '=cmd|calc <b>Agen</b>' });
});
afterAll(() => test.close());
const realNow = Clock.prototype.now;
afterEach(() => {
  Clock.prototype.now = realNow;
});
const itIs = (instant: string) => {
  Clock.prototype.now = () => new Date(instant);
};

const session = async (payers: (string | null)[], more: Partial<TrainingSession> = {}) => {
  const made = await storeSession(test.dataSource, more);
  for (const [n, partnerId] of payers.entries()) {
    await storeRegistration(test, made.id, { partnerId, firstName: 'Personne', lastName: `N${n + 1}` });
  }
  return made.id;
};
const issue = (id: string, body: object = {}) =>
  test.as('manager').post(`/api/training/sessions/${id}/statements`).send(body);
const issued = async (id: string, body: object = {}) =>
  ((await issue(id, body).expect(201)).body as { statements: StatementView[] }).statements;
const credit = (id: string, reason = 'Une personne de moins') =>
  test.as('manager').post(`/api/training/statements/${id}/credit`).send({ reason });
const billing = async (id: string) =>
  (await test.as('reader').get(`/api/training/sessions/${id}/billing`).expect(200)).body as BillingView;
const list = async (query: string) =>
  (await test.as('reader').get(`/api/training/statements?${query}`).expect(200)).body as {
    data: StatementView[];
    total: number;
  };

describe('l’état de coûts d’un organisme', () => {
  it.each<[number, number, number, number]>([
    [1, 66_667, 13_333, 80_000],
    [2, 133_334, 26_667, 160_001],
    [4, 266_668, 53_334, 320_002],
    [8, 533_336, 106_667, 640_003],
  ])('%d personnes : %d HT, %d de TVA, %d TTC, au centime', async (heads, netCents, vatCents, grossCents) => {
    const [made] = await issued(await session(Array.from({ length: heads }, () => pau)));
    expect(made).toMatchObject({ kind: 'statement', heads, netCents, vatCents, grossCents, lastMailedAt: null });
    expect(made?.billing).toMatchObject({
      ...{ siret: '21640445900010', serviceCode: 'INFO-12', engagementNumber: 'E2027-0042' },
    });
  });

  it('un état par organisme, la TVA une fois sur chacun ; ce que personne ne paie est dit', async () => {
    const id = await session([pau, agen, null, pau]);
    const view = await billing(id);
    expect(view.parties.map((p) => [p.partnerName, p.heads, p.grossCents, p.state])).toEqual([
      ['Ville de Pau', 2, 160_001, 'to_issue'],
      ['=cmd|calc <b>Agen</b>', 1, 80_000, 'to_issue'],
    ]);
    expect(view).toMatchObject({ unpaidCents: 66_667, unpaidPeople: ['Personne N3'], final: true });
    expect(view.parties[1]?.missing).toEqual(['siret', 'serviceCode', 'engagementNumber', 'address']);
    expect((await issued(id)).map(({ billing: { name } }) => name)).toEqual(['Ville de Pau', '=cmd|calc <b>Agen</b>']);
    expect((await billing(id)).issuedTotals.grossCents).toBe(240_001);
    expect((await issue(id).expect(422)).body.code).toBe('nothing_to_bill');
  });

  it('au-delà de 8 sans surcoût connu, rien ne se chiffre', async () => {
    const id = await session(Array.from({ length: 9 }, () => pau));
    expect((await billing(id)).refusal).toContain('second formateur');
    expect((await issue(id).expect(422)).body.code).toBe('statement_surcharge_unknown');
  });

  it('avec le surcoût, chacun en a sa part au centime', async () => {
    const id = await session([...Array.from({ length: 8 }, () => pau), agen], { surchargeCents: 10_000 });
    const made = await issued(id);
    expect(made.map(({ lines }) => lines.find(({ code }) => code === 'surcharge')?.netCents)).toEqual([8889, 1111]);
  });

  it('exonérée, la session ne porte pas de TVA et le dit', async () => {
    const [made] = await issued(await session([pau], { vatRule: 'exempt', vatBasisPoints: null }));
    expect(made).toMatchObject({ netCents: 66_667, vatCents: 0, grossCents: 66_667 });
    const pdf = await readPdf(await paper(made!.id));
    expect(textOfPdf(pdf)).toContain('261-4-4° a du CGI');
  });

  it.each(['draft', 'open', 'cancelled'] as const)('une session %s n’émet rien', async (state) => {
    const id = await session([pau], { state, ...(state === 'cancelled' ? { cancelReason: 'x' } : {}) });
    expect((await issue(id).expect(422)).body.code).toBe('statement_too_early');
  });

  it('se corrige par un avoir, jamais par une retouche', async () => {
    const id = await session([pau, pau]);
    const [first] = await issued(id);
    await storeRegistration(test, id, { partnerId: pau, lastName: 'Arrivée' });
    expect((await billing(id)).parties[0]).toMatchObject({ state: 'changed', reference: first?.reference });
    const refused = await issue(id, { partnerIds: [pau] }).expect(422);
    expect(refused.body.code).toBe('statement_to_credit_first');
    const opposite = (await credit(first!.id).expect(201)).body as StatementView;
    expect(opposite).toMatchObject({
      ...{ kind: 'credit', creditsReference: first?.reference, heads: -2 },
      ...{ netCents: -133_334, vatCents: -26_667, grossCents: -160_001, reason: 'Une personne de moins' },
    });
    expect((await credit(first!.id).expect(422)).body.code).toBe('already_credited');
    expect((await credit(opposite.id).expect(422)).body.code).toBe('credit_of_a_credit');
    const [second] = await issued(id);
    expect(second).toMatchObject({ heads: 3, grossCents: 240_001 });
    const sums = (await test.as('reader').get('/api/training/statements/totals').expect(200)).body;
    const own = sums.sessions.find(({ sessionId }: { sessionId: string }) => sessionId === id);
    expect(own).toMatchObject({ statements: 2, credits: 1, heads: 3, grossCents: 240_001 });
    await expect(
      test.dataSource.query(`update training_statements set net_cents = 1, gross_cents = 1 + vat_cents where id = $1`, [
        first?.id,
      ]),
    ).rejects.toThrow('never edited');
  });

  it('qui ne doit plus rien attend un avoir', async () => {
    const id = await session([pau]);
    await issued(id);
    await test.dataSource.query(
      `update training_registrations set status = 'cancelled', cancel_reason = 'staff' where session_id = $1`,
      [id],
    );
    expect((await billing(id)).parties[0]).toMatchObject({ state: 'to_credit', heads: 0, issuedGrossCents: 80_000 });
  });

  it('un état inconnu, une session inconnue, un motif vide : chacun son refus', async () => {
    await test.as('reader').get(`/api/training/statements/${randomUUID()}`).expect(404);
    await test.as('reader').get(`/api/training/sessions/${randomUUID()}/billing`).expect(404);
    await issue(randomUUID()).expect(404);
    const [made] = await issued(await session([pau]));
    expect((await credit(made!.id, '  ').expect(400)).body.errors).toHaveProperty('reason');
    await test.as('reader').post(`/api/training/statements/${made!.id}/credit`).send({ reason: 'x' }).expect(403);
  });
});

describe('la numérotation', () => {
  it('50 émissions à la fois : des numéros qui se suivent, sans trou ni double', async () => {
    itIs('2021-03-03T10:00:00Z');
    const sessions = await Promise.all(Array.from({ length: 25 }, () => session([pau])));
    const answers = await Promise.all([...sessions, ...sessions].map((id) => issue(id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(25);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(25);
    const { data } = await list('year=2021&perPage=200&order=asc');
    expect(data.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
  });

  it('50 avoirs à la fois du même état : un seul', async () => {
    itIs('2022-03-03T10:00:00Z');
    const [made] = await issued(await session([pau]));
    const answers = await Promise.all(Array.from({ length: 50 }, () => credit(made!.id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 49 }, () => 422)]);
    expect((await list('year=2022')).total).toBe(2);
  });

  it('recommence à 1 le 1er janvier à Paris', async () => {
    itIs('2023-12-31T22:59:00Z');
    const [before] = await issued(await session([pau]));
    itIs('2023-12-31T23:00:00Z');
    const [after] = await issued(await session([pau]));
    expect([before?.reference, after?.reference]).toEqual(['EC-2023-0001', 'EC-2024-0001']);
    expect([before?.issuedOn, after?.issuedOn]).toEqual(['2023-12-31', '2024-01-01']);
  });
});

const paper = async (id: string) =>
  (await test.as('reader').get(`/api/training/statements/${id}/document.pdf`).buffer().responseType('blob').expect(200))
    .body as Buffer;

describe('le document', () => {
  it('est un PDF accessible qui dit ne pas être une facture, et ne change plus', async () => {
    const [made] = await issued(await session([pau, pau]));
    const bytes = await paper(made!.id);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ title: `État de coûts ${made?.reference}`, lang: 'fr-FR', marked: true });
    const text = plain(textOfPdf(pdf));
    for (const said of [
      'n’est pas une facture',
      '216 404 459 00010',
      'INFO-12',
      'E2027-0042',
      '1 600,01 €',
      'TVA 20 %',
    ]) {
      expect(text).toContain(said);
    }
    expect(tagsNamed(pdf, 'TH').map((tag) => tag.text)).toContain('Montant HT');
    expect(pdf.pages.flatMap(({ untagged }) => untagged)).toEqual([]);
    await test.dataSource.query(`update partners set name = 'Autre nom' where id = $1`, [pau]);
    expect((await paper(made!.id)).equals(bytes)).toBe(true);
    await test.dataSource.query(`update partners set name = 'Ville de Pau' where id = $1`, [pau]);
  });

  it('part par courriel à un contact de l’organisme, une fois', async () => {
    const id = await session([agen]);
    const [made] = await issued(id);
    const url = `/api/training/statements/${made!.id}`;
    const { body } = await test.as('manager').get(`${url}/recipients`).expect(200);
    const contactId = body.recipients[0].contactId as string;
    const send = () => test.as('manager').post(`${url}/send`).send({ contactId });
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(answers.map((answer) => answer.body.mailId))).toHaveProperty('size', 1);
    const mail = (await test.as('manager').get(`/api/mails/${answers[0]?.body.mailId}`).expect(200)).body;
    expect(mail.attachments).toEqual([expect.objectContaining({ filename: `${made?.reference}.pdf` })]);
    expect(mail.subject).toContain('Ouvrir ses données');
    expect((await test.as('reader').get(url).expect(200)).body.lastMailedAt).not.toBeNull();
    const stranger = await storeRegistration(test, id, { partnerId: pau, lastName: 'Ailleurs' });
    const refused = await test.as('manager').post(`${url}/send`).send({ contactId: stranger.contactId }).expect(422);
    expect(refused.body.code).toBe('statement_recipient_unreachable');
  });
});

describe('la liste et ses fichiers', () => {
  it('se filtre, se cherche et se trie', async () => {
    const id = await session([agen]);
    const [made] = await issued(id);
    expect((await list(`q=${encodeURIComponent(made!.reference)}`)).data.map((row) => row.id)).toEqual([made?.id]);
    expect((await list(`sessionId=${id}&sort=partner`)).total).toBe(1);
    expect((await list(`sessionId=${id}&credited=true`)).total).toBe(0);
    expect((await list(`sessionId=${id}&kind=credit`)).total).toBe(0);
    await test.as('reader').get('/api/training/statements?oops=1').expect(400);
  });

  it('un nom qui commence par = reste un texte, dans le CSV comme dans le classeur', async () => {
    const id = await session([agen]);
    await issued(id);
    const csv = (await test.as('reader').get(`/api/training/statements/export.csv?sessionId=${id}`).expect(200)).text;
    expect(csv).toContain(`;'=cmd|calc <b>Agen</b>;`);
    expect(csv).toContain('666,67;20;133,33;800;');
    const { body } = await test
      .as('reader')
      .get(`/api/training/statements/export.xlsx?sessionId=${id}`)
      .buffer()
      .responseType('blob')
      .expect(200);
    expect((body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });
});
