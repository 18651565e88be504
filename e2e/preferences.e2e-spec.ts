import { expect, type Page, test } from '@playwright/test';
import { preferencePath } from './preference-link.js';
import { signIn } from './sign-in.js';

const ADDRESS = 'dominique.preference@example.org';

async function openContact(page: Page): Promise<void> {
  await page.goto(`/#/contacts?filter=${encodeURIComponent(JSON.stringify({ q: ADDRESS }))}`);
  await page.getByRole('link', { name: 'Dominique Préférence' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Préférences de courriel' })).toBeVisible();
}

test('se désinscrire par le lien d’un courriel, le lire sur la page du contact, déclarer l’adresse morte, la remettre en service', async ({
  page,
}) => {
  await signIn(page);
  const person = { firstName: 'Dominique', lastName: 'Préférence', email: ADDRESS };
  expect((await page.request.post('/api/contacts', { data: person })).status()).toBe(201);
  await openContact(page);
  await expect(page.getByText('Courriels d’information : acceptés.')).toBeVisible();
  await expect(page.getByText('Aucun courriel envoyé à ce contact.')).toBeVisible();

  await page.goto(preferencePath(ADDRESS));
  await expect(page.getByText(`L’adresse ${ADDRESS} reçoit nos courriels d’information`)).toBeVisible();
  await page.getByRole('button', { name: 'Ne plus recevoir l’information' }).click();
  await expect(page.getByRole('status')).toHaveText(/vous ne recevrez plus nos courriels d’information/);

  await openContact(page);
  await expect(page.getByText('Courriels d’information : refusés.')).toBeVisible();
  await expect(page.getByText(/Courriels d’information refusés par La personne/)).toBeVisible();
  await page.getByRole('button', { name: 'Accepter de nouveau' }).click();
  await page.getByRole('dialog').getByLabel('Motif').fill('Dit au téléphone');
  await page.getByRole('dialog').getByRole('button', { name: 'Accepter de nouveau' }).click();
  await expect(page.getByText('Courriels d’information : acceptés.')).toBeVisible();

  await page.getByRole('button', { name: 'Adresse morte' }).click();
  await page.getByRole('dialog').getByLabel('Motif').fill('Le courrier revient');
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Adresse morte : plus aucun courriel n’y part.')).toBeVisible();

  await page.goto('/');
  await page.getByRole('link', { name: /adresses? mortes?/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Adresses bloquées' })).toBeVisible();
  await expect(page.getByText('« Le courrier revient »')).toBeVisible();
  await page.getByRole('button', { name: `Remettre en service : ${ADDRESS}` }).click();
  await page.getByRole('dialog').getByLabel('Motif').fill('Boîte réparée');
  await page.getByRole('dialog').getByRole('button', { name: 'Remettre en service' }).click();
  await expect(page.getByText(ADDRESS)).toHaveCount(0);
  await openContact(page);
  await expect(page.getByText('Adresse : en service.')).toBeVisible();
  await expect(page.getByText('« Boîte réparée »')).toBeVisible();
});
