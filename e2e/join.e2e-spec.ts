import { expect, test } from '@playwright/test';
import { signIn } from './sign-in.js';

test('inviter une collègue : elle reçoit un lien, choisit son mot de passe et ne voit que ce qui la concerne', async ({
  browser,
  page,
}) => {
  await signIn(page);
  await page.goto('/#/accounts/create');
  await page.locator('input[name=name]').fill('Alix Lecture');
  await page.locator('input[name=email]').fill('alix@example.org');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect
    .poll(async () => ((await (await page.request.get('/api/inbox?q=alix')).json()) as { total: number }).total)
    .toBe(1);

  const { data } = (await (await page.request.get('/api/inbox?q=alix')).json()) as { data: { id: string }[] };
  const mail = (await (await page.request.get(`/api/inbox/${data[0]!.id}`)).json()) as { text: string };
  const link = /#\/invitation\/[\w-]+/.exec(mail.text)![0];

  const hers = await (await browser.newContext()).newPage();
  await hers.goto(`/${link}`);
  await hers.getByLabel('Nouveau mot de passe').fill('un mot de passe assez long');
  await hers.locator('button[type=submit]').click();
  await expect(hers.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await expect(hers.getByRole('link', { name: 'Partenaires', exact: true })).toBeVisible();
  await expect(hers.getByRole('link', { name: 'Comptes', exact: true })).toHaveCount(0);
  await hers.goto('/#/partners');
  await expect(hers.getByRole('link', { name: 'Nouveau partenaire' })).toHaveCount(0);
});
