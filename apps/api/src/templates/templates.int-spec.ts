import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually, startTestSmtp, type TestSmtp } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { Outbox } from '../mail/outbox.service.js';
import { DefaultTemplates } from './default-templates.service.js';
import { RecipientMails } from './recipient-mails.service.js';
import type { TemplateView } from './template-lists.service.js';
import { Templates } from './templates.service.js';

let test: TestApp;
let smtp: TestSmtp;
let [partnerId, contactId] = ['', ''];

beforeAll(async () => {
  smtp = await startTestSmtp();
  test = await startTestApp({ works: true, environment: { SMTP_URL: smtp.url } });
  const manager = test.as('manager');
  partnerId = (await manager.post('/api/partners').send({ name: 'CC de Lacq-Orthez' }).expect(201)).body.id;
  const person = { firstName: 'Jeanne', lastName: 'Lafitte & <b>fille</b>', email: 'jeanne@example.org' };
  const memberships = [{ partnerId, roles: ['referent'], jobTitle: 'géomaticienne' }];
  contactId = (
    await manager
      .post('/api/contacts')
      .send({ ...person, memberships })
      .expect(201)
  ).body.id;
});
afterAll(async () => {
  await test.close();
  await smtp.close();
});

const TEXT = {
  name: 'Invitation',
  kind: 'partner',
  family: 'service',
  subject: 'Bonjour {{ contact.prenom }}',
  body: '<p>À {{ contact.nom_complet }}, de {{ partenaire.nom }}.</p>',
};
const post = (body: object) => test.as('manager').post('/api/mail-templates').send(body);
const create = async (body: object = {}): Promise<TemplateView> =>
  (await post({ ...TEXT, ...body }).expect(201)).body as TemplateView;
const patch = (id: string, body: object) => test.as('manager').patch(`/api/mail-templates/${id}`).send(body);
const act = (path: string, body: object = {}) => test.as('manager').post(`/api/mail-templates/${path}`).send(body);
const get = (path: string) => test.as('reader').get(`/api/mail-templates${path}`);
const draft = (body: object = {}) => {
  const { kind, family, subject, body: text } = TEXT;
  return { kind, family, subject, body: text, contactId, partnerId, ...body };
};

describe('un modèle et ses versions', () => {
  it('chaque texte enregistré est une version ; changer le nom n’en fait pas une', async () => {
    const created = await create();
    expect(created).toMatchObject({ ...TEXT, number: 1, version: 1, key: null, updatedBy: 'Compte manager' });
    const renamed = (await patch(created.id, { name: 'Relance', version: 1 }).expect(200)).body;
    expect(renamed).toMatchObject({ name: 'Relance', number: 1, version: 2 });
    const changed = (await patch(created.id, { subject: 'Relance', version: 2 }).expect(200)).body;
    expect(changed).toMatchObject({ subject: 'Relance', body: TEXT.body, number: 2, version: 3 });
    expect((await get(`/${created.id}`).expect(200)).body).toEqual(changed);
    const { body: versions } = await get(`/${created.id}/versions`).expect(200);
    expect(versions).toMatchObject({ total: 2, data: [{ number: 2, author: 'Compte manager' }, { number: 1 }] });
    expect((await get(`/${created.id}/versions/1`).expect(200)).body).toMatchObject({ subject: TEXT.subject });
    await get(`/${created.id}/versions/3`).expect(404);
    const { body: history } = await get(`/${created.id}/history`).expect(200);
    expect(history.data.map(({ action }: { action: string }) => action)).toEqual(['updated', 'updated', 'created']);
    expect(history.data[0].changes).toEqual([{ field: 'number', before: 1, after: 2 }]);
  });

  it('une version ancienne se reprend : c’est une nouvelle version, qui dit d’où elle vient', async () => {
    const { id } = await create();
    await patch(id, { body: '<p>Autre texte</p>', version: 1 }).expect(200);
    const { body } = await act(`${id}/versions/1/restore`, { version: 2 }).expect(200);
    expect(body).toMatchObject({ body: TEXT.body, number: 3, version: 3 });
    const { body: versions } = await get(`/${id}/versions`).expect(200);
    expect(versions.data.map(({ restoredFrom }: { restoredFrom: number }) => restoredFrom)).toEqual([1, null, null]);
    await act(`${id}/versions/9/restore`, { version: 3 }).expect(404);
    await act(`${id}/versions/1/restore`, { version: 2 }).expect(409);
  });

  it('sur 50 enregistrements à la fois, un seul passe ; les autres reçoivent le modèle actuel', async () => {
    const { id } = await create();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => patch(id, { subject: `Objet ${n}`, version: 1 })),
    );
    const stale = answers.filter(({ status }) => status === 409);
    expect(stale).toHaveLength(49);
    const [done] = answers.filter(({ status }) => status === 200);
    for (const { body } of stale) expect(body).toMatchObject({ code: 'stale_template', current: done?.body });
    expect((await get(`/${id}/versions`)).body.total).toBe(2);
  });

  it('se copie, s’archive et se restaure ; archivé, il ne se modifie pas', async () => {
    const { id } = await create({ name: 'À copier' });
    const { body: copy } = await act(`${id}/duplicate`).expect(201);
    expect(copy).toMatchObject({ name: 'Copie de À copier', subject: TEXT.subject, number: 1, version: 1 });
    expect(copy.id).not.toBe(id);
    const { body: archived } = await act(`${id}/archive`, { version: 1 }).expect(200);
    expect(archived.archivedAt).not.toBeNull();
    expect((await patch(id, { name: 'x', version: 2 }).expect(422)).body.code).toBe('template_archived');
    expect((await get('?q=copier&archived=true')).body.data).toMatchObject([{ id }]);
    expect((await get('?q=copier')).body.data).toMatchObject([{ id: copy.id }]);
    expect((await act(`${id}/restore`, { version: 2 }).expect(200)).body.archivedAt).toBeNull();
    await act(`${id}/restore`, { version: 3 }).expect(422);
  });

  it('la liste se filtre, se trie et se pagine', async () => {
    await create({ name: 'Zèbre', kind: 'contact', family: 'information', body: '<p>Lettre</p>' });
    await create({ name: 'zébu', kind: 'contact', body: '<p>Lettre</p>' });
    const names = async (query: string) =>
      (await get(`?${query}`).expect(200)).body.data.map((t: TemplateView) => t.name);
    expect(await names('kind=contact&sort=name')).toEqual(['Zèbre', 'zébu']);
    expect(await names('kind=contact&sort=name&order=desc&perPage=1')).toEqual(['zébu']);
    expect(await names('family=information')).toEqual(['Zèbre']);
    await get('?kind=inconnu').expect(400);
  });

  it('un lecteur lit, un gestionnaire écrit', async () => {
    const { id } = await create();
    await test.as('reader').patch(`/api/mail-templates/${id}`).send({ name: 'x', version: 1 }).expect(403);
    await test.as('reader').post('/api/mail-templates').send(TEXT).expect(403);
    await test.as('reader').post('/api/mail-templates/test').send(draft()).expect(403);
    await test.as('reader').post('/api/mail-templates/preview').send(draft()).expect(200);
  });
});

describe('ce qui est refusé', () => {
  it('un champ inconnu : la phrase nomme le champ, la ligne et les plus proches ; rien n’est enregistré', async () => {
    const before = (await get('')).body.total;
    const { body } = await post({ ...TEXT, body: '<p>a</p><p>{{ partenaire.non }}</p>' }).expect(422);
    expect(body.code).toBe('template_refused');
    expect(body.errors.body).toBe(
      'Ligne 2 : le champ « partenaire.non » n’existe pas dans un modèle « Partenaire ». Champs les plus proches : partenaire.nom (Nom du partenaire), contact.nom (Nom), partenaire.departement (Département du partenaire).',
    );
    expect((await get('')).body.total).toBe(before);
    const { id } = await create();
    await patch(id, { subject: 'A {{ contact.nom', version: 1 }).expect(422);
    expect((await get(`/${id}`)).body).toMatchObject({ subject: TEXT.subject, version: 1 });
  });

  it.each<[string, object, number, string]>([
    ['du HTML mal fermé', { body: '<p>Bonjour <b>à tous</p>' }, 422, 'body'],
    ['un saut de ligne dans l’objet', { subject: 'Bonjour\r\nBcc: pirate@example.org' }, 400, 'subject'],
    ['un saut de ligne dans le nom', { name: 'Nom\nautre' }, 400, 'name'],
    ['un caractère nul', { body: '<p>a\u0000</p>' }, 400, 'body'],
    ['une moitié de caractère', { body: '<p>a\ud83d</p>' }, 400, 'body'],
    ['un objet vide', { subject: '  ' }, 400, 'subject'],
    ['un corps vide', { body: '<p></p>' }, 422, 'body'],
    ['un corps nul', { body: null }, 400, 'body'],
    ['un corps de 60 001 caractères', { body: `<p>${'a'.repeat(60_001 - 7)}</p>` }, 400, 'body'],
    ['un objet de 201 caractères', { subject: 'a'.repeat(201) }, 400, 'subject'],
    ['un genre inconnu', { kind: 'pirate' }, 400, 'kind'],
    ['un champ de trop', { key: 'diagnostic' }, 400, 'key'],
  ])('%s', async (_, more, status, field) => {
    const { body } = await post({ ...TEXT, ...more }).expect(status);
    expect(body.errors[field]).toMatch(/\p{Ll}{3}/u);
  });

  it('un corps de 60 000 caractères est accepté, un envoi de plus d’un mégaoctet refusé', async () => {
    await create({ body: `<p>${'a'.repeat(60_000 - 7)}</p>` });
    await post({ ...TEXT, body: 'a'.repeat(1_100_000) }).expect(413);
  });

  it('le HTML dangereux est retiré avant d’être gardé', async () => {
    const { body } = await create({
      body: '<p onclick="x()">Bonjour<script>alert(1)</script> <a href="javascript:x">ici</a><img src=x></p>',
    });
    expect(body).toBe('<p>Bonjour <a>ici</a></p>');
  });

  it('le modèle d’un courriel du produit ne s’archive pas', async () => {
    const { body } = await get('?kind=diagnostic');
    const [diagnostic] = body.data;
    expect(diagnostic).toMatchObject({ key: 'diagnostic', updatedBy: 'PIGMA (automatique)' });
    const refused = await act(`${diagnostic.id}/archive`, { version: diagnostic.version }).expect(422);
    expect(refused.body.code).toBe('template_of_the_product');
  });
});

describe('aperçu et essai', () => {
  const preview = (body: object) => test.as('manager').post('/api/mail-templates/preview').send(body);

  it('l’aperçu pour une personne échappe son nom, et dit à qui il irait', async () => {
    const { body } = await preview(draft()).expect(200);
    expect(body).toMatchObject({ to: 'Jeanne Lafitte & <b>fille</b> <jeanne@example.org>', subject: 'Bonjour Jeanne' });
    expect(body.html).toContain('À Jeanne Lafitte &amp; &lt;b&gt;fille&lt;/b&gt;, de CC de Lacq-Orthez.');
    expect(body.text).toContain('À Jeanne Lafitte & <b>fille</b>, de CC de Lacq-Orthez.');
    expect(body.example).toBe(false);
  });

  it('sans personne choisie, des exemples remplacent les valeurs', async () => {
    const { body } = await preview(draft({ contactId: null, partnerId: null })).expect(200);
    expect(body).toMatchObject({ to: null, subject: 'Bonjour Camille', example: true });
    const session = draft({ kind: 'session', body: '<p>{{ session.lieu }}</p>', subjectId: null });
    expect((await preview(session).expect(200)).body).toMatchObject({ example: true, subject: 'Bonjour Jeanne' });
  });

  it('un champ sans valeur est refusé avant l’envoi, en nommant la personne et le champ', async () => {
    const body = '<p>{{ contact.telephone }} {{ partenaire.sigle }}</p>';
    const { body: refused } = await preview(draft({ body })).expect(422);
    expect(refused).toMatchObject({
      code: 'merge_fields_missing',
      fields: ['contact.telephone', 'partenaire.sigle'],
      detail:
        'Pour Jeanne Lafitte & <b>fille</b>, ces champs n’ont pas de valeur : « Téléphone » (contact.telephone), « Sigle du partenaire » (partenaire.sigle). Complétez la fiche, ou retirez-les du modèle.',
    });
    await test.as('manager').post('/api/mail-templates/test').send(draft({ body })).expect(422);
  });

  it('un destinataire qui n’existe pas donne 404', async () => {
    await preview(draft({ contactId: randomUUID() })).expect(404);
    await preview(draft({ partnerId: randomUUID() })).expect(404);
  });

  it('l’essai part à soi-même, octet pour octet l’aperçu, sans partenaire ni contact, et dans aucun compte', async () => {
    smtp.received.length = 0;
    const text = draft({ body: `${TEXT.body}<h2>Titre « é »</h2><p>Ligne<br>autre 🦆</p><ul><li>un</li></ul>` });
    const { body: seen } = await preview(text).expect(200);
    const { body: sent } = await test.as('manager').post('/api/mail-templates/test').send(text).expect(202);
    expect(sent.to).toBe('manager@example.org');
    await eventually('received', () => smtp.received.length === 1);
    const [mail] = smtp.received;
    expect([mail?.subject, mail?.html, mail?.text]).toEqual([seen.subject, seen.html, seen.text]);
    const { body: kept } = await test.as('manager').get(`/api/mails/${sent.mailId}`).expect(200);
    expect(kept).toMatchObject({ purpose: 'template_test', partnerId: null, contactId: null });
    expect([kept.html, kept.text]).toEqual([seen.html, seen.text]);
    await test.dataSource.query(`update mails set state = 'failed' where id = $1`, [sent.mailId]);
    const { body: dashboard } = await test.as('manager').get('/api/dashboard').expect(200);
    const failed = dashboard.todo.find(({ code }: { code: string }) => code === 'failed_mails');
    expect(failed?.count ?? 0).toBe(0);
  });

  it('l’essai d’un courriel d’information porte le lien de celui qui essaie, pas celui de la personne choisie', async () => {
    smtp.received.length = 0;
    const text = draft({ family: 'information' });
    const { body: seen } = await preview(text).expect(200);
    await test.as('manager').post('/api/mail-templates/test').send(text).expect(202);
    await eventually('received', () => smtp.received.length === 1);
    const addressIn = (html: unknown) => {
      const token = /\/api\/preferences\/([\w-]+)\./.exec(String(html))?.[1] ?? '';
      return Buffer.from(token, 'base64url').toString();
    };
    expect(addressIn(seen.html)).toBe('jeanne@example.org');
    expect(addressIn(smtp.received[0]?.html)).toBe('manager@example.org');
  });

  it('un jeton d’API n’a pas d’adresse où essayer', async () => {
    const { body } = await test.as('admin').post('/api/tokens').send({ name: 'script', role: 'manager' }).expect(201);
    const { body: refused } = await test
      .anonymous()
      .post('/api/mail-templates/test')
      .set('Authorization', `Bearer ${body.token}`)
      .send(draft())
      .expect(422);
    expect(refused.code).toBe('test_needs_an_account');
  });
});

describe('pour les autres fonctions', () => {
  const manager = () => test.dataSource.manager;

  it('un modèle préparé pour une personne part tel qu’aperçu, avec le lien de préférences dans le corps', async () => {
    smtp.received.length = 0;
    const made = await create({ family: 'information' });
    const { body: seen } = await act('preview', draft({ family: 'information' })).expect(200);
    const template = await test.app.get(Templates).prepare(manager(), { templateId: made.id });
    const subject = { contactId, partnerId, subjectId: null };
    const mail = await test.app.get(RecipientMails).render(manager(), template, subject, 'jeanne@example.org');
    await test.dataSource.transaction((inside) =>
      test.app.get(Outbox).enqueue(inside, {
        ...{ purpose: 'test', uniqueKey: randomUUID(), family: template.family, partnerId, contactId },
        to: { address: 'jeanne@example.org', name: 'Jeanne\r\nBcc: pirate@example.org' },
        ...mail,
      }),
    );
    await eventually('received', () => smtp.received.length === 1);
    const [received] = smtp.received;
    expect([received?.subject, received?.html, received?.text]).toEqual([seen.subject, seen.html, seen.text]);
    expect(received?.html).toContain('/api/preferences/');
    expect(received?.text).toContain('/api/preferences/');
    expect(received?.headers.has('bcc')).toBe(false);
    expect(received?.to).toMatchObject({ value: [{ address: 'jeanne@example.org' }] });
  });

  it('une version donnée se prépare encore après que le modèle a changé', async () => {
    const { id } = await create();
    await patch(id, { subject: 'Nouveau', version: 1 }).expect(200);
    const templates = test.app.get(Templates);
    expect(await templates.prepare(manager(), { templateId: id })).toMatchObject({ number: 2, family: 'service' });
    const first = await templates.prepare(manager(), { templateId: id }, 1);
    expect(first.render({ 'contact.prenom': 'A', 'contact.nom_complet': 'A B', 'partenaire.nom': 'P' }).subject).toBe(
      'Bonjour A',
    );
    await expect(templates.prepare(manager(), { templateId: id }, 3)).rejects.toMatchObject({ status: 404 });
    await expect(templates.prepare(manager(), { key: 'inconnu' })).rejects.toMatchObject({ status: 404 });
  });

  it('le modèle du produit que l’équipe a changé n’est pas réécrit au démarrage', async () => {
    const [diagnostic] = (await get('?kind=diagnostic')).body.data;
    const { version } = diagnostic;
    await patch(diagnostic.id, { subject: 'Le nôtre', version }).expect(200);
    await Promise.all(Array.from({ length: 5 }, () => test.app.get(DefaultTemplates).onApplicationBootstrap()));
    expect((await get(`/${diagnostic.id}`)).body).toMatchObject({ subject: 'Le nôtre', number: 2 });
    expect((await get('?kind=diagnostic')).body.total).toBe(1);
  });
});
