import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '#platform/config/config.js';
import { loggingOptions } from '#platform/http/logging.js';
import { PlatformModule } from '#platform/platform.module.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { HealthModule } from './health/health.module.js';
import { HistoryModule } from './history/history.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { MailModule } from './mail/mail.module.js';

/** The whole product, a feature a line. */
@Module({})
export class AppModule {
  /** @param works whether this process also works through the queue and the outbox */
  static forRoot(config: Config, works: boolean): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggingOptions(config)),
        PlatformModule.forRoot(config, works),
        HistoryModule,
        MailModule,
        InboxModule,
        AccountsModule,
        HealthModule,
      ],
    };
  }
}
