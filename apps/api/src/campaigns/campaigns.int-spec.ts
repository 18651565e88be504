import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { eventually, startTestSmtp, type TestSmtp } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { CampaignWriter } from './campaign-writer.service.js';

let smtp: TestSmtp;
let test: TestApp;
const ids: Record<string, string> = {};
let templateId: string;
let informationId: string;

const manager = () => test.as('manager');
const makePartner = async (name: string, more: object = {}) =>
  (ids[name] = (
    await manager()
      .post('/api/partners')
      .send({ name, ...more })
      .expect(201)
  ).body.id);
const makePerson = async (firstName: string, email: string | null, memberships: object[]) =>
  (ids[firstName] = (
    await manager().post('/api/contacts').send({ firstName, lastName: 'Test', email, memberships }).expect(201)
  ).body.id);
const makeTemplate = async (name: string, more: object = {}) =>
  (
    await manager()
      .post('/api/mail-templates')
      .send({
        ...{ name, kind: 'partner', family: 'service', subject: 'Pour {{ partenaire.nom }}' },
        body: '<p>Bonjour {{ contact.nom_complet }}</p>',
        ...more,
      })
      .expect(201)
  ).body.id as string;

beforeAll(async () => {
  smtp = await startTestSmtp();
  test = await startTestApp({ works: true, environment: { SMTP_URL: smtp.url } });
  await makePartner('Agence', { department: '33' });
  await makePartner('Bourg', { department: '40', acronym: 'BRG' });
  await makePartner('Vide', { department: '33' });
  const at = (partner: string, roles = ['referent'], more: object = {}) => ({
    partnerId: ids[partner],
    roles,
    ...more,
  });
  await makePerson('Ada', 'ada@example.org', [at('Agence', ['catalogue']), at('Bourg', ['elected'])]);
  await makePerson('Bob', 'mairie@example.org', [at('Bourg')]);
  await makePerson('Cleo', 'mairie@example.org', [at('Bourg', ['catalogue'])]);
  await makePerson('Dan', null, [at('Agence')]);
  await makePerson('Eve', 'eve@example.org', [at('Agence', ['referent'], { endedOn: '2020-01-01' })]);
  await makePerson('Fay', 'fay@example.org', [at('Agence')]);
  templateId = await makeTemplate('Service');
  informationId = await makeTemplate('Information', { family: 'information' });
});
afterAll(async () => {
  await test.close();
  await smtp.close();
});
afterEach(() => {
  smtp.received.length = 0;
  smtp.refuse(null);
});

const reach = async (audience: object, more: object = {}) =>
  (
    await test
      .as('reader')
      .post('/api/audiences/reach')
      .send({ audience, family: 'service', ...more })
      .expect(200)
  ).body;
const names = async (audience: object, more: object = {}) =>
  (await reach(audience, more)).data.map(({ name }: { name: string }) => name.split(' ')[0]);

const create = async (more: object = {}) =>
  (
    await manager()
      .post('/api/campaigns')
      .send({ name: `Campagne ${randomUUID()}`, templateId, ...more })
      .expect(201)
  ).body;
const one = async (id: string) => (await test.as('reader').get(`/api/campaigns/${id}`).expect(200)).body;
const act = (id: string, verb: string, body: object) => manager().post(`/api/campaigns/${id}/${verb}`).send(body);
const done = (id: string) => eventually('the campaign is done', async () => (await one(id)).state === 'done');
const log = async (id: string, query = '') =>
  (await test.as('reader').get(`/api/campaigns/${id}/recipients?${query}`).expect(200)).body;

describe('à qui', () => {
  it('un courriel par personne et par adresse ; chacun des autres est nommé avec sa raison', async () => {
    expect(await names({})).toEqual(['Ada', 'Cleo', 'Fay']);
    const { recipients, leftOut } = await reach({});
    expect(recipients).toBe(3);
    expect(leftOut).toEqual([
      { reason: 'no_contact', count: 1 },
      { reason: 'place_ended', count: 1 },
      { reason: 'no_address', count: 1 },
      { reason: 'same_address', count: 1 },
    ]);
    expect(await names({}, { show: 'no_contact' })).toEqual(['Vide']);
    expect(await names({}, { show: 'same_address' })).toEqual(['Bob']);
  });

  it('se restreint par rôle, département, nom, et se complète ou se retire à la main', async () => {
    expect(await names({ contacts: { roles: ['catalogue'] } })).toEqual(['Ada', 'Cleo']);
    expect(await names({ partners: { department: '40' } })).toEqual(['Ada', 'Cleo']);
    expect(await names({ contacts: { q: 'fay' } })).toEqual(['Fay']);
    expect(await names({ partners: { status: 'obligated' } })).toEqual([]);
    expect(await names({ partners: { status: 'obligated' }, added: [ids['Fay']] })).toEqual(['Fay']);
    expect(await names({ onlyAdded: true, added: [ids['Ada'], ids['Bob']] })).toEqual(['Ada', 'Bob']);
    expect(await names({ removed: [ids['Ada']] })).toEqual(['Cleo', 'Fay']);
    expect(await names({ partners: { ids: [ids['Agence']] } })).toEqual(['Ada', 'Fay']);
    expect(await names({ partners: { diagnostic: 'strict' } })).toEqual([]);
    expect(await names({ partners: { diagnostic: 'without_records' } })).toEqual(['Ada', 'Cleo', 'Fay']);
  });

  it('se prend parmi les membres d’un groupe', async () => {
    const { body: group } = await manager().post('/api/groups').send({ name: 'GT', kind: 'working_group' }).expect(201);
    const members = [{ partnerId: ids['Bourg'] }, { contactId: ids['Fay'], partnerId: ids['Agence'] }];
    await manager().post(`/api/groups/${group.id}/members`).send({ members, version: group.version }).expect(201);
    const source = { kind: 'group', id: group.id };
    expect((await names({ source })).sort()).toEqual(['Ada', 'Cleo', 'Fay']);
    expect(await names({ source, contacts: { roles: ['catalogue'] } })).toEqual(['Cleo']);
    const { body } = await test.as('reader').get('/api/audiences/sources/choices?kind=group&q=GT').expect(200);
    expect(body.data).toEqual([{ id: group.id, label: 'GT' }]);
    const unknown = { audience: { source: { kind: 'secte', id: group.id } }, family: 'service' };
    await test.as('reader').post('/api/audiences/reach').send(unknown).expect(422);
  });

  it('un segment garde un nom et des filtres ; deux ne portent pas le même nom', async () => {
    const audience = { contacts: { roles: ['catalogue'] } };
    const { body } = await manager().post('/api/segments').send({ name: 'Catalogueurs', audience }).expect(201);
    expect(body.audience.contacts.roles).toEqual(['catalogue']);
    await manager().post('/api/segments').send({ name: 'CATALOGUEURS', audience }).expect(409);
    await manager().patch(`/api/segments/${body.id}`).send({ name: 'Autre', version: 1 }).expect(200);
    const { body: stale } = await manager()
      .patch(`/api/segments/${body.id}`)
      .send({ name: 'X', version: 1 })
      .expect(409);
    expect(stale.current.name).toBe('Autre');
    await manager().post(`/api/segments/${body.id}/archive`).send({ version: 2 }).expect(200);
    expect((await test.as('reader').get('/api/segments').expect(200)).body.total).toBe(0);
  });
});

describe('aperçu et essai', () => {
  it('ce qui part est l’aperçu, octet pour octet, pièces jointes comprises', async () => {
    const { id } = await create({ audience: { contacts: { roles: ['catalogue'] } } });
    await manager()
      .post(`/api/campaigns/${id}/files`)
      .attach('file', Buffer.from('a;b'), 'pièce jointe.csv')
      .expect(201);
    const { body: seen } = await test
      .as('reader')
      .post(`/api/campaigns/${id}/preview`)
      .send({ contactId: ids['Cleo'] })
      .expect(200);
    expect(seen).toMatchObject({ to: 'Cleo Test <mairie@example.org>', subject: 'Pour Bourg' });
    const { version } = await one(id);
    await act(id, 'launch', { version }).expect(200);
    await done(id);
    const mail = smtp.received.find(({ to }) => JSON.stringify(to).includes('mairie@'))!;
    expect(mail.subject).toBe(seen.subject);
    expect(String(mail.html).replace(/\s+$/, '')).toBe(seen.html.replace(/\s+$/, ''));
    expect(mail.text?.trimEnd()).toBe(seen.text.trimEnd());
    expect(mail.attachments.map(({ filename, size }) => ({ filename, size }))).toEqual([
      { filename: 'pièce jointe.csv', size: 3 },
    ]);
  });

  it('l’essai part à soi et ne compte pour personne', async () => {
    const { id } = await create();
    const { body } = await act(id, 'test', {}).expect(202);
    expect(body.to).toBe('manager@example.org');
    await eventually('the test', () => smtp.received.length === 1);
    expect(await one(id)).toMatchObject({ state: 'draft', progress: { recipients: 0, sent: 0 } });
  });
});

describe('départ', () => {
  it('les destinataires sont ceux du moment du départ, pas de la préparation', async () => {
    const { id, version } = await create({ audience: { partners: { department: '33' } } });
    await makePerson('Gus', 'gus@example.org', [{ partnerId: ids['Agence'], roles: ['technical'] }]);
    await act(id, 'launch', { version }).expect(200);
    await done(id);
    expect(smtp.received.flatMap(({ to }) => (Array.isArray(to) ? to : [to!]).map(({ text }) => text)).sort()).toEqual([
      expect.stringContaining('ada@'),
      expect.stringContaining('fay@'),
      expect.stringContaining('gus@'),
    ]);
    const { data, total } = await log(id, 'leftOut=true');
    expect(total).toBe(3);
    expect(data.map(({ leftOut }: { leftOut: string }) => leftOut).sort()).toEqual([
      'no_address',
      'no_contact',
      'place_ended',
    ]);
    expect((await log(id, 'state=sent&q=gus')).data).toMatchObject([
      { name: 'Gus Test', partnerName: 'Agence', sends: 1, tries: 1 },
    ]);
    const { text } = await test.as('reader').get(`/api/campaigns/${id}/recipients/export.csv`).expect(200);
    expect(text).toMatch(/Gus Test;Agence;gus@example.org;sent/);
  });

  it('50 personnes qui appuient à la fois n’envoient qu’une campagne', async () => {
    const { id, version } = await create({ audience: { onlyAdded: true, added: [ids['Ada'], ids['Fay']] } });
    const answers = await Promise.all(Array.from({ length: 50 }, () => act(id, 'launch', { version })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    await done(id);
    expect(smtp.received).toHaveLength(2);
  });

  it('le travail repris ou fait à deux n’écrit jamais deux fois à la même adresse', async () => {
    const { id, version } = await create({
      audience: { onlyAdded: true, added: [ids['Ada'], ids['Fay'], ids['Cleo']] },
    });
    await act(id, 'launch', { version }).expect(200);
    const writer = test.app.get(CampaignWriter);
    await Promise.all(Array.from({ length: 8 }, () => writer.write(id)));
    await done(id);
    await writer.write(id);
    await writer.tick();
    const [{ n }] = await test.dataSource.query(`select count(*)::int as n from mails where cause_id = $1`, [id]);
    expect(n).toBe(3);
  });

  it('un champ vide refuse le départ en nommant la personne, sauf à la laisser de côté', async () => {
    const template = await makeTemplate('Avec sigle', { body: '<p>{{ partenaire.sigle }}</p>' });
    const { id, version } = await create({
      templateId: template,
      audience: { onlyAdded: true, added: [ids['Fay'], ids['Cleo']] },
    });
    const { body } = await act(id, 'launch', { version }).expect(422);
    expect(body).toMatchObject({ code: 'campaign_fields_missing', count: 1 });
    expect(body.detail).toMatch(/Fay Test \(Sigle/);
    await act(id, 'launch', { version, leaveOutIncomplete: true }).expect(200);
    await done(id);
    expect(smtp.received).toHaveLength(1);
    expect((await log(id, 'reason=fields_missing')).data).toMatchObject([
      { name: 'Fay Test', missing: ['partenaire.sigle'] },
    ]);
  });

  it('qui refuse les informations n’en reçoit pas, et le journal le dit', async () => {
    const block = { address: 'fay@example.org', scope: 'information', reason: 'Demandé au téléphone' };
    const { body: made } = await manager().post('/api/address-blocks').send(block).expect(201);
    const audience = { onlyAdded: true, added: [ids['Ada'], ids['Fay']] };
    const { id, version } = await create({ templateId: informationId, audience });
    await act(id, 'launch', { version }).expect(200);
    await done(id);
    expect(smtp.received).toHaveLength(1);
    expect(
      smtp.received[0]!.headers.get('list-unsubscribe-post') ?? smtp.received[0]!.headers.get('list'),
    ).toBeDefined();
    expect((await log(id, 'leftOut=true')).data).toMatchObject([{ name: 'Fay Test', leftOut: 'information_refused' }]);
    await manager().post(`/api/address-blocks/${made.id}/lift`).send({ reason: 'fin de l’essai' });
  });
});

describe('pause, reprise, annulation', () => {
  const allTried = async (id: string) =>
    (await log(id)).data.filter(
      ({ state, tries }: { state: string; tries: number }) => state === 'queued' && tries === 1,
    ).length === 3;
  const people = () => ({ onlyAdded: true, added: [ids['Ada'], ids['Fay'], ids['Cleo']] });

  it('en pause, rien ne part ; à la reprise, chacun reçoit un courriel et un seul', async () => {
    smtp.refuse({ code: 451, message: '4.3.0 plus tard' });
    const { id, version } = await create({ audience: people() });
    const { body: launched } = await act(id, 'launch', { version }).expect(200);
    await eventually('three tries', () => allTried(id));
    const { body: paused } = await act(id, 'pause', { version: launched.version }).expect(200);
    expect(paused.state).toBe('paused');
    smtp.refuse(null);
    await test.dataSource.query(`update mails set not_before = now() where cause_id = $1`, [id]);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(smtp.received).toHaveLength(0);
    const { body: resumed } = await act(id, 'resume', { version: paused.version }).expect(200);
    expect(resumed.state).toBe('running');
    await done(id);
    expect(smtp.received).toHaveLength(3);
    const [line] = (await log(id)).data;
    expect(line.tries).toBe(2);
  });

  it('annulée, ce qui n’est pas parti ne part jamais, même retenté à la main', async () => {
    smtp.refuse({ code: 451, message: '4.3.0 plus tard' });
    const { id, version } = await create({ audience: people() });
    const { body: launched } = await act(id, 'launch', { version }).expect(200);
    await eventually('three written', async () => (await log(id)).total === 3);
    await act(id, 'cancel', { version: launched.version }).expect(200);
    expect((await one(id)).state).toBe('cancelled');
    await eventually('those in flight come back', async () => (await one(id)).progress.cancelled === 3);
    const { mailId } = (await log(id)).data[0];
    await manager().post(`/api/mails/${mailId}/retry`).expect(422);
    const { body } = await act(id, 'resume', { version: launched.version + 1 }).expect(422);
    expect(body.detail).toMatch(/« Reprendre » n’est pas possible : la campagne est « Annulée »/);
  });

  it('un refus définitif d’un destinataire n’arrête pas les autres ; il se renvoie à lui seul', async () => {
    smtp.refuseRecipient('fay@example.org', { code: 554, message: '5.7.1 refusé' });
    const { id, version } = await create({ audience: people() });
    await act(id, 'launch', { version }).expect(200);
    await done(id);
    expect((await one(id)).progress).toMatchObject({ sent: 2, failed: 1 });
    const [line] = (await log(id, 'state=failed')).data;
    expect(line).toMatchObject({ name: 'Fay Test', response: expect.stringContaining('5.7.1') });
    smtp.refuseRecipient('fay@example.org', null);
    await act(id, `recipients/${line.id}/resend`, {}).expect(202);
    await eventually('sent again', async () => (await one(id)).progress.sent === 3);
    expect((await log(id, 'q=fay')).data).toMatchObject([{ sends: 2, state: 'sent' }]);
    await act(id, `recipients/${randomUUID()}/resend`, {}).expect(404);
  });
});

describe('planification', () => {
  const clock = () => test.app.get(Clock);
  const real = () => new Date();
  afterEach(() => {
    clock().now = real;
  });
  const plan = async (hours: number) => {
    const { id, version } = await create({ audience: { onlyAdded: true, added: [ids['Ada']] } });
    const scheduledAt = new Date(Date.now() + hours * 3_600_000).toISOString();
    await act(id, 'launch', { version, scheduledAt }).expect(200);
    return id;
  };
  const later = (hours: number) => {
    clock().now = () => new Date(Date.now() + hours * 3_600_000);
  };

  it('part à l’heure dite, pas avant', async () => {
    const id = await plan(24);
    await test.app.get(CampaignWriter).tick();
    expect((await one(id)).state).toBe('scheduled');
    later(24.01);
    await test.app.get(CampaignWriter).tick();
    clock().now = real;
    await done(id);
    expect(smtp.received).toHaveLength(1);
  });

  it('en retard de plus de six heures, elle est retenue ; quelqu’un l’envoie', async () => {
    const id = await plan(24);
    later(31);
    await test.app.get(CampaignWriter).tick();
    clock().now = real;
    const held = await one(id);
    expect(held.state).toBe('held');
    const { body } = await test.as('manager').get('/api/dashboard').expect(200);
    expect(body.todo).toContainEqual({ code: 'held_campaigns', count: 1 });
    await act(id, 'launch', { version: held.version }).expect(200);
    await done(id);
  });

  it('se reprend avant l’heure et se modifie encore', async () => {
    const id = await plan(24);
    const { version } = await one(id);
    await manager().patch(`/api/campaigns/${id}`).send({ name: 'Mieux dite', version }).expect(200);
    const { body } = await act(id, 'unschedule', { version: version + 1 }).expect(200);
    expect(body).toMatchObject({ state: 'draft', scheduledAt: null });
  });
});

describe('ce qui est refusé', () => {
  it.each<[string, object, object, number, RegExp]>([
    ['sans modèle', { templateId: null }, {}, 422, /Choisissez le modèle/],
    ['sans destinataire', { audience: { onlyAdded: true } }, {}, 422, /Personne ne recevrait/],
    ['dans le passé', {}, { scheduledAt: '2020-01-01T08:00:00+01:00' }, 422, /déjà passé/],
    ['dans dix ans', {}, { scheduledAt: '2090-01-01T08:00:00+01:00' }, 400, /à corriger/],
    ['à une heure sans fuseau', {}, { scheduledAt: '2026-12-25 08:00' }, 400, /à corriger/],
  ])('partir %s', async (_, given, launch, status, reason) => {
    const { id, version } = await create(given);
    const { body } = await act(id, 'launch', { version, ...launch }).expect(status);
    expect(body.detail).toMatch(reason);
    expect((await one(id)).state).toBe('draft');
  });

  it('un modèle archivé entre-temps', async () => {
    const template = await makeTemplate('À archiver');
    const { id, version } = await create({ templateId: template });
    await manager().post(`/api/mail-templates/${template}/archive`).send({ version: 1 }).expect(200);
    expect((await act(id, 'launch', { version }).expect(422)).body.code).toBe('campaign_template_archived');
  });

  it('un nom vide, un modèle inconnu, un département inconnu, un champ de trop', async () => {
    const post = (body: object) => manager().post('/api/campaigns').send(body);
    await post({ name: ' ' }).expect(400);
    await post({ name: 'A', templateId: randomUUID() }).expect(404);
    await post({ name: 'A', audience: { partners: { department: '99' } } }).expect(400);
    await post({ name: 'A', audience: { tous: true } }).expect(400);
    expect((await post({ name: '<img src=x onerror=alert(1)>' }).expect(201)).body.name).toBe(
      '<img src=x onerror=alert(1)>',
    );
  });

  it('une pièce jointe de 20 Mo, un programme, rien du tout', async () => {
    const { id } = await create();
    const give = (content: Buffer, name: string) =>
      manager().post(`/api/campaigns/${id}/files`).attach('file', content, name);
    expect((await give(Buffer.alloc(20_000_000), 'gros.pdf').expect(413)).body.code).toBe('campaign_files_too_heavy');
    await give(Buffer.alloc(4_000_000), 'un.pdf').expect(201);
    expect((await give(Buffer.alloc(4_000_000), 'deux.pdf').expect(413)).body.detail).toMatch(/7 Mo/);
    expect((await give(Buffer.from('MZ'), 'facture.pdf.exe').expect(422)).body.code).toBe('campaign_file_refused');
    await manager().post(`/api/campaigns/${id}/files`).expect(400);
    const { files } = await one(id);
    await manager().delete(`/api/campaigns/${id}/files/${files[0].id}`).expect(200);
    await manager().delete(`/api/campaigns/${id}/files/${files[0].id}`).expect(404);
  });

  it('une version périmée : la campagne actuelle est rendue', async () => {
    const { id } = await create();
    await manager().patch(`/api/campaigns/${id}`).send({ name: 'Un', version: 1 }).expect(200);
    const { body } = await manager().patch(`/api/campaigns/${id}`).send({ name: 'Deux', version: 1 }).expect(409);
    expect(body.current).toMatchObject({ name: 'Un', version: 2 });
  });

  it('une campagne partie ne se modifie plus, mais se duplique avec ses pièces jointes', async () => {
    const { id } = await create({ audience: { onlyAdded: true, added: [ids['Ada']] } });
    await manager().post(`/api/campaigns/${id}/files`).attach('file', Buffer.from('x'), 'note.txt').expect(201);
    await act(id, 'launch', { version: 2 }).expect(200);
    await done(id);
    const { version } = await one(id);
    await manager().patch(`/api/campaigns/${id}`).send({ name: 'X', version }).expect(422);
    await manager().post(`/api/campaigns/${id}/files`).attach('file', Buffer.from('x'), 'b.txt').expect(422);
    const { body: copy } = await act(id, 'duplicate', {}).expect(201);
    expect(copy).toMatchObject({ state: 'draft', files: [{ filename: 'note.txt' }], progress: { recipients: 0 } });
    const { body: history } = await test.as('reader').get(`/api/campaigns/${id}/history`).expect(200);
    expect(history.data.map(({ action }: { action: string }) => action)).toEqual([
      ...['campaign_finish', 'campaign_launch', 'file_added', 'created'],
    ]);
  });
});
