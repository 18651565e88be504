import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { ConfigError } from '#platform/config/config.js';
import { speakFrench } from '#platform/http/french-issues.js';
import { AppModule } from './app.module.js';
import { prepareGround, stopOnSignals } from './start.js';

/** A worker without HTTP: the queue and the outbox. Any number may run on one DATABASE_URL. */
async function main(): Promise<void> {
  if (!process.env.DATABASE_URL) {
    throw new ConfigError('Un travailleur séparé a besoin de DATABASE_URL : sans elle, « npm start » fait tout.');
  }
  const { config } = await prepareGround();
  speakFrench();
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config, true), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  stopOnSignals(() => app.close());
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
