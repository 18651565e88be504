import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { dataSourceOptions } from './database/data-source.js';
import { Jobs, WORKS } from './jobs/jobs.js';

/** Settings, clock, database and queue, for every feature. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, works: boolean): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(config.databaseUrl), autoLoadEntities: true, retryAttempts: 3 }),
      ],
      providers: [{ provide: Config, useValue: config }, { provide: WORKS, useValue: works }, Clock, Jobs],
      exports: [Config, WORKS, Clock, Jobs],
    };
  }
}
