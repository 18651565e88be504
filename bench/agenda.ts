import { fileURLToPath } from 'node:url';
import { fillMeetings } from './agenda-data.js';
import type { BenchResult } from './diagnose.js';
import { compareServers, METHOD } from './two-servers.js';

/** The agenda of a meeting, with its clock, its documents and the open actions, against a bare node:http and pg. */
export async function run(): Promise<BenchResult[]> {
  const { baseline, ours } = await compareServers('agenda-bare', async (databaseUrl) => {
    const ids = await fillMeetings(databaseUrl);
    return ids.map((id) => `/api/meetings/${id}/agenda`);
  });
  const notes = `against bare node:http and pg answering the same JSON; ${METHOD}`;
  const name = 'agenda of a meeting: 10 items, 4 documents, 30 open actions (requests/s)';
  return [{ name, baseline, ours, ratio: ours / baseline, notes }];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await run());
