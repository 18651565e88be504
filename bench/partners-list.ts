import { fileURLToPath } from 'node:url';
import type { BenchResult } from './diagnose.js';
import { fillPartners } from './partners-list-data.js';
import { compareServers, METHOD } from './two-servers.js';

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
  let partners = 0;
  const { baseline, ours } = await compareServers('partners-list-bare', async (databaseUrl) => {
    partners = await fillPartners(databaseUrl);
    return QUERIES.map((query) => `/api/partners?${query}`);
  });
  const notes = `against bare node:http and pg answering the same JSON; ${METHOD}`;
  return [{ name: `list of ${partners} partners (requests/s)`, baseline, ours, ratio: ours / baseline, notes }];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await run());
