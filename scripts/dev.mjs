/** The product with the server rebuilt and restarted on change, and the screens served by Vite. */
import { spawn } from 'node:child_process';

const children = [
  spawn('nest', ['start', 'api', '--watch'], { stdio: 'inherit' }),
  spawn('vite', ['--config', 'apps/admin/vite.config.ts'], { stdio: 'inherit' }),
];
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => children.forEach((child) => child.kill(signal)));
}
