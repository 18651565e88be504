import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { Config, readEnvironment } from '#platform/config/config.js';
import { configureApp } from '#platform/http/configure-app.js';
import { AppModule } from '../apps/api/src/app.module.js';
import { FirstAdminAccount } from '../apps/api/src/accounts/first-admin.service.js';

/* The product as it runs, asked by its parent process: DATABASE_URL and the administrator come by the environment. */
const environment = readEnvironment(process.env);
const databaseUrl = environment.DATABASE_URL ?? '';
const config = new Config(environment, { databaseUrl, smtpUrl: null, embedded: false });
const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, false), { bufferLogs: true });
app.useLogger(app.get(Logger));
configureApp(app, config);
await app.init();
await app.get(FirstAdminAccount).ensure();
await app.listen(0, '127.0.0.1');
process.send?.({ url: (await app.getUrl()).replace('[::1]', '127.0.0.1') });
process.on('disconnect', () => void app.close().then(() => process.exit(0)));
