import { expect, type Page } from '@playwright/test';

export const ADMIN = { email: 'admin@example.org', password: 'une phrase de passe pour les parcours' };

/** Signs in by the login page and waits for the dashboard. */
export async function signIn(page: Page, { email, password } = ADMIN): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
}
