import { expect, type Page, test } from '@playwright/test';
import { prepareMeeting } from './held-meeting.js';
import { signIn } from './sign-in.js';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const intro = (page: Page) => page.getByRole('textbox', { name: 'Texte de « Introduction »' });

async function writeIntroduction(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Écrire dans « Introduction »' }).click();
  await intro(page).click();
  await page.keyboard.type(words);
}

test('écrire un compte rendu à deux, réunir les deux textes, le valider, l’envoyer, ouvrir un erratum', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  const meetingId = await prepareMeeting(page, 'comptes');
  await page.goto(`/#/meetings/${meetingId}/show?tab=suites`);
  await page.getByRole('button', { name: 'Commencer le compte rendu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Compte rendu : GT des comptes/ })).toBeVisible();
  await expect(page.getByText('Nous avons ouvert les budgets.')).toBeVisible();

  const other = await (await browser.newContext({ locale: 'fr-FR', bypassCSP: true })).newPage();
  await signIn(other);
  await other.goto(page.url());
  await writeIntroduction(page, 'Le premier ouvre la séance.');
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await writeIntroduction(other, 'Le second accueille.');
  const merge = other.getByRole('dialog', { name: 'Quelqu’un a modifié les mêmes mots' });
  await expect(merge.getByText('Le premier ouvre la séance.')).toBeVisible();
  await merge.getByRole('radio', { name: /Garder les deux/ }).check();
  await merge.getByRole('button', { name: 'Réunir les deux textes' }).click();
  await expect(other.getByText('Enregistré.')).toBeVisible();
  await other.close();

  await page.reload();
  await expect(page.getByText('Le premier ouvre la séance.')).toBeVisible();
  await expect(page.getByText('Le second accueille.')).toBeVisible();
  const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'PDF' }).click()]);
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);

  await page.getByRole('button', { name: 'Écrire dans « Introduction »' }).click();
  await intro(page).click();
  await page.keyboard.press('Control+End');
  await page.getByRole('button', { name: 'Chiffre' }).click();
  await page.getByRole('menuitem', { name: /^Partenaires : / }).click();
  await expect(page.getByText('Enregistré.')).toBeVisible();
  const undated = page.getByText(/ne dit pas à quelle date il a été compté/);
  await expect(undated).toBeHidden();
  // « 31 partenaires au 12/05/2026 » without its day: the check before validating sees it.
  for (let word = 0; word < 5; word++) await page.keyboard.press('Control+Backspace');
  await expect(undated.first()).toBeVisible();
  for (let undone = 0; undone < 5 && (await undated.first().isVisible()); undone++) {
    await intro(page).click();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Enregistré.')).toBeVisible();
  }
  await expect(undated).toBeHidden();

  await page.getByRole('button', { name: 'Valider…' }).click();
  const validate = page.getByRole('dialog', { name: 'Valider le compte rendu' });
  for (const box of await validate.getByRole('checkbox').all()) await box.check();
  await validate.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByRole('button', { name: 'Envoyer…' })).toBeVisible();

  await page.getByRole('button', { name: 'Envoyer…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer à 1 personne' }).click();
  await expect(region(page, 'Envois').getByRole('row', { name: /Camille Compte/ })).toBeVisible();

  await page.getByRole('button', { name: 'Ouvrir un erratum' }).click();
  await page.getByRole('dialog').getByLabel('Motif').fill('Un chiffre était faux');
  await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir l’erratum' }).click();
  await expect(page.getByText('Motif de l’erratum : Un chiffre était faux')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Abandonner l’erratum' })).toBeVisible();
});
