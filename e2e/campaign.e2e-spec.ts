import { expect, type Page, test } from '@playwright/test';
import { signIn } from './sign-in.js';

const PEOPLE = [
  { firstName: 'Camille', lastName: 'Campagne', email: 'camille.campagne@example.org' },
  { firstName: 'Charlie', lastName: 'Campagne', email: 'charlie.campagne@example.org' },
];
const preview = (page: Page) => page.frameLocator('iframe').locator('body');
const qui = (page: Page) => page.getByRole('region', { name: 'Qui' });

/** Two people of one organisation, and an information template, as the team would have made them. */
async function prepare(page: Page): Promise<void> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(path, { data });
    expect(answer.status()).toBe(201);
    return (await answer.json()) as { id: string };
  };
  const { id: partnerId } = await post('/api/partners', { name: 'Syndicat des Campagnes', department: '24' });
  for (const person of PEOPLE) {
    await post('/api/contacts', { ...person, memberships: [{ partnerId, roles: ['referent'] }] });
  }
  await post('/api/mail-templates', {
    ...{ name: 'Lettre de l’été', kind: 'partner', family: 'information' },
    ...{ subject: 'Des nouvelles pour {{ partenaire.nom }}', body: '<p>Bonjour {{ contact.prenom }}, du nouveau.</p>' },
  });
}

test('choisir et garder un segment, voir ce qui part, s’en envoyer un essai, envoyer, lire le journal ; qui se désinscrit ne reçoit plus rien', async ({
  page,
}) => {
  await signIn(page);
  await prepare(page);

  await page.getByRole('link', { name: 'Campagnes', exact: true }).click();
  await page.getByRole('link', { name: 'Nouvelle campagne' }).first().click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Lettre de l’été aux référents');
  await page.getByLabel('Modèle').click();
  await page.getByRole('option', { name: 'Lettre de l’été' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();

  await qui(page).getByLabel('Nom du partenaire').fill('des Campagnes');
  await expect(qui(page).getByText('2 destinataires')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Envoyer…' })).toBeDisabled();
  await qui(page).getByRole('button', { name: 'Enregistrer ces destinataires' }).click();
  await qui(page).getByRole('button', { name: 'Garder comme segment' }).click();
  await page.getByRole('dialog').getByLabel('Nom du segment').fill('Syndicat des campagnes');
  await page.getByRole('dialog').getByRole('button', { name: 'Garder' }).click();
  await expect(page.getByText('Segment gardé')).toBeVisible();

  await expect(preview(page).getByText('Bonjour Camille, du nouveau.')).toBeVisible();
  await page.getByLabel('Vu par').fill('charlie.campagne');
  await page.getByRole('option', { name: /Charlie Campagne/ }).click();
  await expect(preview(page).getByText('Bonjour Charlie, du nouveau.')).toBeVisible();
  await page.getByRole('button', { name: 'M’envoyer un essai' }).click();
  await expect(page.getByText('Essai envoyé à votre adresse')).toBeVisible();

  await page.getByRole('button', { name: 'Envoyer…' }).click();
  await expect(page.getByRole('dialog').getByText('2 personnes recevront ce courriel')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer à 2 personnes' }).click();
  await expect(page.getByText('2 courriels partis sur 2.')).toBeVisible();
  const log = page.getByRole('region', { name: 'Journal des envois' });
  await expect(log.getByRole('row', { name: /Camille Campagne .* Envoyé/ })).toBeVisible();

  await page.goto('/#/inbox');
  await page
    .getByRole('row', { name: /camille\.campagne/ })
    .getByRole('link')
    .first()
    .click();
  const refuse = preview(page).getByRole('link', { name: /Ne plus recevoir l’information/ });
  await page.goto((await refuse.getAttribute('href')) ?? '');
  await page.getByRole('button', { name: 'Ne plus recevoir l’information' }).click();
  await expect(page.getByRole('status')).toHaveText(/vous ne recevrez plus/);

  await page.goto('/#/campaigns');
  await page.getByRole('link', { name: 'Lettre de l’été aux référents' }).click();
  await page.getByRole('button', { name: 'Dupliquer' }).click();
  await expect(qui(page).getByText('1 destinataire', { exact: true })).toBeVisible();
  await qui(page).getByRole('button', { name: 'Ne veut plus d’informations : 1' }).click();
  await expect(page.getByRole('dialog').getByText('Camille Campagne')).toBeVisible();
});
