import { Module } from '@nestjs/common';
import { AddressesModule } from '../addresses/addresses.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { DiagnosticsModule } from '../diagnostics/diagnostics.module.js';
import { MailModule } from '../mail/mail.module.js';
import { MailboxModule } from '../mailbox/mailbox.module.js';
import { PromisesModule } from '../meetings/promises/promises.module.js';
import { ObligationsModule } from '../obligations/obligations.module.js';
import { TrainingSessionsModule } from '../training/sessions/sessions.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardService } from './dashboard.service.js';

@Module({
  imports: [
    AddressesModule,
    CampaignsModule,
    CatalogueModule,
    ContactsModule,
    DiagnosticsModule,
    MailboxModule,
    MailModule,
    ObligationsModule,
    PartnersModule,
    PromisesModule,
    TrainingSessionsModule,
  ],
  controllers: [DashboardController],
  providers: [DashboardService],
})
export class DashboardModule {}
