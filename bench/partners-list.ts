import { deepStrictEqual } from 'node:assert';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { migrate } from '#platform/database/data-source.js';
import { startEmbeddedPostgres } from '#platform/database/embedded-postgres.js';
import { fillPartners } from './partners-list-data.js';
import type { BenchResult } from './diagnose.js';

const ADMIN = { ADMIN_EMAIL: 'bench@example.org', ADMIN_PASSWORD: 'une phrase de passe de banc' };
const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 10;

/** What staff do all day: open the list, sort, filter, search, turn pages. */
const QUERIES = [
  'page=1&perPage=25&sort=name&order=asc',
  'page=3&perPage=25&sort=name&order=desc',
  'page=1&perPage=25&sort=name&status=undetermined',
  'page=2&perPage=25&sort=name&department=33',
  'page=1&perPage=25&sort=population&order=desc&legalCategory=7346',
  'page=1&perPage=25&sort=name&q=saint%20martin',
];

/** Listing 36,000 partners (page, filter, sort, search, total) against a bare node:http and pg, in turns. */
export async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-partners-'));
  const postgres = await startEmbeddedPostgres(path.join(folder, 'postgres'));
  const servers: Server[] = [];
  try {
    const databaseUrl = postgres.url('postgres');
    await migrate(databaseUrl);
    const partners = await fillPartners(databaseUrl);
    const [ours, bare] = [
      await serve('partners-list-ours', databaseUrl),
      await serve('partners-list-bare', databaseUrl),
    ];
    servers.push(ours, bare);
    const headers = { cookie: await signIn(ours.url) };
    await compare(ours.url, bare.url, headers);
    const rates = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const bareRate = await requestsPerSecond(`${bare.url}`, {});
      const oursRate = await requestsPerSecond(`${ours.url}`, headers);
      // The first round only warms the code up.
      if (round > 0) {
        rates.bare.push(bareRate);
        rates.ours.push(oursRate);
      }
    }
    const [baseline, measured] = [median(rates.bare), median(rates.ours)];
    return [
      {
        name: `list of ${partners} partners (requests/s)`,
        baseline,
        ours: measured,
        ratio: measured / baseline,
        notes: `against bare node:http and pg answering the same JSON; median of ${ROUNDS} alternate rounds of ${SECONDS} s, ${CONNECTIONS} connections, the session checked on every request of ours`,
      },
    ];
  } finally {
    await Promise.all(servers.map(stop));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Server {
  url: string;
  child: ChildProcess;
}

function serve(program: string, databaseUrl: string): Promise<Server> {
  const file = fileURLToPath(new URL(`./${program}.js`, import.meta.url));
  const env = { ...process.env, ...ADMIN, DATABASE_URL: databaseUrl, NODE_ENV: 'production' };
  const child = fork(file, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ url: (message as { url: string }).url, child }));
    child.once('exit', (code) => reject(new Error(`${program} stopped (${code})`)));
  });
}

/** A server leaves when its parent lets go of it. */
async function stop({ child }: Server): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: ADMIN.ADMIN_EMAIL, password: ADMIN.ADMIN_PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in refused: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function compare(ours: string, bare: string, headers: Record<string, string>): Promise<void> {
  for (const query of QUERIES) {
    const [left, right] = await Promise.all(
      [ours, bare].map(async (url) => (await fetch(`${url}/api/partners?${query}`, { headers })).json()),
    );
    deepStrictEqual(left, right, query);
  }
}

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: QUERIES.map((query) => ({ path: `/api/partners?${query}`, headers })),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals, ${result.errors} errors`);
  return Math.round(result.requests.average);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await run());
