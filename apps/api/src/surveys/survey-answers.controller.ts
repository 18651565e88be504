import { Body, Controller, Get, Header, Param, Post, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Given } from '#domain/survey/answer.js';
import { Api } from '#platform/http/api.decorator.js';
import { PageFilter } from '#platform/http/page-filter.js';
import { type Desk, type Outcome, SurveyAnswers } from './survey-answers.service.js';
import { type AnswerPage, answerPage } from './survey-page.js';
import { answerForm, answerToken } from './surveys.schemas.js';

const STATUS: Record<Outcome['kind'], number> = { kept: 200, faulty: 422, overtaken: 409, over: 422 };

/** The page of a survey's link: it changes nothing until its button posts. */
@ApiTags('surveys')
@Controller('survey-answers')
@UseFilters(PageFilter)
export class SurveyAnswersController {
  constructor(private readonly answers: SurveyAnswers) {}

  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  @Api({
    permission: 'signed-link',
    summary: 'The questionnaire of an organisation: a page',
    produces: 'text/html',
    refuses: [404],
  })
  async page(@Param('token', { schema: answerToken }) token: string): Promise<string> {
    const desk = await this.answers.desk(token);
    return answerPage(pageOf(desk, { state: desk.over ? 'over' : 'form', values: valuesOf(desk) }));
  }

  @Post(':token')
  @ApiConsumes('application/x-www-form-urlencoded')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Api({
    permission: 'signed-link',
    summary: 'Answer for an organisation; the last answer stands',
    description: 'Without cookie or login: the link is signed. The same answer again changes nothing more.',
    produces: 'text/html',
    refuses: [404, 409, 422],
  })
  async answer(
    @Param('token', { schema: answerToken }) token: string,
    @Body({ schema: answerForm }) form: z.infer<typeof answerForm>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { seen, ...fields } = form;
    const given = givenOf(fields);
    const { desk, outcome } = await this.answers.answer(token, given, typeof seen === 'string' && seen ? seen : null);
    response.status(STATUS[outcome.kind]);
    return answerPage(
      pageOf(desk, {
        state: outcome.kind,
        values: outcome.kind === 'kept' ? valuesOf(desk) : given,
        ...(outcome.kind === 'faulty' ? { faults: outcome.faults } : {}),
        ...(outcome.kind === 'kept' && outcome.replaced ? { replaced: outcome.replaced.author } : {}),
      }),
    );
  }
}

/** `q1.o2: '1'` is the rank of an option: fields of one ranking are put together. */
function givenOf(fields: z.infer<typeof answerForm>): Record<string, Given> {
  const given: Record<string, Given> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [question = '', option] = name.split('.');
    if (!option) given[question] = value;
    else given[question] = { ...(given[question] as object | undefined), [option]: String(value) };
  }
  return given;
}

/** What is kept, as the fields of the form hold it. */
export function valuesOf({ answer }: Pick<Desk, 'answer'>): Record<string, Given> {
  return Object.fromEntries(
    Object.entries(answer?.answers ?? {}).map(([id, value]) => [
      id,
      typeof value === 'string' || Array.isArray(value)
        ? (value as string | string[])
        : Object.fromEntries(Object.entries(value).map(([option, rank]) => [option, String(rank)])),
    ]),
  );
}

function pageOf(
  { survey, partnerName, contactId, answer }: Desk,
  rest: Pick<AnswerPage, 'state' | 'values'> & Partial<AnswerPage>,
): AnswerPage {
  return {
    ...{ title: survey.title, introduction: survey.introduction, questions: survey.questions, lastDay: survey.lastDay },
    partnerName,
    answered: answer && { author: answer.author, at: answer.answeredAt, byOther: answer.contactId !== contactId },
    ...{ faults: new Map(), replaced: null },
    ...rest,
  };
}
