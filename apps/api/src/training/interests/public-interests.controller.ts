import { Body, Controller, Get, Header, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { PageFilter } from '#platform/http/page-filter.js';
import { type FormOutcome, InterestFormDesks } from './interest-form-desk.service.js';
import { interestFormPage } from './interest-form-page.js';
import { interestForm, type InterestForm, interestToken, ownInterestForm } from './interests.schemas.js';
import { OwnInterestDesks } from './own-interest-desk.service.js';
import { ownInterestPage } from './own-interest-page.js';

const STATUS: Record<FormOutcome, number> = { form: 200, kept: 200, faulty: 422, throttled: 429, closed: 409 };

/** Pages without an account: they change nothing until their form is sent. */
@ApiTags('training')
@Controller('training')
@UseFilters(PageFilter)
export class PublicInterestsController {
  constructor(
    private readonly forms: InterestFormDesks,
    private readonly own: OwnInterestDesks,
  ) {}

  @Get('interest-forms/:token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  @Api({
    permission: 'signed-link',
    summary: 'What a course is, and how to say one would follow it: a page',
    produces: 'text/html',
    refuses: [404],
  })
  async form(@Param('token', { schema: interestToken }) token: string): Promise<string> {
    return interestFormPage(await this.forms.desk(token));
  }

  @Post('interest-forms/:token')
  @ApiConsumes('application/x-www-form-urlencoded')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Api({
    permission: 'signed-link',
    summary: 'Say one would follow a course; it counts once confirmed by mail',
    description:
      'Without cookie or login. 409 when the course is put aside; 422 with the form and its faults; 429 beyond thirty forms a quarter of an hour from one address.',
    produces: 'text/html',
    refuses: [404, 409, 422],
  })
  async send(
    @Param('token', { schema: interestToken }) token: string,
    @Body({ schema: interestForm }) form: InterestForm,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const desk = await this.forms.send(token, form, request.ip ?? '');
    response.status(STATUS[desk.outcome]);
    return interestFormPage(desk, form);
  }

  @Get('own-interests/:token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  @Api({
    permission: 'signed-link',
    summary: 'The interest of one person: a page',
    produces: 'text/html',
    refuses: [404],
  })
  async page(@Param('token', { schema: interestToken }) token: string): Promise<string> {
    return ownInterestPage(await this.own.desk(token));
  }

  @Post('own-interests/:token')
  @ApiConsumes('application/x-www-form-urlencoded')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Api({
    permission: 'signed-link',
    summary: 'Confirm one’s interest, or take it back',
    description: 'Without cookie or login: the link is signed. The same answer again changes nothing.',
    produces: 'text/html',
    refuses: [404, 409, 422],
  })
  async answer(
    @Param('token', { schema: interestToken }) token: string,
    @Body({ schema: ownInterestForm }) form: z.output<typeof ownInterestForm>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const desk = await this.own.answer(token, form.answer);
    response.status(desk.done === 'choose' ? 422 : 200);
    return ownInterestPage(desk);
  }
}
