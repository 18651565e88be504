import { Body, Controller, Delete, Get, Header, Param, Patch, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { historyList, historyQuery } from '../history/history.schemas.js';
import { History } from '../history/history.service.js';
import { answersCsv } from './answers-csv.js';
import { SurveyAnswers } from './survey-answers.service.js';
import { SurveyInvitations } from './survey-invitations.service.js';
import { SurveyLists } from './survey-lists.service.js';
import { answerPage } from './survey-page.js';
import { SurveyRespondents } from './survey-respondents.service.js';
import * as schemas from './surveys.schemas.js';
import { Surveys } from './surveys.service.js';

const id = z.uuid();

@ApiTags('surveys')
@Controller('surveys')
export class SurveysController {
  constructor(
    private readonly surveys: Surveys,
    private readonly lists: SurveyLists,
    private readonly respondents: SurveyRespondents,
    private readonly invitations: SurveyInvitations,
    private readonly answers: SurveyAnswers,
    private readonly history: History,
  ) {}

  @Get()
  @Api({ permission: 'meetings:read', summary: 'List questionnaires', response: schemas.surveyList })
  list(@Query({ schema: schemas.surveyQuery }) query: z.infer<typeof schemas.surveyQuery>) {
    return this.lists.list(query);
  }

  @Get(':id')
  @Api({ permission: 'meetings:read', summary: 'One questionnaire', response: schemas.survey, refuses: [404] })
  one(@Param('id', { schema: id }) surveyId: string) {
    return this.lists.one(surveyId);
  }

  @Get(':id/history')
  @Api({
    permission: 'history:read',
    summary: 'What happened to a questionnaire',
    response: historyList,
    refuses: [404],
  })
  async changes(
    @Param('id', { schema: id }) surveyId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(surveyId);
    return this.history.of('survey', surveyId, query);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Prepare the questionnaire of a meeting',
    status: 201,
    response: schemas.survey,
    refuses: [404, 422],
  })
  create(
    @Body({ schema: schemas.createSurveyBody }) body: z.output<typeof schemas.createSurveyBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.surveys.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Change a questionnaire in preparation, or its last day',
    response: schemas.survey,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', { schema: id }) surveyId: string,
    @Body({ schema: schemas.updateSurveyBody }) body: z.output<typeof schemas.updateSurveyBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.surveys.update(surveyId, body, actor);
  }

  @Delete(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Remove a questionnaire in preparation',
    status: 204,
    refuses: [404, 409, 422],
  })
  remove(
    @Param('id', { schema: id }) surveyId: string,
    @Query({ schema: schemas.surveyVersionQuery }) { version }: z.infer<typeof schemas.surveyVersionQuery>,
    @CurrentActor() actor: Actor,
  ) {
    return this.surveys.remove(surveyId, version, actor);
  }

  @Post(':id/open')
  @Api({
    permission: 'meetings:write',
    summary: 'Open a questionnaire to answers',
    response: schemas.survey,
    refuses: [404, 409, 422],
  })
  open(
    @Param('id', { schema: id }) surveyId: string,
    @Body({ schema: schemas.surveyVersionBody }) { version }: z.infer<typeof schemas.surveyVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.surveys.open(surveyId, version, actor);
  }

  @Post(':id/withdraw')
  @Api({
    permission: 'meetings:write',
    summary: 'Take an open questionnaire back into preparation, before any answer',
    response: schemas.survey,
    refuses: [404, 409, 422],
  })
  withdraw(
    @Param('id', { schema: id }) surveyId: string,
    @Body({ schema: schemas.surveyVersionBody }) { version }: z.infer<typeof schemas.surveyVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.surveys.act(surveyId, 'withdraw', version, actor);
  }

  @Post(':id/close')
  @Api({
    permission: 'meetings:write',
    summary: 'Take no more answers',
    response: schemas.survey,
    refuses: [404, 409, 422],
  })
  close(
    @Param('id', { schema: id }) surveyId: string,
    @Body({ schema: schemas.surveyVersionBody }) { version }: z.infer<typeof schemas.surveyVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.surveys.act(surveyId, 'close', version, actor);
  }

  @Post(':id/reopen')
  @Api({
    permission: 'meetings:write',
    summary: 'Take answers again',
    response: schemas.survey,
    refuses: [404, 409, 422],
  })
  reopen(
    @Param('id', { schema: id }) surveyId: string,
    @Body({ schema: schemas.surveyVersionBody }) { version }: z.infer<typeof schemas.surveyVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.surveys.act(surveyId, 'reopen', version, actor);
  }

  @Get(':id/respondents')
  @Api({
    permission: 'meetings:read',
    summary: 'Who is asked, who was written to, who answered',
    response: schemas.respondentList,
    refuses: [404],
  })
  async asked(@Param('id', { schema: id }) surveyId: string) {
    return this.respondents.list(await this.lists.one(surveyId));
  }

  @Post(':id/invite')
  @Api({
    permission: 'meetings:write',
    summary: 'Write to those never asked, or again to those who have not answered',
    description: 'At most one mail a day for one person and organisation.',
    status: 202,
    response: schemas.invited,
    refuses: [404, 422],
  })
  invite(
    @Param('id', { schema: id }) surveyId: string,
    @Body({ schema: schemas.inviteBody }) { who }: z.infer<typeof schemas.inviteBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.invitations.invite(surveyId, who, actor);
  }

  @Get(':id/results')
  @Api({
    permission: 'meetings:read',
    summary: 'Results, each percentage with its base',
    response: schemas.surveyResults,
    refuses: [404],
  })
  results(@Param('id', { schema: id }) surveyId: string) {
    return this.lists.results(surveyId);
  }

  @Get(':id/answers')
  @Api({
    permission: 'meetings:read',
    summary: 'The answer of each organisation',
    response: schemas.answerList,
    refuses: [404],
  })
  answered(@Param('id', { schema: id }) surveyId: string) {
    return this.lists.answers(surveyId);
  }

  @Get(':id/answers.csv')
  @Api({
    permission: 'meetings:read',
    summary: 'The answers, as CSV',
    produces: 'text/csv',
    refuses: [404],
  })
  async csv(@Param('id', { schema: id }) surveyId: string): Promise<StreamableFile> {
    const { questions } = await this.lists.one(surveyId);
    const { data } = await this.lists.answers(surveyId);
    return download(answersCsv(questions, data), 'questionnaire-reponses.csv', 'text/csv; charset=utf-8');
  }

  @Put(':id/answers/:partnerId')
  @Api({
    permission: 'meetings:write',
    summary: 'Enter the answer that an organisation told the team',
    response: schemas.survey,
    refuses: [404, 422],
  })
  enter(
    @Param('id', { schema: id }) surveyId: string,
    @Param('partnerId', { schema: id }) partnerId: string,
    @Body({ schema: schemas.staffAnswerBody }) body: z.output<typeof schemas.staffAnswerBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.answers.enter(surveyId, partnerId, body, actor);
  }

  @Get(':id/preview')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Api({
    permission: 'meetings:read',
    summary: 'The page that members will see',
    produces: 'text/html',
    refuses: [404],
  })
  async preview(@Param('id', { schema: id }) surveyId: string): Promise<string> {
    const { title, introduction, questions, lastDay } = await this.lists.one(surveyId);
    const shown = {
      title,
      introduction,
      questions,
      lastDay,
      partnerName: 'votre organisme',
      state: 'preview' as const,
    };
    return answerPage({ ...shown, answered: null, values: {}, faults: new Map(), replaced: null });
  }
}
