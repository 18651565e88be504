import { expect, type Page, test } from '@playwright/test';
import { signIn } from './sign-in.js';

const SEATED = 'Solène Assise';
const FIRST = 'Ariane Rapide';
const SECOND = 'Basile Rapide';

/** An open session of two seats, one of them taken; the two who want the other are contacts. */
async function prepare(page: Page): Promise<string> {
  const post = async (path: string, data: object, status = 201) => {
    const answer = await page.request.post(`/api/${path}`, { data });
    expect(answer.status()).toBe(status);
    return (await answer.json()) as { id: string };
  };
  const contacts: string[] = [];
  for (const name of [SEATED, FIRST, SECOND]) {
    const [firstName = '', lastName = ''] = name.split(' ');
    const email = `${firstName.normalize('NFD').replace(/\W/g, '').toLowerCase()}@example.org`;
    contacts.push((await post('contacts', { firstName, lastName, email })).id);
  }
  const bounds = { lowerBound: 1, upperBound: 2 };
  const { id: courseId } = await post('training/courses', {
    ...{ title: 'Deux places seulement', durationMinutes: 420, priceCents: 66_667, ...bounds },
  });
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const days = [{ day, startsAt: '09:00', endsAt: '17:00' }];
  const { id } = await post('training/sessions', { courseId, department: '33', place: 'Bordeaux', days });
  await post(`training/sessions/${id}/open`, { version: 1 }, 200);
  await post(`training/sessions/${id}/registrations`, { people: [{ contactId: contacts[0] }] });
  return id;
}

const line = (page: Page, name: string) =>
  page.getByRole('region', { name: /^Inscriptions/ }).getByRole('row', { name });

/** Opens the session and chooses somebody; the last click is left to the caller. */
async function choose(page: Page, id: string, name: string) {
  await page.goto(`/#/training-sessions/${id}/show`);
  await page.getByRole('button', { name: 'Inscrire des personnes' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ajouter une personne').fill(name);
  await page.getByRole('option', { name }).click();
  return dialog.getByRole('button', { name: 'Inscrire', exact: true });
}

/** Finds the session of next month in the calendar, by the keyboard. */
async function findInCalendar(page: Page, id: string): Promise<void> {
  await page.getByRole('link', { name: 'Calendrier', exact: true }).first().click();
  const { firstDay } = (await (await page.request.get(`/api/training/sessions/${id}`)).json()) as { firstDay: string };
  const table = page.getByRole('table', { name: /^Sessions de/ });
  await expect(table.getByRole('columnheader')).toHaveCount(7);
  for (let clicks = 0; clicks < 2 && !page.url().includes(firstDay.slice(0, 7)); clicks += 1) {
    await page.getByRole('link', { name: /^Mois suivant/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/month=/);
  }
  const cell = table.getByRole('cell').filter({ has: page.locator(`time[datetime="${firstDay}"]`) });
  await expect(cell).toContainText('1/2 places');
  await cell.getByRole('link', { name: 'Deux places seulement' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Deux places seulement/ })).toBeVisible();
}

/** The link of the only mail that somebody got. */
async function linkOf(page: Page, name: string): Promise<string> {
  const [firstName = ''] = name.split(' ');
  const inbox = async () =>
    (await (await page.request.get(`/api/inbox?q=${firstName.toLowerCase()}`)).json()) as {
      total: number;
      data: { id: string }[];
    };
  await expect.poll(async () => (await inbox()).total).toBe(1);
  const [mail] = (await inbox()).data;
  const { text } = (await (await page.request.get(`/api/inbox/${mail!.id}`)).json()) as { text: string };
  return new URL(/https?:\/\/\S+\/api\/training\/offers\/[\w.-]+/.exec(text)![0]).pathname;
}

test('deux personnes inscrivent à la fois pour la dernière place : l’une l’a, l’autre attend ; la première annule, la seconde reçoit la place par courriel et l’accepte par le lien', async ({
  browser,
  page,
}) => {
  await signIn(page);
  const id = await prepare(page);
  await findInCalendar(page, id);
  const other = await (await browser.newContext()).newPage();
  await signIn(other);

  const buttons = [await choose(page, id, FIRST), await choose(other, id, SECOND)];
  await Promise.all(buttons.map((button) => button.click()));
  for (const each of [page, other]) {
    await expect(each.getByRole('dialog').getByRole('button', { name: 'Retirer' })).toHaveCount(0);
    await each.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
    await each.reload();
    await expect(each.getByText('2 places prises sur 2, 1 en attente')).toBeVisible();
  }
  const waits = await line(page, FIRST).getByText('En attente, n° 1').count();
  const [seated, waiting] = waits === 0 ? [FIRST, SECOND] : [SECOND, FIRST];
  await expect(line(page, seated).getByText('Inscription', { exact: true })).toBeVisible();
  await expect(line(page, waiting).getByText('En attente, n° 1')).toBeVisible();

  await page.getByRole('button', { name: `Annuler : ${seated}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’inscription' }).click();
  await expect(line(page, waiting).getByText('Place proposée')).toBeVisible();
  await expect(line(page, seated).getByText('à sa demande')).toBeVisible();

  const theirs = await (await browser.newContext()).newPage();
  const link = await linkOf(page, waiting);
  await theirs.goto(link);
  await expect(theirs.getByText('Deux places seulement')).toBeVisible();
  await theirs.getByRole('button', { name: 'Je viens' }).click();
  await expect(theirs.getByRole('status')).toHaveText(/Votre inscription est enregistrée/);
  await theirs.goto(link);
  await expect(theirs.getByRole('alert')).toHaveText(/Vous avez déjà répondu/);

  await other.reload();
  await expect(line(other, waiting).getByText('Inscription', { exact: true })).toBeVisible();
  await expect(other.getByText('2 places prises sur 2.')).toBeVisible();
});
