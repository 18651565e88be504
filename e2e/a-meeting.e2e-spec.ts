import { expect, type Page, test } from '@playwright/test';
import { signIn } from './sign-in.js';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const day = (daysFromNow: number) => new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10);

/** Two organisations with somebody each, as the register of partners would have them. */
async function preparePartners(page: Page): Promise<void> {
  for (const [name, lastName] of [
    ['Communauté des Chênes', 'Chêne'],
    ['Syndicat des Hêtres', 'Hêtre'],
  ] as const) {
    const partner = await page.request.post('/api/partners', { data: { name } });
    const { id: partnerId } = (await partner.json()) as { id: string };
    const contact = { firstName: 'Sam', lastName, email: `sam.${lastName.toLowerCase()}@example.org` };
    const made = await page.request.post('/api/contacts', {
      data: { ...contact, email: contact.email.replace('ê', 'e'), memberships: [{ partnerId, roles: ['referent'] }] },
    });
    expect(made.status()).toBe(201);
  }
}

async function addMember(page: Page, name: string): Promise<void> {
  await dialog(page).getByLabel('Personne').fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).click();
  await dialog(page).getByRole('button', { name: 'Ajouter' }).click();
  // Ready for the next one.
  await expect(dialog(page).getByLabel('Personne')).toHaveValue('');
}

test('un groupe, sa réunion, son ordre du jour au clavier, ses présences, son tour de table, ce qui est promis, et l’ordre du jour suivant', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  await preparePartners(page);

  await page.getByRole('link', { name: 'Groupes', exact: true }).click();
  await page.getByRole('link', { name: 'Nouveau groupe' }).first().click();
  await page.locator('input[name=name]').fill('GT des arbres');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'GT des arbres' })).toBeVisible();
  await region(page, 'Membres').getByRole('button', { name: 'Ajouter un membre' }).click();
  await addMember(page, 'Sam Chêne');
  await addMember(page, 'Sam Hêtre');
  await dialog(page).getByRole('button', { name: 'Fermer' }).click();
  await expect(region(page, 'Membres').getByRole('row', { name: /Sam (Chêne|Hêtre)/ })).toHaveCount(2);

  await region(page, 'Réunions').getByRole('link', { name: 'Nouvelle réunion' }).click();
  await page.locator('input[name=startsOn]').fill(day(-3));
  await page.locator('input[name=startsAt]').fill('14:00');
  await page.locator('input[name=endsAt]').fill('15:00');
  await page.getByRole('textbox', { name: 'Lieu' }).fill('Limoges');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'GT des arbres – réunion n° 1' })).toBeVisible();
  await expect(region(page, 'Réunion').getByText(/de 14\sh à 15\sh/)).toBeVisible();

  const agenda = region(page, 'Ordre du jour');
  for (const [title, minutes] of [
    ['Les chênes', '40'],
    ['Les hêtres', '30'],
  ] as const) {
    await agenda.getByRole('button', { name: 'Ajouter un point' }).click();
    await dialog(page).getByLabel('Intitulé').fill(title);
    await dialog(page).getByLabel('Durée en minutes').fill(minutes);
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    await expect(agenda.getByRole('listitem').filter({ hasText: title })).toBeVisible();
  }
  await expect(agenda.getByText(/dépasse de 10\smin la fin annoncée/)).toBeVisible();
  await agenda.getByRole('button', { name: 'Déplacer « Les hêtres »' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('« Les hêtres » est pris, en position 2 sur 2.')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('« Les hêtres » passe en position 1 sur 2.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect(agenda.getByRole('listitem').first()).toContainText('Les hêtres');
  await expect(agenda.getByRole('listitem').nth(1)).toContainText('14:30');

  await page.getByRole('tab', { name: 'Invitations et présences' }).click();
  const entry = page.getByRole('combobox', { name: 'Nom ou organisme, puis Entrée' });
  await entry.fill('chêne');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Présent : 1 · .* À pointer : 1/)).toBeVisible();
  await page.getByRole('group', { name: 'État à noter' }).getByRole('button', { name: 'Excusé' }).click();
  await entry.fill('hêtre');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Présent : 1 · Excusé : 1 · .* À pointer : 0/)).toBeVisible();

  await page.getByRole('group', { name: 'Présence de Sam Hêtre' }).getByRole('button', { name: 'Représenté' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'Sam Hêtre' })).toBeVisible();
  await dialog(page).getByLabel('Représenté(e) par').fill('Lou Bouleau');
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(region(page, 'Présences').getByText('Représenté(e) par Lou Bouleau')).toBeVisible();
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Feuille à signer (PDF)' }).click(),
  ]);
  expect(sheet.suggestedFilename()).toBe('feuille-presence.pdf');

  await page.getByRole('tab', { name: 'Tour de table' }).click();
  await page.getByRole('button', { name: 'Communauté des Chênes' }).click();
  await dialog(page).getByLabel('Avancement').click();
  await page.getByRole('option', { name: 'Engagé' }).click();
  await dialog(page).getByLabel('Jeux de données ouverts').fill('12');
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(region(page, 'Tour de table').getByText('Engagé · 12 jeux ouverts')).toBeVisible();

  await page.getByRole('tab', { name: 'Décisions et actions' }).click();
  await page.getByRole('button', { name: 'Noter une décision' }).click();
  await dialog(page).getByLabel('Décision').fill('Compter les arbres');
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(region(page, 'Décisions').getByText('Compter les arbres')).toBeVisible();
  await page.getByRole('button', { name: 'Noter une action' }).click();
  await dialog(page).getByLabel('Quoi').fill('Envoyer la liste des arbres');
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(region(page, 'Actions').getByText('Envoyer la liste des arbres')).toBeVisible();
  await page.getByRole('button', { name: 'Déclarer tenue' }).click();
  await expect(region(page, 'Réunion').getByText('Tenue', { exact: true })).toBeVisible();

  await region(page, 'Réunion').getByRole('link', { name: 'GT des arbres' }).click();
  await region(page, 'Réunions').getByRole('link', { name: 'Nouvelle réunion' }).click();
  await page.locator('input[name=startsOn]').fill(day(30));
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'GT des arbres – réunion n° 2' })).toBeVisible();
  await expect(region(page, 'Ordre du jour').getByText(/Envoyer la liste des arbres/)).toBeVisible();

  await page.getByRole('tab', { name: 'Invitations et présences' }).click();
  const address = page.url();
  await region(page, 'Invitations').getByRole('button', { name: 'Inviter 2 personnes' }).click();
  await dialog(page).getByRole('button', { name: 'Envoyer' }).click();
  await expect(region(page, 'Invitations').getByText('2 personnes invitées.')).toBeVisible();
  await expect(region(page, 'Réunion').getByText('Convoquée', { exact: true })).toBeVisible();
  await page.goto('/#/inbox');
  await page
    .getByRole('row', { name: /sam\.chene/ })
    .getByRole('link')
    .first()
    .click();
  const answer = page.frameLocator('iframe').getByRole('link', { name: /meeting-answers/ });
  await page.goto((await answer.getAttribute('href')) ?? '');
  await page.getByRole('radio', { name: 'Je viendrai' }).check();
  await page.getByRole('button', { name: 'Enregistrer ma réponse' }).click();
  await expect(page.getByRole('status')).toHaveText(/C’est noté/);
  await page.goto(address);
  await expect(region(page, 'Présences').getByRole('row', { name: /Sam Chêne Viendra/ })).toBeVisible();
  await expect(region(page, 'Invitations').getByRole('button', { name: 'Relancer 1 silencieux' })).toBeVisible();

  await page.getByRole('button', { name: 'Comme ils ont répondu' }).click();
  await expect(page.getByText(/Présent : 1 · .* À pointer : 1/)).toBeVisible();
});
