import { expect, type Page, test } from '@playwright/test';
import { signIn } from './sign-in.js';

const TITLE = 'Publier un jeu de données';
const ALINE = 'Aline Réponse';
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const dialog = (page: Page) => page.getByRole('dialog');

/** Three people who wait in Gironde, and Aline, who was asked by mail to come to a session elsewhere. */
async function prepare(page: Page): Promise<string> {
  const post = async (path: string, data: object, status = 201) => {
    const answer = await page.request.post(`/api/${path}`, { data });
    expect(answer.status()).toBe(status);
    return (await answer.json()) as { id: string };
  };
  const { id: partnerId } = await post('partners', { name: 'Mairie des Saules', department: '33' });
  const memberships = [{ partnerId, roles: ['technical'] }];
  const { id: courseId } = await post('training/courses', { title: TITLE, durationMinutes: 420, priceCents: 66_667 });
  for (const lastName of ['Saule', 'Osier', 'Aulne']) {
    const email = `${lastName.toLowerCase()}@example.org`;
    const { id: contactId } = await post('contacts', { firstName: 'Inès', lastName, email, memberships });
    await post('training/interests', { courseId, contactId, partnerId });
  }
  const [firstName = '', lastName = ''] = ALINE.split(' ');
  const aline = { firstName, lastName, email: 'aline.reponse@example.org', memberships };
  const { id: contactId } = await post('contacts', aline);
  const days = [{ day: later(60), startsAt: '09:00', endsAt: '17:00' }];
  const { id } = await post('training/sessions', { courseId, department: '79', days });
  await post(`training/sessions/${id}/open`, { version: 1 }, 200);
  await post(`training/sessions/${id}/registrations`, { people: [{ contactId, partnerId }], as: 'invitation' });
  return courseId;
}

interface Caught {
  total: number;
  data: { id: string; subject: string; attachments: number }[];
}
const caught = async (page: Page, q: string): Promise<Caught> =>
  (await (await page.request.get(`/api/inbox?q=${encodeURIComponent(q)}&perPage=100`)).json()) as Caught;

/** Aline answers her invitation, and the team notes what she says. */
async function noteFromHerAnswer(page: Page): Promise<void> {
  await expect.poll(async () => (await caught(page, 'aline.reponse')).total).toBe(1);
  await page.goto(`/#/inbox/${(await caught(page, 'aline.reponse')).data[0]!.id}/show`);
  await page.getByRole('button', { name: 'Répondre à sa place' }).click();
  await dialog(page).getByLabel('Sa réponse').fill('Pas libre ce jour-là, mais intéressée par une session en Gironde.');
  await dialog(page).getByRole('button', { name: 'Répondre' }).click();
  await expect(region(page, 'Texte').getByText('intéressée par une session en Gironde')).toBeVisible();
  await region(page, 'Intérêt pour une formation').getByRole('link', { name: 'Noter un intérêt' }).click();
  // Who answered, and for whom, are known already.
  await expect(page.getByRole('combobox', { name: /^Personne/ })).toHaveValue(ALINE);
  await expect(page.getByRole('combobox', { name: 'Pour quel organisme' })).toHaveValue('Mairie des Saules');
  await expect(page.getByRole('combobox', { name: /^Département/ })).toHaveValue(/Gironde/);
  // Chosen already where it is the only one.
  await page.getByRole('combobox', { name: /^Formation/ }).fill('');
  await page.getByRole('combobox', { name: /^Formation/ }).fill('Publier un jeu');
  await page.getByRole('option', { name: TITLE }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(region(page, 'Intérêt pour une formation').getByRole('link', { name: ALINE })).toBeVisible();
  await expect(region(page, 'Intérêt pour une formation').getByText('En attente')).toBeVisible();
}

/** The group that the pool makes becomes a session of today. */
async function chooseTheGroup(page: Page, courseId: string): Promise<void> {
  await page.goto(`/#/training-proposals?course=${courseId}`);
  await expect(page.getByText('4 personnes sur 4 en 1 session.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Une session de 4 personnes' })).toBeVisible();
  await page.getByRole('button', { name: 'Créer cette session' }).click();
  await dialog(page).getByLabel(/^Jour/).fill(today());
  await dialog(page).getByLabel('Lieu', { exact: true }).fill('Bordeaux');
  await dialog(page).getByRole('button', { name: 'Créer la session' }).click();
  await expect(page.getByText('4 places prises sur 8')).toBeVisible();
}

test('un intérêt par réponse à un courriel, le groupe proposé, la session, sa confirmation, les convocations, les présences, les attestations et l’état de coûts', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  const courseId = await prepare(page);
  await noteFromHerAnswer(page);
  await chooseTheGroup(page, courseId);

  await page.getByRole('button', { name: 'Confirmer la session' }).click();
  await page.getByRole('button', { name: 'Convoquer 4 personnes' }).click();
  await dialog(page).getByRole('button', { name: 'Envoyer' }).click();
  const invited = async () => {
    const { data } = await caught(page, 'aulne@example.org');
    return data.filter(({ attachments }) => attachments > 0).length;
  };
  await expect.poll(invited).toBe(1);

  await page.getByRole('button', { name: 'Tous présents' }).click();
  await expect(region(page, /^Inscriptions/).getByText('Présence', { exact: true })).toHaveCount(4);
  await page.getByRole('button', { name: 'Déclarer tenue' }).click();
  await page.getByRole('button', { name: 'Envoyer 4 attestations' }).click();
  await dialog(page).getByRole('button', { name: 'Envoyer' }).click();
  await expect.poll(invited).toBe(2);

  await page.getByRole('tab', { name: 'Papiers et courriels' }).click();
  const certificates = page.getByRole('link', { name: 'Attestations (PDF)' });
  const paper = await page.request.get((await certificates.getAttribute('href')) ?? '');
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('tab', { name: 'Coûts' }).click();
  const costs = page.getByRole('table', { name: 'Coûts par organisme' });
  await expect(costs.getByRole('row', { name: 'Mairie des Saules' })).toContainText(/2\s666,68/);
  await page.getByRole('button', { name: 'Émettre 1 état de coûts' }).click();
  await dialog(page).getByRole('button', { name: 'Émettre' }).click();
  await costs.getByRole('row', { name: 'Mairie des Saules' }).getByRole('link').last().click();
  await expect(page.getByText(/3\s200,02/).first()).toBeVisible();
  await expect(page.getByText('Inès Aulne').first()).toBeVisible();

  // Those who followed it are in the pool no more.
  await page.goto(`/#/training-proposals?course=${courseId}`);
  await expect(page.getByText('Personne n’attend cette formation')).toBeVisible();
});
