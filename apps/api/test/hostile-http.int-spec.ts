import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('ce que répond l’API', () => {
  it.each(['/api/partners', '/api/auth/me', '/api/partners/export.csv', '/api/rien'])(
    '%s ne se garde pas en cache : ce sont des données personnelles',
    async (path) => {
      const { headers } = await test.as('admin').get(path);
      expect(headers['cache-control']).toBe('no-store');
    },
  );
});

describe('noms de champs et de personnes faits pour nuire', () => {
  it('un champ inconnu nommé comme une méthode est refusé par son nom', async () => {
    const { body } = await test.as('manager').post('/api/partners').send({ name: 'A', toString: 1 }).expect(400);
    expect(body.errors).toEqual({ toString: 'Ce champ est inconnu : retirez-le.' });
    expect(body.detail).toBe('Le champ « toString » est à corriger.');
  });

  it('un corps qui n’est pas un objet est refusé sans parler d’un champ', async () => {
    const { body } = await test.as('manager').post('/api/partners').send([]).expect(400);
    expect(body.detail).toBe('Attendu : un objet.');
  });

  it.each([
    ['un demi-caractère', 'A\ud800'],
    ['un renversement du sens de lecture', '\u202eA'],
    ['rien de visible', '\u200b\u200d'],
  ])('%s n’est pas un nom', async (_, name) => {
    await test.as('admin').post('/api/accounts').send({ email: 'n@example.org', name, role: 'reader' }).expect(400);
    await test.as('admin').post('/api/tokens').send({ name, role: 'reader' }).expect(400);
    await test.as('manager').post('/api/partners').send({ name }).expect(400);
    await test.as('manager').post('/api/contacts').send({ firstName: name, lastName: 'B' }).expect(400);
  });

  it('un nom d’une autre écriture, ou un emoji composé, est un nom', async () => {
    for (const name of ['العربية', '👩‍👩‍👧']) {
      await test.as('manager').post('/api/partners').send({ name }).expect(201);
    }
  });
});

describe('valeurs que la base ne sait pas garder', () => {
  it.each(['0000-01-01', '1899-12-31', '9999-12-31'])('le jour %s est refusé', async (startedOn) => {
    const { body: partner } = await test
      .as('manager')
      .post('/api/partners')
      .send({ name: `P ${startedOn}` })
      .expect(201);
    const memberships = [{ partnerId: partner.id, roles: ['referent'], startedOn }];
    const { body } = await test
      .as('manager')
      .post('/api/contacts')
      .send({ firstName: 'A', lastName: 'B', memberships })
      .expect(400);
    expect(body.errors).toEqual({ 'memberships.0.startedOn': 'Cette date n’est pas vraisemblable.' });
  });

  it.each(['/api/mails?purpose=%00', '/api/catalogue/records?department=%00'])('%s est refusé', async (path) => {
    await test.as('manager').get(path).expect(400);
  });
});

describe('envoi de fichier mal formé', () => {
  const send = () => test.as('manager').post('/api/catalogue/imports');
  const sentence = 'Envoyez un seul fichier, dans le champ « file » d’un formulaire multipart/form-data.';

  it('un texte au lieu d’un fichier, un autre champ, deux fichiers : la réponse dit quoi envoyer', async () => {
    const answers = [
      await send().field('file', 'texte').expect(400),
      await send().attach('autre', Buffer.from('<a/>'), 'a.xml').expect(400),
      await send()
        .attach('file', Buffer.from('<a/>'), 'a.xml')
        .attach('file', Buffer.from('<b/>'), 'b.xml')
        .expect(400),
      await send().set('Content-Type', 'multipart/form-data').send('x').expect(400),
    ];
    expect(answers.map(({ body }) => body.detail)).toEqual(Array(4).fill(sentence));
  });
});
