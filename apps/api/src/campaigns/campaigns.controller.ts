import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { historyList, historyQuery } from '../history/history.schemas.js';
import { History } from '../history/history.service.js';
import { CampaignActs } from './campaign-acts.service.js';
import { CampaignLists } from './campaign-lists.service.js';
import { CampaignMails } from './campaign-mails.service.js';
import { Campaign } from './campaigns.entity.js';
import {
  campaign,
  campaignList,
  campaignPreview,
  campaignQuery,
  campaignVersionBody,
  createCampaignBody,
  launchBody,
  previewCampaignBody,
  testSent,
  updateCampaignBody,
} from './campaigns.schemas.js';
import { Campaigns } from './campaigns.service.js';

const id = { schema: z.uuid() };
type Version = z.output<typeof campaignVersionBody>;
type Preview = z.output<typeof previewCampaignBody>;
const acted: Omit<Parameters<typeof Api>[0], 'summary'> = {
  permission: 'campaigns:write',
  status: 200,
  response: campaign,
  refuses: [404, 409, 422],
};

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly lists: CampaignLists,
    private readonly acts: CampaignActs,
    private readonly mails: CampaignMails,
    private readonly changes: History,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Api({ permission: 'campaigns:read', summary: 'List campaigns', response: campaignList })
  list(@Query({ schema: campaignQuery }) query: z.output<typeof campaignQuery>) {
    return this.lists.list(query);
  }

  @Post()
  @Api({
    permission: 'campaigns:write',
    summary: 'Prepare a campaign',
    status: 201,
    response: campaign,
    refuses: [404],
  })
  create(
    @Body({ schema: createCampaignBody }) body: z.output<typeof createCampaignBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.campaigns.create(body, actor);
  }

  @Get(':id')
  @Api({
    permission: 'campaigns:read',
    summary: 'One campaign and where it stands',
    response: campaign,
    refuses: [404],
  })
  one(@Param('id', id) campaignId: string) {
    return this.lists.one(campaignId);
  }

  @Patch(':id')
  @Api({
    permission: 'campaigns:write',
    summary: 'Change a campaign that has not left',
    response: campaign,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', id) campaignId: string,
    @Body({ schema: updateCampaignBody }) body: z.output<typeof updateCampaignBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.campaigns.update(campaignId, body, actor);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What was done to it', response: historyList, refuses: [404] })
  async history(
    @Param('id', id) campaignId: string,
    @Query({ schema: historyQuery }) query: z.output<typeof historyQuery>,
  ) {
    await this.lists.one(campaignId);
    return this.changes.of('campaign', campaignId, query);
  }

  @Post(':id/duplicate')
  @Api({
    permission: 'campaigns:write',
    summary: 'The same, to be sent another time',
    status: 201,
    response: campaign,
    refuses: [404],
  })
  duplicate(@Param('id', id) campaignId: string, @CurrentActor() actor: Actor) {
    return this.campaigns.duplicate(campaignId, actor);
  }

  @Post(':id/preview')
  @Api({
    permission: 'campaigns:read',
    summary: 'What would leave for one recipient, byte for byte',
    status: 200,
    response: campaignPreview,
    refuses: [404, 422],
  })
  async preview(@Param('id', id) campaignId: string, @Body({ schema: previewCampaignBody }) { contactId }: Preview) {
    return this.mails.preview(await this.found(campaignId), contactId);
  }

  @Post(':id/test')
  @Api({
    permission: 'campaigns:write',
    summary: 'The preview, to oneself',
    status: 202,
    response: testSent,
    refuses: [404, 422],
  })
  async test(
    @Param('id', id) campaignId: string,
    @Body({ schema: previewCampaignBody }) { contactId }: Preview,
    @CurrentActor() actor: Actor,
  ) {
    return this.mails.test(await this.found(campaignId), contactId, actor);
  }

  @Post(':id/launch')
  @Api({ ...acted, summary: 'Send now, or at the moment given' })
  launch(
    @Param('id', id) campaignId: string,
    @Body({ schema: launchBody }) body: z.output<typeof launchBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.launch(campaignId, body, actor);
  }

  @Post(':id/unschedule')
  @Api({ ...acted, summary: 'Take back a campaign that was scheduled' })
  unschedule(
    @Param('id', id) campaignId: string,
    @Body({ schema: campaignVersionBody }) body: Version,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.unschedule(campaignId, body.version, actor);
  }

  @Post(':id/pause')
  @Api({ ...acted, summary: 'Stop what has not left' })
  pause(
    @Param('id', id) campaignId: string,
    @Body({ schema: campaignVersionBody }) body: Version,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.pause(campaignId, body.version, actor);
  }

  @Post(':id/resume')
  @Api({ ...acted, summary: 'Go on' })
  resume(
    @Param('id', id) campaignId: string,
    @Body({ schema: campaignVersionBody }) body: Version,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.resume(campaignId, body.version, actor);
  }

  @Post(':id/cancel')
  @Api({ ...acted, summary: 'What has not left never will' })
  cancel(
    @Param('id', id) campaignId: string,
    @Body({ schema: campaignVersionBody }) body: Version,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.cancel(campaignId, body.version, actor);
  }

  private async found(campaignId: string): Promise<Campaign> {
    await this.lists.one(campaignId);
    return this.dataSource.manager.findOneByOrFail(Campaign, { id: campaignId });
  }
}
