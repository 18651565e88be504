import { Module } from '@nestjs/common';
import { Secrets } from './secrets.service.js';
import { SignedIds } from './signed-ids.service.js';

/** What sessions, API tokens and mailed links are signed with. */
@Module({ providers: [Secrets, SignedIds], exports: [Secrets, SignedIds] })
export class SecretsModule {}
