import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { ConfigError } from '#platform/config/config.js';
import { EmbeddedPostgresError } from '#platform/database/embedded-postgres.js';
import { configureApp } from '#platform/http/configure-app.js';
import { FirstAdminAccount } from './accounts/first-admin.service.js';
import { AppModule } from './app.module.js';
import { Demonstration } from './demonstration/demonstration.service.js';
import { RegisterLoader } from './reference/register-loader.service.js';
import { serveAdmin } from './serve-admin.js';
import { prepareGround, stopOnSignals } from './start.js';
import { greeting } from './greeting.js';

/** The product in one process: API, screens, worker, mail inbox. */
async function main(): Promise<void> {
  const ground = await prepareGround();
  const { config, postgres } = ground;
  let app: NestExpressApplication | null = null;
  stopOnSignals(async () => {
    await app?.close();
    await postgres?.stop();
  });
  app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, true), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  configureApp(app, config);
  serveAdmin(app);
  await app.init();
  await app.get(RegisterLoader).load();
  const admin = await app.get(FirstAdminAccount).ensure();
  await app.get(Demonstration).loadOnFirstStart();
  try {
    await (config.embedded ? app.listen(config.port, '127.0.0.1') : app.listen(config.port));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await app.close();
    await postgres?.stop();
    throw new ConfigError(`Le port ${config.port} est déjà pris : arrêtez l’autre programme ou donnez PORT=….`);
  }
  const address = await app.getUrl();
  console.log(greeting({ config, port: Number(new URL(address).port), admin }));
}

main().catch((error: unknown) => {
  const told = error instanceof ConfigError || error instanceof EmbeddedPostgresError;
  console.error(told ? error.message : error);
  process.exit(1);
});
