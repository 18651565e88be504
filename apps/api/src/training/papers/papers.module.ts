import { Module } from '@nestjs/common';
import { TemplatesModule } from '../../templates/templates.module.js';
import { SessionMerge } from './session-merge.service.js';

/** What a session sends and prints: convocations, attendance sheets, certificates, questionnaires. */
@Module({
  imports: [TemplatesModule],
  providers: [SessionMerge],
})
export class PapersModule {}
