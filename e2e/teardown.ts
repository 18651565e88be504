import fs from 'node:fs';

export default function teardown(): void {
  const directory = process.env.E2E_DATA_DIR;
  if (directory) fs.rmSync(directory, { recursive: true, force: true });
}
