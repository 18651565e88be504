import { Body, Controller, Get, Header, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Api } from '#platform/http/api.decorator.js';
import { PageFilter } from '#platform/http/page-filter.js';
import { EventDesks, type EventOutcome } from './event-desk.service.js';
import { eventPage } from './event-page.js';
import { registrationForm, type RegistrationForm, registrationToken } from './open-registration.schemas.js';

const STATUS: Record<EventOutcome, number> = { form: 200, kept: 200, faulty: 422, throttled: 429, over: 409 };

/** The public page of an event: it changes nothing until its form is sent. */
@ApiTags('meetings')
@Controller('event-registrations')
@UseFilters(PageFilter)
export class EventRegistrationController {
  constructor(private readonly desks: EventDesks) {}

  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  @Api({
    permission: 'signed-link',
    summary: 'What an event is, and how to register: a page',
    description: 'Its address is published: whoever has it may register. The team renews it at will.',
    produces: 'text/html',
    refuses: [404],
  })
  async page(@Param('token', { schema: registrationToken }) token: string): Promise<string> {
    return eventPage(await this.desks.desk(token), 'form');
  }

  @Post(':token')
  @ApiConsumes('application/x-www-form-urlencoded')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Api({
    permission: 'signed-link',
    summary: 'Register for an event; the same address again changes nothing',
    description:
      'Without cookie or login. 409 when registration is shut, closed or over; 422 with the form and its faults; 429 beyond thirty forms a quarter of an hour from one address.',
    produces: 'text/html',
    refuses: [404, 409, 422],
  })
  async register(
    @Param('token', { schema: registrationToken }) token: string,
    @Body({ schema: registrationForm }) form: RegistrationForm,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { desk, outcome, faults } = await this.desks.register(token, form, request.ip ?? '');
    response.status(STATUS[outcome]);
    return eventPage(desk, outcome, form, faults);
  }
}
