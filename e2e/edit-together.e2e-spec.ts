import { expect, test } from '@playwright/test';
import { signIn } from './sign-in.js';

test('deux personnes modifient le même partenaire : la seconde voit les deux valeurs et ne perd rien', async ({
  page,
}) => {
  await signIn(page);
  const { data } = (await (await page.request.get('/api/partners?q=soluris')).json()) as {
    data: { id: string; version: number }[];
  };
  const partner = data[0]!;
  await page.goto(`/#/partners/${partner.id}`);
  await page.getByLabel('Sigle').fill('SOL');
  const other = await page.request.patch(`/api/partners/${partner.id}`, {
    data: { acronym: 'SLRS', version: partner.version },
  });
  expect(other.status()).toBe(200);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const conflict = page.getByRole('dialog');
  await expect(conflict).toContainText('SLRS');
  await expect(conflict).toContainText('SOL');
  await conflict
    .getByRole('button', { name: /[Gg]arder/ })
    .first()
    .click();
  await expect
    .poll(
      async () =>
        ((await (await page.request.get(`/api/partners/${partner.id}`)).json()) as { acronym: string }).acronym,
    )
    .toBe('SOL');
});
