import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, startTestApp, type TestApp } from '../../test/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const login = (email: string, password: string) => test.anonymous().post('/api/auth/login').send({ email, password });

describe('connexion', () => {
  it('sans session, « qui suis-je » demande de se connecter', async () => {
    const { body } = await test
      .anonymous()
      .get('/api/auth/me')
      .expect(401)
      .expect('content-type', /problem\+json/);
    expect(body).toMatchObject({ status: 401, code: 'authentication_required', title: 'Connexion requise' });
  });

  it('la bonne adresse et le bon mot de passe ouvrent une session en cookie httpOnly SameSite', async () => {
    const response = await login('Manager@Example.org', PASSWORD).expect(200);
    expect(response.body).toMatchObject({ email: 'manager@example.org', role: 'manager' });
    expect(response.body.permissions).toContain('partners:write');
    expect(response.headers['set-cookie']?.[0]).toMatch(/pigma_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
  });

  it('un mauvais mot de passe et un compte inconnu donnent la même réponse', async () => {
    const wrong = await login('reader@example.org', 'mauvais').expect(401);
    const unknown = await login('personne@example.org', 'mauvais').expect(401);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(wrong.body.detail).toBe('Adresse de courriel ou mot de passe incorrect.');
  });

  it('au onzième échec sur un compte depuis une adresse, elle attend, même avec le bon mot de passe ; une autre entre', async () => {
    await test.dataSource.query(
      `insert into accounts (email, name, role, password_hash)
       select 'cible@example.org', 'Cible', 'reader', password_hash from accounts where email = 'reader@example.org'`,
    );
    for (let i = 0; i < 10; i++) await login('cible@example.org', 'mauvais').expect(401);
    const { body } = await login('cible@example.org', PASSWORD).expect(429);
    expect(body.detail).toMatch(/^Trop d’essais de connexion\. Réessayez dans \d+ minutes?\.$/);
    await login('manager@example.org', PASSWORD).expect(200);
    await login('cible@example.org', PASSWORD).set('X-Forwarded-For', '192.0.2.9').expect(200);
    await login('cible@example.org', PASSWORD).expect(429);
  });

  it('soixante échecs sur un compte, d’où qu’ils viennent, le font attendre partout', async () => {
    const email = 'lointaine@example.org';
    for (let i = 0; i < 60; i++) {
      await login(email, 'mauvais')
        .set('X-Forwarded-For', `198.51.100.${i % 7}`)
        .expect(401);
    }
    await login(email, 'mauvais').set('X-Forwarded-For', '203.0.113.1').expect(429);
  });

  it('l’adresse que dit un inconnu n’est pas crue : seul un mandataire nommé l’est', async () => {
    const direct = await startTestApp({ environment: { TRUST_PROXY: [] } });
    try {
      const attempt = (from: string) =>
        direct
          .anonymous()
          .post('/api/auth/login')
          .set('X-Forwarded-For', from)
          .send({ email: 'reader@example.org', password: 'mauvais' });
      for (let i = 0; i < 10; i++) await attempt(`198.51.100.${i}`).expect(401);
      await attempt('203.0.113.1').expect(429);
    } finally {
      await direct.close();
    }
  });

  it('le mot de passe n’est jamais gardé en clair, ni le jeton de session', async () => {
    const [{ hash }] = await test.dataSource.query(`select password_hash as hash from accounts limit 1`);
    expect(hash).toMatch(/^\$argon2id\$/);
    const response = await login('reader@example.org', PASSWORD).expect(200);
    const token = /pigma_session=([\w-]+)/.exec(response.headers['set-cookie']?.[0] ?? '')?.[1];
    const [{ n }] = await test.dataSource.query(`select count(*)::int as n from sessions where token_hash = $1`, [
      token,
    ]);
    expect(n).toBe(0);
  });

  it('la déconnexion ferme la session du navigateur, et elle seule', async () => {
    const one = test.anonymous();
    const other = test.anonymous();
    for (const agent of [one, other])
      await agent.post('/api/auth/login').send({ email: 'reader@example.org', password: PASSWORD });
    await one.post('/api/auth/logout').expect(204);
    await one.get('/api/auth/me').expect(401);
    await other.get('/api/auth/me').expect(200);
    await other.post('/api/auth/logout-everywhere').expect(204);
    await other.get('/api/auth/me').expect(401);
    await test.as('reader').get('/api/auth/me').expect(401);
    await test
      .as('reader')
      .post('/api/auth/login')
      .send({ email: 'reader@example.org', password: PASSWORD })
      .expect(200);
  });

  it('une écriture venue d’un autre site est refusée', async () => {
    await test
      .as('admin')
      .post('/api/tokens')
      .set('Origin', 'https://pirate.example')
      .send({ name: 'x', role: 'reader' })
      .expect(403);
    const { body } = await test
      .as('admin')
      .post('/api/tokens')
      .set('Sec-Fetch-Site', 'cross-site')
      .send({ name: 'x', role: 'reader' })
      .expect(403);
    expect(body.code).toBe('cross_site_request');
  });
});

describe('mot de passe', () => {
  it('se change avec l’actuel, et ferme les autres sessions', async () => {
    await test
      .as('admin')
      .post('/api/accounts')
      .send({ email: 'change@example.org', name: 'Change', role: 'reader' })
      .expect(201);
    await test.dataSource.query(
      `update accounts set password_hash = (select password_hash from accounts where email = 'admin@example.org') where email = 'change@example.org'`,
    );
    const here = test.anonymous();
    const elsewhere = test.anonymous();
    for (const agent of [here, elsewhere])
      await agent.post('/api/auth/login').send({ email: 'change@example.org', password: PASSWORD });
    const wrong = await here
      .post('/api/auth/password')
      .send({ currentPassword: 'non', newPassword: 'une autre phrase' })
      .expect(422);
    expect(wrong.body.errors.currentPassword).toBe('Ce n’est pas votre mot de passe actuel.');
    const short = await here
      .post('/api/auth/password')
      .send({ currentPassword: PASSWORD, newPassword: 'court' })
      .expect(400);
    expect(short.body.errors.newPassword).toBe('Au moins 12 caractères.');
    await here
      .post('/api/auth/password')
      .send({ currentPassword: PASSWORD, newPassword: 'une autre phrase' })
      .expect(204);
    await here.get('/api/auth/me').expect(200);
    await elsewhere.get('/api/auth/me').expect(401);
    await login('change@example.org', 'une autre phrase').expect(200);
  });

  it('oublié : le temps de la réponse ne dit pas si le compte existe', async () => {
    const start = performance.now();
    await test.anonymous().post('/api/auth/forgotten').send({ email: 'absent@example.org' }).expect(202);
    expect(performance.now() - start).toBeGreaterThan(240);
  });

  it('changé : un lien demandé avant ne sert plus', async () => {
    await test.dataSource.query(
      `insert into accounts (email, name, role, password_hash)
       select 'lien@example.org', 'Change', 'reader', password_hash from accounts where email = 'reader@example.org'`,
    );
    await test.anonymous().post('/api/auth/forgotten').send({ email: 'lien@example.org' }).expect(202);
    const [mail] = await test.dataSource.query(`select text from mails where recipient = 'lien@example.org'`);
    const link = /#\/invitation\/([\w-]+)/.exec(mail.text)?.[1];
    await test.anonymous().get(`/api/auth/invitations/${link}`).expect(200);
    const agent = test.anonymous();
    await agent.post('/api/auth/login').send({ email: 'lien@example.org', password: PASSWORD }).expect(200);
    await agent
      .post('/api/auth/password')
      .send({ currentPassword: PASSWORD, newPassword: 'une autre phrase de passe' })
      .expect(204);
    await test.anonymous().get(`/api/auth/invitations/${link}`).expect(404);
    await test.dataSource.query(`delete from mails where recipient = 'lien@example.org'`);
  });

  it('oublié : la réponse ne dit pas si le compte existe, et le lien ne sert qu’une fois', async () => {
    await test.anonymous().post('/api/auth/forgotten').send({ email: 'personne@example.org' }).expect(202);
    await test.anonymous().post('/api/auth/forgotten').send({ email: 'manager@example.org' }).expect(202);
    const mails = await test.dataSource.query(`select recipient, text from mails where purpose = 'account.forgotten'`);
    expect(mails).toHaveLength(1);
    const link = /#\/invitation\/([\w-]+)/.exec(mails[0].text)?.[1];
    await test
      .anonymous()
      .get(`/api/auth/invitations/${link}`)
      .expect(200, { email: 'manager@example.org', name: 'Compte manager' });
    await test.anonymous().post(`/api/auth/invitations/${link}`).send({ password: PASSWORD }).expect(200);
    const { body } = await test
      .anonymous()
      .post(`/api/auth/invitations/${link}`)
      .send({ password: PASSWORD })
      .expect(404);
    expect(body.title).toBe('Lien expiré');
    await test
      .as('manager')
      .post('/api/auth/login')
      .send({ email: 'manager@example.org', password: PASSWORD })
      .expect(200);
  });
});

describe('comptes et jetons', () => {
  it('une personne invitée reçoit un lien, choisit son mot de passe et entre avec son rôle', async () => {
    const created = await test
      .as('admin')
      .post('/api/accounts')
      .send({ email: 'camille@example.org', name: 'Camille Exemple', role: 'manager' })
      .expect(201);
    expect(created.body).toMatchObject({ state: 'invited', role: 'manager' });
    const [mail] = await test.dataSource.query(`select text from mails where recipient = 'camille@example.org'`);
    const link = /#\/invitation\/([\w-]+)/.exec(mail.text)?.[1];
    const agent = test.anonymous();
    await agent.post(`/api/auth/invitations/${link}`).send({ password: 'une belle phrase' }).expect(200);
    await agent
      .get('/api/auth/me')
      .expect(200)
      .expect(/Camille Exemple/);
    const again = await test.as('admin').post(`/api/accounts/${created.body.id}/invite`).expect(422);
    expect(again.body.code).toBe('already_active');
  });

  it('la même adresse, autrement écrite, ne fait pas deux comptes', async () => {
    const { body } = await test
      .as('admin')
      .post('/api/accounts')
      .send({ email: 'READER@example.org', name: 'x', role: 'reader' })
      .expect(409);
    expect(body.errors.email).toBe('Cette adresse a déjà un compte.');
  });

  it('50 invitations simultanées de la même adresse font un seul compte et un seul courriel', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        test.as('admin').post('/api/accounts').send({ email: 'course@example.org', name: 'Course', role: 'reader' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    const [{ n }] = await test.dataSource.query(
      `select count(*)::int as n from mails where recipient = 'course@example.org'`,
    );
    expect(n).toBe(1);
  });

  it('le dernier administrateur ne peut ni être rétrogradé ni désactivé', async () => {
    const { body: list } = await test.as('admin').get('/api/accounts?role=admin').expect(200);
    const admin = list.data[0];
    const demoted = await test
      .as('admin')
      .patch(`/api/accounts/${admin.id}`)
      .send({ role: 'reader', version: admin.version })
      .expect(422);
    expect(demoted.body.code).toBe('last_admin');
    await test
      .as('admin')
      .patch(`/api/accounts/${admin.id}`)
      .send({ disabled: true, version: admin.version })
      .expect(422);
  });

  it('un compte modifié entre-temps n’est pas écrasé, et la réponse porte l’état actuel', async () => {
    const { body: list } = await test.as('admin').get('/api/accounts?q=camille').expect(200);
    const before = list.data[0];
    await test
      .as('admin')
      .patch(`/api/accounts/${before.id}`)
      .send({ name: 'Camille E.', version: before.version })
      .expect(200);
    const { body } = await test
      .as('admin')
      .patch(`/api/accounts/${before.id}`)
      .send({ name: 'C.', version: before.version })
      .expect(409);
    expect(body.current).toMatchObject({ name: 'Camille E.', version: before.version + 1 });
  });

  it('un compte désactivé est dehors aussitôt', async () => {
    const agent = test.anonymous();
    await agent
      .post('/api/auth/login')
      .send({ email: 'camille@example.org', password: 'une belle phrase' })
      .expect(200);
    const { body: list } = await test.as('admin').get('/api/accounts?q=camille').expect(200);
    await test
      .as('admin')
      .patch(`/api/accounts/${list.data[0].id}`)
      .send({ disabled: true, version: list.data[0].version })
      .expect(200);
    await agent.get('/api/auth/me').expect(401);
    await login('camille@example.org', 'une belle phrase').expect(401);
  });

  it('un jeton d’API agit avec son rôle jusqu’à sa révocation, et n’est montré qu’une fois', async () => {
    const { body } = await test.as('admin').post('/api/tokens').send({ name: 'Script', role: 'reader' }).expect(201);
    expect(body.token).toMatch(/^pigma_[\w-]{43}$/);
    const call = (path: string) => test.anonymous().get(path).set('Authorization', `Bearer ${body.token}`);
    await call('/api/auth/me')
      .expect(200)
      .expect(/Jeton « Script »/);
    await call('/api/accounts').expect(403);
    const { body: list } = await test.as('admin').get('/api/tokens').expect(200);
    expect(JSON.stringify(list)).not.toContain(body.token);
    await test.as('admin').delete(`/api/tokens/${body.id}`).expect(204);
    await call('/api/auth/me').expect(401);
  });

  it('un jeton ne peut pas expirer hier', async () => {
    const { body } = await test
      .as('admin')
      .post('/api/tokens')
      .send({ name: 'x', role: 'reader', expiresOn: '2020-01-01' })
      .expect(422);
    expect(body.title).toBe('Date d’expiration passée');
  });

  it.each([
    [{ name: 'x', role: 'roi' }, 'role'],
    [{ name: '', role: 'reader' }, 'name'],
    [{ name: 'x', role: 'reader', couleur: 'bleu' }, 'couleur'],
    [{ name: 'x', role: 'reader', expiresOn: '31/12/2030' }, 'expiresOn'],
  ])('une saisie fausse (%j) est refusée en nommant le champ', async (sent, field) => {
    const { body } = await test.as('admin').post('/api/tokens').send(sent).expect(400);
    expect(Object.keys(body.errors)).toEqual([field]);
  });
});
