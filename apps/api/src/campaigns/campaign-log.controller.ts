import { Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { csvFile } from '#platform/http/csv-file.js';
import { download } from '#platform/http/download.js';
import { LEFT_OUT_LABELS } from '#wording/campaign/campaign-labels.js';
import { CampaignLists } from './campaign-lists.service.js';
import { CampaignLog } from './campaign-log.service.js';
import { logList, type logLine, logQuery, mailWritten } from './campaigns.schemas.js';

const id = { schema: z.uuid() };

const COLUMNS = [
  { header: 'Personne', value: (line: Line) => line.name },
  { header: 'Partenaire', value: (line: Line) => line.partnerName },
  { header: 'Adresse', value: (line: Line) => line.address },
  { header: 'État', value: (line: Line) => line.state },
  { header: 'Laissé de côté', value: (line: Line) => (line.leftOut ? LEFT_OUT_LABELS[line.leftOut] : null) },
  { header: 'Essais', value: (line: Line) => line.tries },
  { header: 'Parti le', value: (line: Line) => line.sentAt },
  { header: 'Réponse du serveur', value: (line: Line) => line.response },
];
type Line = z.output<typeof logLine>;

@ApiTags('campaigns')
@Controller('campaigns/:id/recipients')
export class CampaignLogController {
  constructor(
    private readonly log: CampaignLog,
    private readonly lists: CampaignLists,
  ) {}

  @Get()
  @Api({ permission: 'campaigns:read', summary: 'What became of each recipient', response: logList, refuses: [404] })
  async list(@Param('id', id) campaignId: string, @Query({ schema: logQuery }) query: z.output<typeof logQuery>) {
    await this.lists.one(campaignId);
    return this.log.list(campaignId, query);
  }

  @Get('export.csv')
  @Api({ permission: 'campaigns:read', summary: 'The same as a file', produces: 'text/csv', refuses: [404] })
  async export(
    @Param('id', id) campaignId: string,
    @Query({ schema: logQuery }) query: z.output<typeof logQuery>,
  ): Promise<StreamableFile> {
    await this.lists.one(campaignId);
    return download(csvFile(COLUMNS, this.log.all(campaignId, query)), 'campagne.csv', 'text/csv; charset=utf-8');
  }

  @Post(':recipientId/resend')
  @Api({
    permission: 'campaigns:write',
    summary: 'Write again to one person',
    status: 202,
    response: mailWritten,
    refuses: [404, 422],
  })
  resend(
    @Param('id', id) campaignId: string,
    @Param('recipientId', id) recipientId: string,
    @CurrentActor() actor: Actor,
  ) {
    return this.log.resend(campaignId, recipientId, actor);
  }
}
