import { expect, type Page, test } from '@playwright/test';
import { signIn } from './sign-in.js';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

async function fillForm(page: Page, firstName: string, email: string): Promise<void> {
  await page.getByLabel('Prénom').fill(firstName);
  await page.getByLabel('Nom', { exact: true }).fill('Bouleau');
  await page.getByLabel('Adresse de courriel').fill(email);
  await page.getByLabel('Organisme').fill('Commune des Bouleaux');
  await page.getByRole('button', { name: 'S’inscrire' }).click();
}

test('une personne s’inscrit par la page publique, l’équipe la voit, elle annule par son lien, la suivante a sa place', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const group = await page.request.post('/api/groups', { data: { name: 'Cafés des bouleaux', kind: 'workshop' } });
  const { id: groupId } = (await group.json()) as { id: string };
  const startsOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const made = await page.request.post('/api/meetings', { data: { groupId, title: 'Les bouleaux', startsOn } });
  const { id } = (await made.json()) as { id: string };

  await page.goto(`/#/meetings/${id}/show?tab=presences`);
  await page.getByRole('button', { name: 'Ouvrir les inscriptions' }).click();
  await dialog(page).getByLabel('Places').fill('1');
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(region(page, 'Inscription ouverte').getByText('Inscriptions ouvertes.')).toBeVisible();
  const address = await page.getByLabel('Adresse publique').inputValue();

  // Somebody without an account, in a browser of their own.
  const anybody = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await anybody.goto(address);
  await expect(anybody.getByRole('heading', { level: 1 })).toHaveText('Cafés des bouleaux – Les bouleaux');
  await expect(anybody.getByText('Il reste 1 place.')).toBeVisible();
  await fillForm(anybody, 'Ada', 'ada@exemple');
  await expect(anybody.getByRole('alert')).toContainText('un champ est à corriger');
  await expect(anybody.getByLabel('Prénom')).toHaveValue('Ada');
  await fillForm(anybody, 'Ada', 'ada.bouleau@example.org');
  await expect(anybody.getByRole('status')).toContainText('C’est noté');
  await anybody.goto(address);
  await expect(anybody.getByText(/Complet/)).toBeVisible();
  await fillForm(anybody, 'Bob', 'bob.bouleau@example.org');
  await expect(anybody.getByRole('status')).toContainText('C’est noté');

  await page.reload();
  const people = region(page, 'Inscrits');
  await expect(people.getByRole('row', { name: /Ada Bouleau.*Inscrit/ })).toBeVisible();
  await expect(people.getByRole('row', { name: /Bob Bouleau.*En attente, n°\s1/ })).toBeVisible();
  await people.getByLabel('Chercher un inscrit').fill('bob');
  await expect(people.getByRole('row', { name: /Ada Bouleau/ })).toHaveCount(0);
  await expect(region(page, 'Présences').getByRole('row', { name: /Ada Bouleau.*Viendra/ })).toBeVisible();

  await page.goto('/#/inbox');
  await page
    .getByRole('row', { name: /ada\.bouleau/ })
    .getByRole('link')
    .first()
    .click();
  const own = page.frameLocator('iframe').getByRole('link', { name: 'Voir ou annuler mon inscription' });
  await anybody.goto((await own.getAttribute('href')) ?? '');
  await expect(anybody.getByText('Votre place est réservée.')).toBeVisible();
  await anybody.getByRole('button', { name: 'Annuler mon inscription' }).click();
  await expect(anybody.getByRole('status')).toContainText('votre inscription est annulée');

  await page.goto(`/#/meetings/${id}/show?tab=presences`);
  await expect(people.getByRole('row', { name: /Ada Bouleau.*Annulé/ })).toBeVisible();
  await expect(people.getByRole('row', { name: /Bob Bouleau.*Inscrit/ })).toBeVisible();
  await expect(region(page, 'Présences').getByRole('row', { name: /Bob Bouleau/ })).toBeVisible();
});
