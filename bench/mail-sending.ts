import { type ChildProcess, fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '#platform/database/data-source.js';
import { startEmbeddedPostgres } from '#platform/database/embedded-postgres.js';
import type { BenchResult } from './diagnose.js';
import { MAILS, sampleMail } from './mail-sample.js';

const ROUNDS = 3;
const KILLS = [0.25, 0.5, 0.75];
const WORKER = fileURLToPath(new URL('../apps/api/src/worker.js', import.meta.url));

/** 5,000 mails from the outbox through loopback SMTP against nodemailer's own pool, then with the worker killed three times. */
export async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-mail-'));
  const postgres = await startEmbeddedPostgres(path.join(folder, 'postgres'));
  const sink = await startSink();
  const database = new pg.Client({ connectionString: postgres.url('postgres') });
  try {
    await migrate(postgres.url('postgres'));
    await database.connect();
    const startWorker = () => worker(postgres.url('postgres'), sink.url);
    const rates = { bare: [] as number[], ours: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      rates.bare.push(await bareRound(sink));
      rates.ours.push(await ourRound(database, sink, startWorker));
    }
    const [baseline, ours] = [median(rates.bare), median(rates.ours)];
    return [
      {
        ...{ name: `sending ${MAILS} mails of the outbox (mails/s)`, baseline, ours, ratio: ours / baseline },
        notes: `against nodemailer's own pool; 5 connections each, from the first mail taken to the last; median of ${ROUNDS} rounds in turn`,
      },
      await killedRound(database, sink, startWorker),
    ];
  } finally {
    await database.end();
    await sink.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Taken {
  taken: string[];
  seconds: number;
}
interface Sink {
  url: string;
  count(): Promise<number>;
  take(): Promise<Taken>;
  stop(): Promise<void>;
}

async function bareRound(sink: Sink): Promise<number> {
  const child = fork(fileURLToPath(new URL('./mail-bare.js', import.meta.url)), {
    env: { ...process.env, SMTP_URL: sink.url },
  });
  const [code] = (await once(child, 'exit')) as [number];
  const { taken, seconds } = await sink.take();
  if (code !== 0 || taken.length !== MAILS) throw new Error(`the baseline sent ${taken.length} mails (${code})`);
  return MAILS / seconds;
}

async function ourRound(database: pg.Client, sink: Sink, start: () => ChildProcess): Promise<number> {
  await fill(database);
  const child = start();
  await allSent(database);
  await stop(child, 'SIGTERM');
  const { taken, seconds } = await sink.take();
  if (taken.length !== MAILS) throw new Error(`the outbox sent ${taken.length} mails`);
  return MAILS / seconds;
}

async function killedRound(database: pg.Client, sink: Sink, start: () => ChildProcess): Promise<BenchResult> {
  await fill(database);
  let inFlight = 0;
  for (const part of KILLS) {
    const child = start();
    while ((await sink.count()) < MAILS * part) await sleep(5);
    await stop(child, 'SIGKILL');
    const { rows } = await database.query(`select count(*)::int as n from mails where state = 'sending'`);
    inFlight += (rows[0] as { n: number }).n;
  }
  const child = start();
  await allSent(database);
  await stop(child, 'SIGTERM');
  const { taken } = await sink.take();
  const lost = MAILS - new Set(taken).size;
  const twice = taken.length - new Set(taken).size;
  return {
    name: `the same with ${KILLS.length} SIGKILLs (mails in flight when killed, mails that arrived twice)`,
    ...{ baseline: inFlight, ours: twice, ratio: twice / inFlight },
    notes: `${lost} lost; ${twice} arrived twice, with the same Message-ID, of ${inFlight} in flight`,
  };
}

/** An outbox of mails to send now, written as the product writes them. */
async function fill(database: pg.Client): Promise<void> {
  await database.query('truncate mails cascade');
  for (let n = 0; n < MAILS; n++) {
    const { to, subject, html, text } = sampleMail(n);
    const id = randomUUID();
    await database.query(
      `insert into mails (id, unique_key, purpose, family, state, confidential, recipient, recipient_name, sender,
         subject, html, text, headers, message_id, due_at, not_before, created_at)
       values ($1::uuid, $1::uuid::text, 'campaign', 'service', 'queued', false, $2, $3, 'PIGMA <pigma@example.org>',
         $4, $5, $6, '{"Auto-Submitted": "auto-generated"}', '<' || $1::uuid::text || '@example.org>', now(), now(), now())`,
      [id, to.address, to.name, subject, html, text],
    );
  }
  await database.query('analyze mails');
}

async function allSent(database: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await database.query(`select count(*)::int as n from mails where state in ('queued', 'sending')`);
    if ((rows[0] as { n: number }).n === 0) return;
    await sleep(100);
  }
}

function worker(databaseUrl: string, smtpUrl: string): ChildProcess {
  return spawn(process.execPath, [WORKER], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...{ npm_lifecycle_event: '', NODE_ENV: 'production', LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, MAIL_CONNECTIONS: '5' },
    },
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

async function startSink(): Promise<Sink> {
  const child = fork(fileURLToPath(new URL('./mail-sink.js', import.meta.url)));
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const ask = async (what: string): Promise<unknown> => {
    const answered = once(child, 'message');
    child.send(what);
    return ((await answered) as unknown[])[0];
  };
  return {
    url,
    count: async () => ((await ask('count')) as { count: number }).count,
    take: async () => (await ask('take')) as Taken,
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
