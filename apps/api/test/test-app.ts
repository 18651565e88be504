import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { OpenAPIObject } from '@nestjs/swagger';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { ROLES, type Role } from '#domain/permissions.js';
import { Config, type Environment, readEnvironment } from '#platform/config/config.js';
import { configureApp } from '#platform/http/configure-app.js';
import { hashPassword } from '../src/accounts/passwords.js';
import { AppModule } from '../src/app.module.js';
import { testDatabase } from './test-database.js';

export const PASSWORD = 'une phrase de passe de test';

export interface TestApp {
  app: NestExpressApplication;
  config: Config;
  dataSource: DataSource;
  document: OpenAPIObject;
  /** An agent signed in as `<role>@example.org`. */
  as(role: Role): ReturnType<typeof request.agent>;
  /** An agent without an account. */
  anonymous(): ReturnType<typeof request.agent>;
  close(): Promise<void>;
}

/**
 * The whole product on a fresh, migrated database, with one account per role.
 * @param options.works whether it works through queue and outbox (off by default: a test looks at what was written)
 * @param options.embedded whether it believes it runs on its embedded database (mail inbox on)
 */
export async function startTestApp(
  options: { works?: boolean; embedded?: boolean; environment?: Partial<Environment> } = {},
): Promise<TestApp> {
  const databaseUrl = await testDatabase();
  const environment = { ...readEnvironment({ LOG_LEVEL: 'silent' }), ...options.environment };
  const config = new Config(environment, {
    databaseUrl,
    smtpUrl: environment.SMTP_URL ?? null,
    embedded: options.embedded ?? false,
  });
  const module = await Test.createTestingModule({
    imports: [AppModule.forRoot(config, options.works ?? false)],
  }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: false });
  const document = configureApp(app, config);
  await app.init();
  // One listening server for all requests of the file: supertest would open and close one per request.
  await app.listen(0, '127.0.0.1');
  const dataSource = app.get(DataSource);
  const passwordHash = await hashPassword(PASSWORD);
  const agents = new Map<Role, ReturnType<typeof request.agent>>();
  const server: unknown = app.getHttpServer();
  for (const role of ROLES) {
    await dataSource.query(`insert into accounts (email, name, role, password_hash) values ($1, $2, $3, $4)`, [
      `${role}@example.org`,
      `Compte ${role}`,
      role,
      passwordHash,
    ]);
    const agent = request.agent(server as never);
    await agent
      .post('/api/auth/login')
      .send({ email: `${role}@example.org`, password: PASSWORD })
      .expect(200);
    agents.set(role, agent);
  }
  return {
    app,
    config,
    dataSource,
    document,
    as: (role) => agents.get(role) ?? request.agent(server as never),
    anonymous: () => request.agent(server as never),
    close: () => app.close(),
  };
}
