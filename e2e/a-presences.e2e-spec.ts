import { expect, type Page, test } from '@playwright/test';
import { signIn } from './sign-in.js';

const NAMES = ['Une', 'Deux', 'Trois', 'Quatre'];
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());

/** A confirmed session of today with four people. */
async function prepare(page: Page): Promise<string> {
  const post = async (path: string, data: object, status = 201) => {
    const answer = await page.request.post(`/api/${path}`, { data });
    expect(answer.status()).toBe(status);
    return (await answer.json()) as { id: string; version: number };
  };
  const people = [];
  for (const lastName of NAMES) {
    people.push({ contactId: (await post('contacts', { firstName: 'Présence', lastName })).id });
  }
  const course = { title: 'Présences au clavier', durationMinutes: 420, priceCents: 0 };
  const { id: courseId } = await post('training/courses', course);
  const days = [{ day: today(), startsAt: '09:00', endsAt: '17:00' }];
  const { id } = await post('training/sessions', { courseId, department: '33', days });
  await post(`training/sessions/${id}/open`, { version: 1 }, 200);
  await post(`training/sessions/${id}/registrations`, { people });
  const session = await page.request.get(`/api/training/sessions/${id}`);
  const { version } = (await session.json()) as { version: number };
  await post(`training/sessions/${id}/confirm`, { version }, 200);
  return id;
}

test('noter les présences d’une journée sans toucher la souris : flèches, P et A ; la page rechargée les montre', async ({
  page,
}) => {
  await signIn(page);
  const id = await prepare(page);
  await page.goto(`/#/training-sessions/${id}/show`);
  const grid = page.getByRole('grid', { name: 'Présences par demi-journée' });
  await grid.locator('[tabindex="0"]').focus();
  for (const key of ['p', 'ArrowRight', 'a', 'ArrowDown', 'p', 'Home', 'p', 'ArrowDown', 'a', 'End', 'A']) {
    await page.keyboard.press(key);
  }
  await expect(page.getByRole('status').filter({ hasText: 'Présence Trois' })).toHaveText(/après-midi : absence/);
  const people = page.getByRole('region', { name: /^Inscriptions/ });
  await expect(people.getByRole('row', { name: 'Présence Trois' }).getByText('Absence', { exact: true })).toBeVisible();
  await page.reload();
  const cells = (name: string) => grid.getByRole('row', { name }).getByRole('gridcell');
  await expect(cells('Présence Une')).toHaveText(['Présence', 'Absence']);
  await expect(cells('Présence Deux')).toHaveText(['Présence', 'Présence']);
  await expect(cells('Présence Trois')).toHaveText(['Absence', 'Absence']);
  await expect(cells('Présence Quatre')).toHaveText(['Non noté', 'Non noté']);
});
