import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressesModule } from '../addresses/addresses.module.js';
import { MailModule } from '../mail/mail.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { AudienceSources } from './audience-sources.service.js';
import { AudiencesController } from './audiences.controller.js';
import { Audiences } from './audiences.service.js';
import { CampaignActs } from './campaign-acts.service.js';
import { CampaignFilesController } from './campaign-files.controller.js';
import { CampaignFiles } from './campaign-files.service.js';
import { CampaignLists } from './campaign-lists.service.js';
import { CampaignLogController } from './campaign-log.controller.js';
import { CampaignLog } from './campaign-log.service.js';
import { CampaignMails } from './campaign-mails.service.js';
import { CampaignRoll } from './campaign-roll.service.js';
import { CampaignTraces } from './campaign-traces.service.js';
import { CampaignWriter } from './campaign-writer.service.js';
import { CampaignsController } from './campaigns.controller.js';
import { Campaign, CampaignFile, CampaignRecipient, Segment } from './campaigns.entity.js';
import { Campaigns } from './campaigns.service.js';
import { SegmentsController } from './segments.controller.js';
import { Segments } from './segments.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Segment, Campaign, CampaignRecipient, CampaignFile]),
    AddressesModule,
    MailModule,
    TemplatesModule,
  ],
  controllers: [
    AudiencesController,
    SegmentsController,
    CampaignsController,
    CampaignLogController,
    CampaignFilesController,
  ],
  providers: [
    ...[AudienceSources, Audiences, Segments, Campaigns, CampaignLists, CampaignActs, CampaignMails],
    ...[CampaignRoll, CampaignWriter, CampaignLog, CampaignFiles, CampaignTraces],
  ],
  exports: [AudienceSources, Campaigns, CampaignLists, CampaignActs],
})
export class CampaignsModule {}
