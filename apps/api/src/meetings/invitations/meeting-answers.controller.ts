import { Body, Controller, Get, Header, Param, Post, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { PageFilter } from '#platform/http/page-filter.js';
import { meetingAnswerForm, meetingAnswerToken } from './invitations.schemas.js';
import { type AnswerOutcome, MeetingAnswers } from './meeting-answers.service.js';
import { meetingAnswerPage } from './meeting-answer-page.js';

const STATUS: Record<AnswerOutcome, number> = { kept: 200, over: 422, choose: 422, name: 422 };

/** The page of an invitation's link: it changes nothing until its button posts. */
@ApiTags('meetings')
@Controller('meeting-answers')
@UseFilters(PageFilter)
export class MeetingAnswersController {
  constructor(private readonly answers: MeetingAnswers) {}

  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  @Api({
    permission: 'signed-link',
    summary: 'Whether somebody comes to a meeting: a page',
    produces: 'text/html',
    refuses: [404],
  })
  async page(@Param('token', { schema: meetingAnswerToken }) token: string): Promise<string> {
    const desk = await this.answers.desk(token);
    return meetingAnswerPage(desk, desk.over ? 'over' : 'form');
  }

  @Post(':token')
  @ApiConsumes('application/x-www-form-urlencoded')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Api({
    permission: 'signed-link',
    summary: 'Say whether one comes; the last answer stands',
    description: 'Without cookie or login: the link is signed. The same answer again changes nothing more.',
    produces: 'text/html',
    refuses: [404, 422],
  })
  async answer(
    @Param('token', { schema: meetingAnswerToken }) token: string,
    @Body({ schema: meetingAnswerForm }) form: z.output<typeof meetingAnswerForm>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { desk, outcome } = await this.answers.answer(token, form);
    response.status(STATUS[outcome]);
    return meetingAnswerPage(desk, outcome, form);
  }
}
