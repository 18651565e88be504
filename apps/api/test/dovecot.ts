import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ImapFlow } from 'imapflow';
import { eventually } from './smtp-server.js';

const PROGRAM = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((file) => fs.existsSync(file));
const SECRET = 'secret-d-essai';

/** True where Debian's dovecot-imapd is installed. */
export const hasDovecot = PROGRAM !== undefined;

export interface TestMailbox {
  /** What IMAP_URL would say. */
  url: string;
  /** Puts a message into the mailbox, as a server that delivers it would. */
  deliver(raw: Buffer): Promise<void>;
  /** What is in it, and its flags: to see that reading changes nothing. */
  flags(): Promise<string[][]>;
  /** The mailbox as if made anew: its UIDs begin again. */
  recreate(): Promise<void>;
  stop(): Promise<void>;
}

/** A real IMAP server with one account and one mailbox, started as root or as anybody. */
export async function startDovecot(): Promise<TestMailbox> {
  if (!PROGRAM) throw new Error('dovecot is not installed');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pigma-imap-'));
  const port = await freePort();
  const config = path.join(folder, 'dovecot.conf');
  fs.writeFileSync(config, configuration(folder, port));
  if (process.getuid?.() === 0) for (const name of ['mail', 'home']) give(path.join(folder, name));
  const server = spawn(PROGRAM, ['-F', '-c', config], { stdio: 'ignore' });
  const connect = async () => {
    const client = new ImapFlow({
      ...{ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, logger: false },
      auth: { user: 'pigma', pass: SECRET },
    });
    await client.connect();
    return client;
  };
  const once = async <T>(act: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = await connect();
    try {
      return await act(client);
    } finally {
      await client.logout();
    }
  };
  await eventually('dovecot answers', () =>
    once(async () => true).catch(() => {
      if (server.exitCode !== null) throw new Error(fs.readFileSync(path.join(folder, 'log'), 'utf8'));
      return false;
    }),
  );
  await once((client) => client.mailboxCreate('Pigma'));
  return {
    url: `imap://pigma:${SECRET}@127.0.0.1:${port}/Pigma`,
    deliver: (raw) => once(async (client) => void (await client.append('Pigma', raw))),
    flags: () =>
      once(async (client) => {
        await client.mailboxOpen('Pigma', { readOnly: true });
        const messages = await client.fetchAll('1:*', { flags: true });
        // « Recent » is of the connection, not of the message.
        return messages.map(({ flags }) => [...(flags ?? [])].filter((flag) => flag !== '\\Recent'));
      }),
    recreate: () =>
      once(async (client) => {
        await client.mailboxDelete('Pigma');
        await client.mailboxCreate('Pigma');
      }),
    stop: async () => {
      if (server.exitCode !== null) return;
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Root may not read mail: dovecot's own account does. */
function give(folder: string): void {
  fs.mkdirSync(folder);
  const passwd = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  const [, , uid, gid] = passwd.find((line) => line.startsWith('dovecot:'))?.split(':') ?? [];
  fs.chmodSync(path.dirname(folder), 0o755);
  fs.chownSync(folder, Number(uid), Number(gid));
}

function configuration(folder: string, port: number): string {
  const root = process.getuid?.() === 0;
  const user = root ? 'dovecot' : os.userInfo().username;
  const group = root ? 'dovecot' : String(process.getgid?.());
  const own = root
    ? ''
    : `default_internal_user = ${user}\ndefault_internal_group = ${group}\ndefault_login_user = ${user}\n`;
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
${own}mail_location = maildir:${folder}/mail
passdb {
  driver = static
  args = password=${SECRET}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/home
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
