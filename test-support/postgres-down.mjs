import fs from 'node:fs';

export default async function down() {
  const running = globalThis.__TEST_POSTGRES__;
  if (!running) return;
  await running.server.stop();
  fs.rmSync(running.directory, { recursive: true, force: true });
}
