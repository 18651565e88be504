import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { SESSION_SECRET } from './preference-link.js';

const port = Number(process.env.E2E_PORT ?? 20_000 + Math.floor(Math.random() * 20_000));
process.env.E2E_PORT = String(port);
const root = path.resolve(import.meta.dirname, '..');

/** The directory of the journeys' own product: kept by the parent process, read by its workers. */
process.env.E2E_DATA_DIR ??= fs.mkdtempSync(path.join(os.tmpdir(), 'pigma-e2e-'));

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e-spec.ts',
  outputDir: path.join(root, 'test-results'),
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    actionTimeout: 15_000,
    viewport: { width: 1366, height: 768 },
    // axe is put into the page by hand.
    bypassCSP: true,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node dist/apps/api/src/main.js',
    cwd: root,
    url: `http://localhost:${port}/api/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA_DIR,
      ADMIN_EMAIL: 'admin@example.org',
      ADMIN_PASSWORD: 'une phrase de passe pour les parcours',
      SESSION_SECRET,
      DATABASE_URL: '',
      SMTP_URL: '',
      PUBLIC_URL: '',
    },
  },
  globalTeardown: './teardown.ts',
});
