import { expect, type Page, type Request, test } from '@playwright/test';
import { faults } from './faults.js';
import { preferencePath } from './preference-link.js';
import { signIn } from './sign-in.js';

const WIDTHS = [1366, 390];

const PAGES = [
  '/',
  '/partners',
  '/partners/create',
  '/contacts',
  '/contacts/create',
  '/obligation',
  '/diagnostic',
  '/records',
  '/imports',
  '/unclaimed',
  '/campaigns',
  '/campaigns/create',
  '/training-sessions',
  '/training-sessions/create',
  '/training-calendar',
  '/training-calendar?view=liste',
  '/training-calendar?view=annees',
  '/training-courses',
  '/training-courses/create',
  '/training-interests',
  '/training-interests/create',
  '/training-proposals',
  '/training-statements',
  '/training-feeds',
  '/mails',
  '/incoming-mails',
  '/groups',
  '/groups/create',
  '/meetings',
  '/meetings/create',
  '/minutes',
  '/actions',
  '/decisions',
  '/surveys',
  '/surveys/create',
  '/mail-templates',
  '/mail-templates/create',
  '/mail-layout',
  '/address-blocks',
  '/inbox',
  '/deliverability',
  '/accounts',
  '/accounts/create',
  '/tokens',
  '/my-account',
  '/nulle-part',
];
/** Lists whose first line opens a page of its own. */
const LISTS = [
  '/groups',
  '/meetings',
  '/minutes',
  '/surveys',
  '/training-sessions',
  '/training-courses',
  '/training-interests',
  '/training-statements',
  '/campaigns',
  '/partners',
  '/contacts',
  '/records',
  '/imports',
  '/mails',
  '/mail-templates',
  '/inbox',
  '/accounts',
];

/** Where a list is in the API when that is not its own name. */
const API: Record<string, string> = {
  ...{ records: 'catalogue/records', imports: 'catalogue/imports' },
  ...{ 'training-sessions': 'training/sessions', 'training-courses': 'training/courses' },
  ...{ 'training-interests': 'training/interests', 'training-statements': 'training/statements' },
};

/** The line to look at, when the first says little: a meeting that was held has something in each tab. */
const CHOSEN: Record<string, string> = { meetings: '&state=held&sort=startsOn&order=desc' };

/** Of which that page is the form itself. */
const EDITED = ['/accounts', '/contacts', '/mail-templates'];
/** Whose first line is looked at in more ways: its form, its tabs. */
const MORE: Record<string, string[]> = {
  partners: [''],
  groups: [''],
  surveys: [''],
  meetings: ['', ...['presences', 'tour', 'suites'].map((tab) => `/show?tab=${tab}`)],
};

/** Requests under way, by page. Playwright's own « networkidle » may never come where a mail is shown in a frame. */
const underWay = new WeakMap<Page, Set<Request>>();
function watch(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** The page is there, its data too: nothing loads any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const idle = () => expect.poll(() => underWay.get(page)?.size ?? 0).toBe(0);
  await idle();
  await page.waitForTimeout(700);
  await idle();
}

async function look(page: Page, address: string): Promise<{ address: string; width: number; faults: string[] }> {
  // Nothing is pointed at: the tooltip of what the last click left under the pointer stands outside every landmark.
  await page.mouse.move(0, 0);
  await settled(page);
  return { address, width: page.viewportSize()!.width, faults: await faults(page) };
}

/** An event with one seat and two people: the page of the team, and the public one. */
async function openEvent(page: Page): Promise<string[]> {
  const post = async (path: string, data: object) =>
    (await (await page.request.post(`/api/${path}`, { data })).json()) as { id: string; version: number };
  const { id: groupId } = await post('groups', { name: 'Café-atelier de chaque page', kind: 'workshop' });
  const startsOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const { id, version } = await post('meetings', { groupId, title: 'Ouvert', startsOn });
  const opening = { open: true, capacity: 1, closesOn: startsOn, version };
  const answer = await page.request.put(`/api/meetings/${id}/registrations/opening`, { data: opening });
  const { url } = ((await answer.json()) as { opening: { url: string } }).opening;
  for (const firstName of ['Ada', 'Bob']) {
    const email = `${firstName.toLowerCase()}.chaque.page@example.org`;
    await post(`meetings/${id}/registrations`, { firstName, lastName: 'Essai', email });
  }
  return [`/#/meetings/${id}/show?tab=presences`, new URL(url).pathname];
}

interface Named {
  id: string;
}
const listed = async (page: Page, path: string): Promise<Named[]> =>
  ((await (await page.request.get(`/api/${path}`)).json()) as { data: Named[] }).data;

/** A page of the demonstration that is empty looks well too easily: this is where they are full. */
async function trainingPages(page: Page): Promise<string[]> {
  const [course] = await listed(page, 'training/courses?q=ouvrir');
  const sessions = await listed(page, `training/sessions?courseId=${course!.id}&sort=firstDay&order=asc`);
  const unconfirmed = await listed(page, 'training/interests?state=unconfirmed&perPage=1');
  const interests = unconfirmed.map(({ id }) => `/#/training-interests/${id}/show`);
  return [
    `/#/training-proposals?course=${course!.id}`,
    `/#/training-courses/${course!.id}/show`,
    ...interests,
    ...sessions.map(({ id }) => `/#/training-sessions/${id}/show`),
    // The first one was held: its papers, its costs and its history are full.
    ...['papiers', 'argent', 'histoire'].map((tab) => `/#/training-sessions/${sessions[0]!.id}/show?tab=${tab}`),
  ];
}

/** Where anybody says a course interests them, with and without faults, and their own page, by the link of the mail. */
async function lookAtPublicInterest(page: Page): Promise<Awaited<ReturnType<typeof look>>[]> {
  const seen = [];
  const [course] = await listed(page, 'training/courses?q=ouvrir');
  await page.goto(`/#/training-courses/${course!.id}/show`);
  await page.getByRole('button', { name: 'Lien public' }).click();
  const address = page.getByRole('dialog').getByLabel('Adresse');
  await expect(address).toHaveValue(/^http/);
  // Its page, heading included, is hidden from everybody while it is open; half shown, its colours are not its own.
  await page.waitForTimeout(700);
  seen.push({ address: 'le lien public', width: page.viewportSize()!.width, faults: await faults(page) });
  await page.goto(new URL(await address.inputValue()).pathname);
  seen.push(await look(page, 'le formulaire public'));
  await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole('button', { name: 'Envoyer' }).click();
  seen.push(await look(page, 'le formulaire public et ses fautes'));
  const email = `vue.${page.viewportSize()!.width}@example.org`;
  await page.getByLabel('Prénom').fill('Vue');
  await page.getByLabel('Nom', { exact: true }).fill('Essai');
  await page.getByLabel('Adresse de courriel').fill(email);
  await page.getByLabel(/^Département/).selectOption('33');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  seen.push(await look(page, 'le formulaire public, envoyé'));
  const mail = async () => (await listed(page, `inbox?q=${encodeURIComponent(email)}`))[0]?.id;
  await expect.poll(mail).toBeTruthy();
  const text = await (await page.request.get(`/api/inbox/${await mail()}`)).text();
  await page.goto(/\/api\/training\/own-interests\/[\w.-]+/.exec(text)![0]);
  seen.push(await look(page, 'sa propre page'));
  await page.getByRole('button', { name: 'Confirmer ma demande' }).click();
  seen.push(await look(page, 'sa propre page, confirmée'));
  return seen;
}

for (const width of WIDTHS) {
  test(`chaque page est accessible et tient dans ${width} pixels`, async ({ page }) => {
    test.setTimeout(420_000);
    await page.setViewportSize({ width, height: 844 });
    watch(page);
    const seen = [];
    for (const address of [
      '/',
      '/#/forgotten',
      '/#/invitation/x',
      preferencePath('a@example.org'),
      '/api/preferences/x',
      '/api/training/evaluation/x',
      '/api/event-registrations/x',
      '/api/event-registrants/x',
      '/api/training/interest-forms/x',
      '/api/training/own-interests/x',
    ]) {
      await page.goto(address);
      seen.push(await look(page, `sans compte ${address}`));
    }
    await signIn(page);
    for (const address of PAGES) {
      await page.goto(`/#${address}`);
      seen.push(await look(page, address));
    }
    for (const address of LISTS) {
      const resource = address.slice(1);
      const answer = await page.request.get(`/api/${API[resource] ?? resource}?perPage=1${CHOSEN[resource] ?? ''}`);
      const { data } = (await answer.json()) as { data: { id: string }[] };
      for (const { id } of data) {
        await page.goto(`/#${address}/${id}${EDITED.includes(address) ? '' : '/show'}`);
        seen.push(await look(page, `${address}/:id`));
        for (const more of MORE[resource] ?? []) {
          await page.goto(`/#${address}/${id}${more}`);
          seen.push(await look(page, `${address}/:id${more || ' (modifier)'}`));
        }
      }
    }
    for (const address of await openEvent(page)) {
      await page.goto(address);
      seen.push(await look(page, address));
    }
    for (const address of await trainingPages(page)) {
      await page.goto(address);
      seen.push(await look(page, address));
    }
    seen.push(...(await lookAtPublicInterest(page)));
    expect(seen.filter((one) => one.faults.length > 0)).toEqual([]);
    expect(seen.length).toBeGreaterThan(PAGES.length + 6);
  });
}
