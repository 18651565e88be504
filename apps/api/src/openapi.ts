import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Config, readEnvironment } from '#platform/config/config.js';
import { configureApp } from '#platform/http/configure-app.js';
import { AppModule } from './app.module.js';

/** Writes the OpenAPI document to the file named in the argument. Needs no database: nothing is started. */
const config = new Config(readEnvironment({ LOG_LEVEL: 'silent' }), {
  databaseUrl: 'postgres://localhost/none',
  smtpUrl: null,
  embedded: false,
});
const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, false), {
  logger: false,
  preview: true,
});
writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(configureApp(app, config), null, 2)}\n`);
