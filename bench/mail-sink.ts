import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/*
 * An SMTP server in its own process, so that taking mails costs the senders nothing. It keeps the Message-ID of each
 * one it took, in order, and answers « count », « take » (all, then forgets) from its parent.
 */
let taken: string[] = [];
let first = 0;
let last = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _session, done) => {
    let head = '';
    let end = false;
    stream.on('data', (chunk: Buffer) => {
      if (!/\r\n\r\n/.test(head)) head += chunk.toString('latin1');
    });
    stream.on('end', () => (end = true));
    stream.on('close', () => {
      if (!end) return;
      taken.push(/^message-id:\s*(\S+)/im.exec(head)?.[1] ?? 'none');
      last = performance.now();
      if (first === 0) first = last;
      done(null, 'taken');
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
});
process.on('message', (asked) => {
  if (asked === 'count') process.send?.({ count: taken.length });
  else {
    process.send?.({ taken, seconds: (last - first) / 1000 });
    taken = [];
    first = last = 0;
  }
});
process.on('disconnect', () => process.exit(0));
