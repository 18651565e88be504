import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DAY } from './durations.js';

/** A file that goes with a mail. */
export interface MailFile {
  filename: string;
  contentType: string;
  content: Buffer;
}

/**
 * Keeps what a mail carries, once. The row of a file in daily use is not written to, so that two mails with the same
 * file do not wait for each other; its date moves once a day, long before {@link forgetFiles} would take it.
 * @returns its hash
 */
export async function keepFile(manager: EntityManager, content: Buffer, now: Date): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex');
  const [known]: { used_at: Date }[] = await manager.query(`select used_at from mail_files where hash = $1`, [hash]);
  if (!known || now.getTime() - known.used_at.getTime() > DAY) {
    await manager.query(
      `insert into mail_files (hash, content, used_at) values ($1, $2, $3)
       on conflict (hash) do update set used_at = excluded.used_at`,
      [hash, content, now],
    );
  }
  return hash;
}

/** What a mail carries, in order; only the one at `position` when given. */
export function filesOf(manager: EntityManager, mailId: string, position: number | null = null): Promise<MailFile[]> {
  return manager.query(
    `select a.filename, a.content_type as "contentType", f.content
     from mail_attachments a join mail_files f on f.hash = a.file
     where a.mail_id = $1 and ($2::int is null or a.position = $2) order by a.position`,
    [mailId, position],
  );
}

/** Erases the files that no mail carries any more, and none took for three days. */
export async function forgetFiles(manager: EntityManager, now: Date): Promise<void> {
  await manager.query(
    `delete from mail_files f where used_at < $1 and not exists (select 1 from mail_attachments a where a.file = f.hash)`,
    [new Date(now.getTime() - 3 * DAY)],
  );
}
