import { Module } from '@nestjs/common';
import { Secrets } from './secrets.service.js';

/** What sessions, API tokens and mailed links are signed with. */
@Module({ providers: [Secrets], exports: [Secrets] })
export class SecretsModule {}
