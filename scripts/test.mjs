/**
 * All tests: unit, integration on a real PostgreSQL, journeys in a real browser. Arguments go to Jest, and then only
 * Jest runs. Ends with « N passed, N failed ».
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from './chromium.mjs';

const given = process.argv.slice(2);
const results = fs.mkdtempSync(path.join(os.tmpdir(), 'pigma-results-'));
const totals = { passed: 0, failed: 0, skipped: 0 };

function run(args, env = {}) {
  return spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

/** Days and hours are those of Paris wherever the machine is: rules are tried on both sides of the date line. */
function jest(args, timeZone) {
  const file = path.join(results, 'jest.json');
  fs.rmSync(file, { force: true });
  const node = ['--experimental-vm-modules', '--no-warnings'];
  const status = run([...node, 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args], {
    TZ: timeZone,
  });
  if (!fs.existsSync(file)) return add({ failed: 1 });
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  const failed = report.numFailedTests + broken.length;
  add({
    passed: report.numPassedTests,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests,
  });
}

function journeys() {
  const browser = chromium();
  if (!browser) {
    console.log(
      'Browser journeys skipped: no Chromium here. Install chromium, or set CHROMIUM_PATH, and run npm test again.',
    );
    return add(process.env.CI === 'true' ? { failed: 1 } : { skipped: 1 });
  }
  const file = path.join(results, 'journeys.json');
  const status = run(['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  if (!fs.existsSync(file)) return add({ failed: 1 });
  const { stats } = JSON.parse(fs.readFileSync(file, 'utf8'));
  add({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });
  if (status !== 0 && totals.failed === 0) add({ failed: 1 });
}

function add(counts) {
  for (const [name, count] of Object.entries(counts)) totals[name] += count;
}

if (given.length > 0) jest(given, 'Pacific/Auckland');
else {
  jest(['--selectProjects', 'unit'], 'America/Martinique');
  jest([], 'Pacific/Auckland');
  journeys();
}
fs.rmSync(results, { recursive: true, force: true });
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed === 0 ? 0 : 1);
