import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { recordDetail, recordList, recordQuery } from '../catalogue.schemas.js';
import { recordsCsv } from './records-csv.js';
import { Records } from './records.service.js';

const exportQuery = recordQuery.omit({ page: true, perPage: true });

@ApiTags('catalogue')
@Controller('catalogue/records')
export class RecordsController {
  constructor(private readonly records: Records) {}

  @Get()
  @Api({ permission: 'catalogue:read', summary: 'List records with their verdicts', response: recordList })
  list(@Query({ schema: recordQuery }) query: z.infer<typeof recordQuery>) {
    return this.records.list(query);
  }

  @Get('export.csv')
  @Api({ permission: 'catalogue:read', summary: 'Records of a selection, as CSV', produces: 'text/csv' })
  export(@Query({ schema: exportQuery }) query: z.infer<typeof exportQuery>): StreamableFile {
    return download(recordsCsv(this.records.all(query)), 'fiches.csv', 'text/csv; charset=utf-8');
  }

  @Get(':id')
  @Api({
    permission: 'catalogue:read',
    summary: 'One record: verdicts, evidence, advice',
    response: recordDetail,
    refuses: [404],
  })
  one(@Param('id', { schema: z.uuid() }) id: string) {
    return this.records.one(id);
  }
}
