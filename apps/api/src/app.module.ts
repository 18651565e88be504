import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '#platform/config/config.js';
import { loggingOptions } from '#platform/http/logging.js';
import { PlatformModule } from '#platform/platform.module.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { AddressesModule } from './addresses/addresses.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { DeliverabilityModule } from './deliverability/deliverability.module.js';
import { DemonstrationModule } from './demonstration/demonstration.module.js';
import { DiagnosticsModule } from './diagnostics/diagnostics.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { HealthModule } from './health/health.module.js';
import { HistoryModule } from './history/history.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { InboxRepliesModule } from './inbox/inbox-replies.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { AgendaModule } from './meetings/agenda/agenda.module.js';
import { AttendanceModule } from './meetings/attendance/attendance.module.js';
import { MeetingDocumentsModule } from './meetings/documents/documents.module.js';
import { PromisesModule } from './meetings/promises/promises.module.js';
import { RoundTableModule } from './meetings/round-table/round-table.module.js';
import { InvitationsModule } from './meetings/invitations/invitations.module.js';
import { OpenRegistrationModule } from './meetings/open-registration/open-registration.module.js';
import { MailModule } from './mail/mail.module.js';
import { MailboxModule } from './mailbox/mailbox.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { ObligationsModule } from './obligations/obligations.module.js';
import { PartnersModule } from './partners/partners.module.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { ReferenceModule } from './reference/reference.module.js';
import { InterestsModule } from './training/interests/interests.module.js';
import { ProposalsModule } from './training/proposals/proposals.module.js';
import { LifeModule } from './training/life/life.module.js';
import { PapersModule } from './training/papers/papers.module.js';
import { TrainingSessionsModule } from './training/sessions/sessions.module.js';
import { RegistrationsModule } from './training/registrations/registrations.module.js';
import { StatementsModule } from './training/statements/statements.module.js';
import { TrainingModule } from './training/training.module.js';
import { TemplatesModule } from './templates/templates.module.js';
import { MinutesModule } from './minutes/minutes.module.js';
import { SurveysModule } from './surveys/surveys.module.js';

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
        PersonalDataModule,
        HistoryModule,
        AddressesModule,
        MailModule,
        MailboxModule,
        DeliverabilityModule,
        InboxModule,
        InboxRepliesModule,
        AccountsModule,
        ContactsModule,
        ObligationsModule,
        PartnersModule,
        ReferenceModule,
        CampaignsModule,
        CatalogueModule,
        DashboardModule,
        DemonstrationModule,
        DiagnosticsModule,
        GroupsModule,
        MeetingsModule,
        AgendaModule,
        AttendanceModule,
        MeetingDocumentsModule,
        TemplatesModule,
        PromisesModule,
        InvitationsModule,
        OpenRegistrationModule,
        RoundTableModule,
        TrainingModule,
        TrainingSessionsModule,
        InterestsModule,
        ProposalsModule,
        StatementsModule,
        PapersModule,
        RegistrationsModule,
        LifeModule,
        SurveysModule,
        MinutesModule,
        HealthModule,
      ],
    };
  }
}
