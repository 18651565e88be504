import { expect, type Page, test } from '@playwright/test';
import { faults } from './faults.js';
import { signIn } from './sign-in.js';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** A meeting to come of a group where two people sit for one organisation, and one for another. */
async function prepare(page: Page): Promise<string> {
  const post = async <T>(path: string, data: object): Promise<T & { id: string }> => {
    const answer = await page.request.post(`/api/${path}`, { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return (await answer.json()) as T & { id: string };
  };
  const members = [];
  for (const [name, people] of [
    ['Ville des Sondés', ['Ambre', 'Blaise']],
    ['Bourg des Sondés', ['Coline']],
  ] as const) {
    const { id: partnerId } = await post('partners', { name });
    for (const firstName of people) {
      const contact = { firstName, lastName: 'Sondé', email: `${firstName.toLowerCase()}.sonde@example.org` };
      const { id: contactId } = await post('contacts', {
        ...contact,
        memberships: [{ partnerId, roles: ['referent'] }],
      });
      members.push({ partnerId, contactId });
    }
  }
  const group = await post<{ version: number }>('groups', { name: 'GT des sondages', kind: 'working_group' });
  await post(`groups/${group.id}/members`, { members, version: group.version });
  const startsOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  return (await post('meetings', { groupId: group.id, startsOn, place: 'Pau' })).id;
}

/** The link that somebody was sent, read in the inbox of the product. */
async function linkOf(page: Page, address: RegExp, path: RegExp): Promise<string> {
  await page.goto('/#/inbox');
  await page.getByRole('row', { name: address }).getByRole('link').first().click();
  const href = await page.frameLocator('iframe').getByRole('link', { name: path }).getAttribute('href');
  return href ?? '';
}

/** Right at both widths, for people who have no account. */
async function expectNoFault(page: Page): Promise<void> {
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await faults(page)).toEqual([]);
  }
}

test('interroger les membres avant la réunion : chacun répond par son lien, l’organisme compte une fois, les parts disent leur base', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  const meetingId = await prepare(page);
  await page.goto(`/#/meetings/${meetingId}/show`);
  await region(page, 'Questionnaire').getByRole('link', { name: 'Nouveau questionnaire' }).click();
  await expect(page.getByRole('combobox', { name: /^Réunion/ })).toHaveValue(/GT des sondages/);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Ouvrir aux réponses' }).click();
  await page.getByRole('button', { name: 'Envoyer aux membres' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer aux membres' }).click();
  const members = region(page, 'Membres interrogés');
  await expect(members.getByRole('row', { name: /Sondé/ })).toHaveCount(3);
  const address = page.url();

  const links: string[] = [];
  for (const who of [/ambre\.sonde/, /blaise\.sonde/]) links.push(await linkOf(page, who, /survey-answers/));
  const member = await (await browser.newContext({ locale: 'fr-FR', bypassCSP: true })).newPage();
  await member.goto(links[0]!);
  await expectNoFault(member);
  await member.getByRole('radio', { name: 'Oui' }).check();
  const objectives = member.getByRole('group', { name: /objectifs/ }).getByRole('combobox');
  await objectives.nth(0).selectOption({ label: 'Priorité 1' });
  await objectives.nth(1).selectOption({ label: 'Priorité 1' });
  await member.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(member.getByRole('alert').first()).toContainText('Rien n’est encore enregistré');
  await expect(member.getByRole('radio', { name: 'Oui' })).toBeChecked();
  await expectNoFault(member);
  await objectives.nth(1).selectOption({ label: 'Aucune priorité' });
  await member.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(member.getByRole('status')).toContainText('C’est noté');

  // A second person of the same organisation sees it first, and may say otherwise for all of them.
  await member.goto(links[1]!);
  await expect(member.getByRole('note')).toContainText('Une réponse a déjà été donnée pour votre organisme');
  await member.getByRole('radio', { name: 'Non' }).check();
  await member.getByRole('button', { name: 'Enregistrer cette réponse' }).click();
  await expect(member.getByRole('status')).toContainText('C’est noté');

  await page.goto(address);
  const results = region(page, 'Résultats');
  await expect(results).toContainText('1 organisme sur 2 interrogés a répondu');
  await expect(results.getByRole('row', { name: /^Non 1 100\s%$/ })).toBeVisible();
  await expect(results).toContainText('Base : 1 organisme.');
  await expectNoFault(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.reload();
  await page.getByRole('button', { name: 'Clore' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clore' }).click();
  await expect(page.getByRole('button', { name: 'Rouvrir' })).toBeVisible();
  await member.goto(links[0]!);
  await expect(member.getByRole('alert')).toContainText('Ce questionnaire est clos');
  await expectNoFault(member);

  // The invitation to the meeting: its page of answers too.
  await page.goto(`/#/meetings/${meetingId}/show?tab=presences`);
  await region(page, 'Invitations').getByRole('button', { name: 'Inviter 3 personnes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
  await expect(region(page, 'Invitations').getByText('3 personnes invitées.')).toBeVisible();
  await page.goto('/#/inbox');
  await page
    .getByRole('row', { name: /coline\.sonde.*Invitation|Invitation.*coline\.sonde/ })
    .getByRole('link')
    .first()
    .click();
  const invitation = page.frameLocator('iframe').getByRole('link', { name: /meeting-answers/ });
  await member.goto((await invitation.getAttribute('href')) ?? '');
  await member.getByRole('radio', { name: /représent/ }).check();
  await member.getByRole('button', { name: 'Enregistrer ma réponse' }).click();
  await expect(member.getByText(/dites qui vous représentera/)).toBeVisible();
  await expectNoFault(member);
  await member.getByRole('textbox', { name: /représent/ }).fill('Daphné Voisine');
  await member.getByRole('button', { name: 'Enregistrer ma réponse' }).click();
  await expect(member.getByRole('status')).toHaveText(/C’est noté/);
  await page.goto(`/#/meetings/${meetingId}/show?tab=presences`);
  await page.getByRole('button', { name: 'Comme ils ont répondu' }).click();
  await expect(region(page, 'Présences').getByText('Représenté(e) par Daphné Voisine')).toBeVisible();
});
