import { expect, test } from '@playwright/test';
import { recordOf } from './catalogue-file.js';
import { signIn } from './sign-in.js';

const COMMUNE = 'Marmande';

test('créer un partenaire depuis le registre, dire son effectif, lire une fiche, envoyer le diagnostic, lire le courriel', async ({
  page,
}) => {
  await signIn(page);

  await page.getByRole('link', { name: 'Partenaires', exact: true }).click();
  await page.getByRole('link', { name: 'Nouveau partenaire' }).click();
  await page.getByLabel('Nom de la commune ou de l’intercommunalité').fill('marm');
  await page
    .getByRole('option', { name: new RegExp(`^${COMMUNE}`) })
    .first()
    .click();
  await expect(page.getByText('tout est rempli')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: COMMUNE })).toBeVisible();
  await expect(page.getByText(/Indéterminé/).first()).toBeVisible();

  await page.getByRole('link', { name: 'Modifier' }).click();
  await page.getByRole('button', { name: 'Ajouter un effectif' }).click();
  await page.getByLabel('Nombre d’ETP').fill('62');
  const line = page.locator('.RaSimpleFormIterator-line');
  await line.getByLabel('Année').fill('2025');
  await line.getByLabel('Source').fill('déclaré par téléphone');
  await expect(page.getByText(/Obligée : commune/)).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
  await expect(page.getByText(/Obligée : commune .* 62 ETP \(2025, déclaré par téléphone\)/)).toBeVisible();

  await page.getByRole('button', { name: 'Ajouter un contact' }).click();
  const contact = page.getByRole('dialog');
  await contact.getByLabel('Prénom').fill('Camille');
  await contact.locator('input[name=lastName]').fill('Roux');
  await contact.locator('input[name=email]').fill('camille.roux@example.org');
  await contact.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('link', { name: 'Camille Roux' })).toBeVisible();

  await page.getByRole('link', { name: 'Imports' }).click();
  const file = { name: 'fiches.xml', mimeType: 'application/xml', buffer: recordOf(COMMUNE) };
  await page.getByLabel('Fichier à importer').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1, name: 'fiches.xml' })).toBeVisible();
  await expect(page.getByText('Terminé', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Fiches', exact: true }).click();
  await page.getByRole('link', { name: `Équipements sportifs de ${COMMUNE}` }).click();
  await expect(page.getByText(/Licence : rubrique/)).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type(COMMUNE);
  await page
    .getByRole('option', { name: new RegExp(COMMUNE) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: COMMUNE })).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer le diagnostic' }).click();
  const preview = page.frameLocator('iframe').locator('body');
  await expect(preview.getByText(`Équipements sportifs de ${COMMUNE}`)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText('parti dans la file')).toBeVisible();

  await page.getByRole('link', { name: 'Boîte de démonstration' }).click();
  await page
    .getByRole('link', { name: new RegExp(`Diagnostic open data.*${COMMUNE}`) })
    .first()
    .click();
  await expect(page.frameLocator('iframe').locator('body').getByText('Bonjour Camille Roux,')).toBeVisible();
  await expect(page.getByText('diagnostic.csv')).toBeVisible();
});
