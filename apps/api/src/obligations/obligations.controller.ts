import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { decideObligation } from '#domain/obligation/decide-obligation.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { obligationQuestion } from '#wording/obligation/obligation-question.js';
import { obligationSentence } from '#wording/obligation/obligation-sentence.js';
import { evaluateBody, obligation } from './fact.schemas.js';
import { regionQuery, regionSummary } from './obligations.schemas.js';
import { RegionSummaries } from './region-summary.service.js';

@ApiTags('obligation')
@Controller('obligation')
export class ObligationsController {
  constructor(private readonly summaries: RegionSummaries) {}

  @Post('evaluate')
  @Api({
    permission: 'obligation:evaluate',
    summary: 'Decide the obligation to publish from facts, storing nothing',
    response: obligation,
  })
  evaluate(@Body({ schema: evaluateBody }) facts: z.infer<typeof evaluateBody>): z.infer<typeof obligation> {
    const decision = decideObligation(facts);
    return { ...decision, sentence: obligationSentence(facts, decision), question: obligationQuestion(decision) };
  }

  @Get('region-summary')
  @Api({ permission: 'reference:read', summary: 'Whom the law concerns in a region', response: regionSummary })
  summary(@Query({ schema: regionQuery }) { region }: z.infer<typeof regionQuery>) {
    return this.summaries.of(region);
  }

  @Get('region-summary.csv')
  @Api({ permission: 'reference:read', summary: 'The region table as CSV', produces: 'text/csv' })
  async csv(@Query({ schema: regionQuery }) { region }: z.infer<typeof regionQuery>) {
    return download(await this.summaries.csv(region), `obligation-region-${region}.csv`, 'text/csv; charset=utf-8');
  }
}
