import { Body, Controller, Get, Header, Param, Post, UseFilters, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { PageFilter } from '#platform/http/page-filter.js';
import { Evaluations } from './evaluations.service.js';
import { evaluationForm, evaluationToken } from './papers.schemas.js';

/** The questionnaire somebody was mailed: a page, which changes nothing until it is sent. */
@ApiTags('training')
@Controller('training/evaluation')
@UseFilters(PageFilter)
export class EvaluationsController {
  constructor(private readonly evaluations: Evaluations) {}

  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  @Api({
    permission: 'signed-link',
    summary: 'The questionnaire of a session: a page',
    produces: 'text/html',
    refuses: [404, 422],
  })
  page(@Param('token', { schema: evaluationToken }) token: string): Promise<string> {
    return this.evaluations.page(token);
  }

  @Post(':token')
  @UseInterceptors(NoFilesInterceptor({ limits: { fields: 10, fieldSize: 10_000 } }))
  @ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Api({
    permission: 'signed-link',
    summary: 'Answer it; answering again replaces what was said',
    produces: 'text/html',
    refuses: [404, 422],
  })
  answer(
    @Param('token', { schema: evaluationToken }) token: string,
    @Body({ schema: evaluationForm }) form: z.infer<typeof evaluationForm>,
  ): Promise<string> {
    return this.evaluations.answer(token, form);
  }
}
