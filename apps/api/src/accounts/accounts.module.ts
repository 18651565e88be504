import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { AccessGuard } from './access.guard.js';
import { AccountDirectory } from './account-directory.service.js';
import { AccountsController } from './accounts.controller.js';
import { Account, ApiToken, OneTimeLink, Session } from './accounts.entity.js';
import { Accounts } from './accounts.service.js';
import { AuthController } from './auth.controller.js';
import { Auth } from './auth.service.js';
import { FirstAdminAccount } from './first-admin.service.js';
import { Invitations } from './invitations.service.js';
import { LoginThrottle } from './login-throttle.js';
import { Sessions } from './sessions.service.js';
import { TeamController } from './team.controller.js';
import { TokensController } from './tokens.controller.js';
import { Tokens } from './tokens.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Account, Session, OneTimeLink, ApiToken]), MailModule, SecretsModule],
  controllers: [AuthController, AccountsController, TeamController, TokensController],
  providers: [
    AccountDirectory,
    Accounts,
    Auth,
    FirstAdminAccount,
    Invitations,
    LoginThrottle,
    Sessions,
    Tokens,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccountDirectory],
})
export class AccountsModule {}
