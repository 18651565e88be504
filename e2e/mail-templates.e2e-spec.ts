import { expect, type Page, test } from '@playwright/test';
import { signIn } from './sign-in.js';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Texte du courriel' });
const preview = (page: Page) => page.frameLocator('iframe').locator('body');
async function choose(page: Page, menu: string, field: RegExp): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: field }).click();
}

test('écrire un modèle, corriger un champ inconnu, le voir pour une personne, s’envoyer un essai, reprendre une version', async ({
  page,
}) => {
  await signIn(page);
  const person = { firstName: 'Sacha', lastName: 'Modèle <b>', email: 'sacha.modele@example.org' };
  expect((await page.request.post('/api/contacts', { data: person })).status()).toBe(201);

  await page.getByRole('link', { name: 'Modèles', exact: true }).click();
  await page.getByRole('link', { name: 'Nouveau modèle' }).click();
  await page.locator('input[name=name]').fill('Lettre de printemps');
  await page.getByLabel(/Information : offre/).check();
  await page.getByRole('textbox', { name: 'Objet' }).fill('Du nouveau pour ');
  await choose(page, 'Insérer un champ dans l’objet', /^Prénom contact\.prenom/);
  await expect(page.getByRole('textbox', { name: 'Objet' })).toHaveValue('Du nouveau pour {{ contact.prenom }}');
  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Une lettre pour vous, {{ contact.prenon }}.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(
    page.getByText(/le champ « contact\.prenon » n’existe pas .* contact\.prenom \(Prénom\)/).first(),
  ).toBeVisible();
  await expect(editor(page)).toContainText('{{ contact.prenon }}');
  await editor(page).click();
  await page.keyboard.press('Control+End');
  for (let n = 0; n < '{{ contact.prenon }}.'.length; n++) await page.keyboard.press('Backspace');
  await choose(page, 'Insérer un champ dans le texte', /^Prénom et nom/);

  await page.getByLabel('Destinataire de l’aperçu').fill('Sacha');
  await page.getByRole('option', { name: /Sacha Modèle/ }).click();
  await expect(preview(page).getByText('Bonjour Sacha Modèle <b>,')).toBeVisible();
  await expect(preview(page).getByRole('link', { name: /Ne plus recevoir l’information/ })).toBeVisible();
  await expect(page.getByText('Du nouveau pour Sacha', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lettre de printemps' })).toBeVisible();

  await page.getByLabel('Destinataire de l’aperçu').fill('Sacha');
  await page.getByRole('option', { name: /Sacha Modèle/ }).click();
  await expect(preview(page).getByText('Bonjour Sacha Modèle <b>,')).toBeVisible();
  await page.getByRole('button', { name: 'M’envoyer un essai' }).click();
  await expect(page.getByText('L’essai part à admin@example.org.')).toBeVisible();

  await page.getByRole('textbox', { name: 'Objet' }).fill('Un autre objet');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Versions (2)' }).click();
  const versions = page.getByRole('dialog', { name: 'Versions du modèle' });
  await versions.getByRole('button', { name: 'Voir la version 1' }).click();
  await expect(versions.locator('ins', { hasText: /autre/ }).first()).toBeVisible();
  await versions.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(page.getByRole('button', { name: 'Versions (3)' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Objet' })).toHaveValue('Du nouveau pour {{ contact.prenom }}');

  await page.getByRole('link', { name: 'Boîte de démonstration' }).click();
  await page.getByRole('link', { name: 'Du nouveau pour Sacha' }).first().click();
  await expect(preview(page).getByText('Bonjour Sacha Modèle <b>,')).toBeVisible();
});

test('donner un logo et une signature : ils paraissent aussitôt, dans les courriels du produit aussi', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Mise en page', exact: true }).click();
  const before = (await (await page.request.get('/api/mail-layout')).json()) as { header: string; signature: string };
  await page.getByLabel('Fichier du logo').setInputFiles({
    name: 'faux.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg><script>alert(1)</script></svg>'),
  });
  await expect(page.getByText(/Envoyez une image PNG ou JPEG/)).toBeVisible();
  await page.getByLabel('Fichier du logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: LOGO });
  await expect(page.getByText('Logo enregistré')).toBeVisible();
  await page.getByLabel('Texte du logo').fill('Logo PIGMA');
  await page.getByRole('textbox', { name: 'Signature' }).fill('Une autre équipe');
  await expect(preview(page).getByText('Une autre équipe')).toBeVisible();
  const logo = preview(page).getByRole('img', { name: 'Logo PIGMA' });
  await expect
    .poll(() => logo.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
    .toBe(1);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Mise en page enregistrée')).toBeVisible();

  const { version } = (await (await page.request.get('/api/mail-layout')).json()) as { version: number };
  expect((await page.request.delete(`/api/mail-layout/logo?version=${version}`)).status()).toBe(200);
  const { header, signature } = before;
  const back = { header, signature, version: version + 1 };
  expect((await page.request.patch('/api/mail-layout', { data: back })).status()).toBe(200);
});

const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
