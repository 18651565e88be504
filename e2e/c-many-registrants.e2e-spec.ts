import { expect, type Page, test } from '@playwright/test';
import { signIn } from './sign-in.js';

const MANY = 123;

/** An event to come where that many people are registered, by the team. */
async function prepare(page: Page): Promise<string> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/api/${path}`, { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return (await answer.json()) as { id: string };
  };
  const { id: groupId } = await post('groups', { name: 'Café-atelier très couru', kind: 'workshop' });
  const startsOn = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await post('meetings', { groupId, title: 'Complet', startsOn });
  const opening = { open: true, capacity: null, closesOn: null, version: 1 };
  expect((await page.request.put(`/api/meetings/${id}/registrations/opening`, { data: opening })).status()).toBe(200);
  for (let n = 1; n <= MANY; n += 1) {
    const name = { firstName: 'Inscrit', lastName: `N${n}` };
    await post(`meetings/${id}/registrations`, { ...name, email: `inscrit.n${n}@example.org` });
  }
  return id;
}

for (const width of [1366, 390]) {
  test(`au-delà de cent inscrits, les autres s’affichent à la demande, et la recherche les trouve tous (${width} px)`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 844 });
    await signIn(page);
    const id = await prepare(page);
    await page.goto(`/#/meetings/${id}/show?tab=presences`);
    const table = page.getByRole('region', { name: 'Inscrits, dans l’ordre d’arrivée' });
    const lines = table.getByRole('row', { name: /Inscrit N/ });
    await expect(lines).toHaveCount(100);
    const search = page.getByLabel('Chercher un inscrit');
    await search.fill('n123');
    await expect(lines).toHaveCount(1);
    await expect(page.getByText('123 personnes ont une place, 0 en attente – 1 trouvée.')).toBeVisible();
    await search.fill('');
    await page.getByRole('button', { name: 'Afficher les 23 autres' }).focus();
    await page.keyboard.press('Enter');
    await expect(lines).toHaveCount(MANY);
    await expect(lines.last()).toContainText('Inscrit N123');
    await expect(lines.nth(100)).toContainText('Inscrit N101');
    await expect(page.getByRole('button', { name: /Afficher les/ })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}
