import { type Browser, expect, type Page, test } from '@playwright/test';
import { prepareMeeting } from './held-meeting.js';
import { ADMIN, signIn } from './sign-in.js';

const text = (page: Page, section: string) => page.getByRole('textbox', { name: `Texte de « ${section} »` });
const renewal = (page: Page) => page.getByRole('dialog', { name: 'Votre session a expiré' });

async function write(page: Page, section: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Écrire dans « ${section} »` }).click();
  await text(page, section).click();
  await page.keyboard.type(words);
}

/** Minutes begun on a screen, and open on a second one too. */
async function openTwice(page: Page, browser: Browser, subject: string): Promise<Page> {
  await signIn(page);
  const meetingId = await prepareMeeting(page, subject);
  await page.goto(`/#/meetings/${meetingId}/show?tab=suites`);
  await page.getByRole('button', { name: 'Commencer le compte rendu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Compte rendu : GT des/ })).toBeVisible();
  const other = await (await browser.newContext({ locale: 'fr-FR', bypassCSP: true })).newPage();
  await signIn(other);
  await other.goto(page.url());
  return other;
}

test('une session qui expire pendant qu’on écrit à deux : reconnecté sur place, les deux textes sont là', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const other = await openTwice(page, browser, 'sessions');
  await page.context().clearCookies();
  await write(page, 'Introduction', 'Écrit pendant que la session expirait.');
  await expect(renewal(page)).toBeVisible();

  await write(other, 'Relevé de décision', 'Écrit par le second pendant ce temps.');
  await expect(other.getByText('Enregistré.')).toBeVisible();

  await renewal(page).getByLabel('Mot de passe').fill(ADMIN.password);
  await renewal(page).getByRole('button', { name: 'Se reconnecter' }).click();
  await expect(renewal(page)).toBeHidden();
  await expect(page.getByText('Enregistré.')).toBeVisible();
  for (const one of [page, other]) {
    await one.reload();
    await expect(one.getByText('Écrit pendant que la session expirait.')).toBeVisible();
    await expect(one.getByText('Écrit par le second pendant ce temps.')).toBeVisible();
  }
  await other.close();
});

test('qui abandonne la reconnexion et revient plus tard retrouve ce qui n’était pas enregistré', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const other = await openTwice(page, browser, 'retours');
  const address = page.url();
  await page.context().clearCookies();
  await write(page, 'Introduction', 'Rien de ceci n’est encore sur le serveur.');
  await renewal(page).getByRole('button', { name: 'Abandonner et se déconnecter' }).click();
  await other.reload();
  await expect(other.getByText('Nous avons ouvert les budgets.')).toBeVisible();
  await expect(other.getByText('Rien de ceci n’est encore sur le serveur.')).toBeHidden();

  await page.goto('about:blank');
  await signIn(page);
  await page.goto(address);
  await expect(page.getByText('Ce que vous aviez écrit sans que ce soit enregistré a été repris.')).toBeVisible();
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await other.reload();
  await expect(other.getByText('Rien de ceci n’est encore sur le serveur.')).toBeVisible();
  await other.close();
});
