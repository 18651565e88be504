import path from 'node:path';
import { Config, readEnvironment } from '#platform/config/config.js';
import { migrate } from '#platform/database/data-source.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/database/embedded-postgres.js';

export interface Ground {
  config: Config;
  postgres: EmbeddedPostgres | null;
}

/**
 * Reads the settings, starts the embedded database when no other was given, and migrates.
 * @throws ConfigError, EmbeddedPostgresError, with a message for the user
 */
export async function prepareGround(): Promise<Ground> {
  const environment = readEnvironment(process.env);
  const given = environment.DATABASE_URL ?? null;
  const smtpUrl = environment.SMTP_URL ?? null;
  if (given) {
    await migrate(given);
    return { config: new Config(environment, { databaseUrl: given, smtpUrl, embedded: false }), postgres: null };
  }
  const postgres = await startEmbeddedPostgres(path.join(environment.DATA_DIR, 'postgres'));
  const databaseUrl = postgres.url('postgres');
  await migrate(databaseUrl);
  return { config: new Config(environment, { databaseUrl, smtpUrl, embedded: true }), postgres };
}

/** Under npm, ends this process when npm is gone: killed by SIGKILL, it cannot tell us. */
export function followParent(shutdown: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && shutdown(), 500).unref();
}

/** Runs `stop` once, on Ctrl-C, SIGTERM, SIGHUP or the parent's death; exits even if it hangs. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const shutdown = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 15_000).unref();
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, shutdown);
  followParent(shutdown);
}
