import { Controller, Get, Header, Param, Post, Res, UseFilters } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Api } from '#platform/http/api.decorator.js';
import { PageFilter } from '#platform/http/page-filter.js';
import { registrationToken } from './open-registration.schemas.js';
import { RegistrantDesks } from './registrant-desk.service.js';
import { registrantPage } from './registrant-page.js';

/** The page of somebody's registration: it changes nothing until its button posts. */
@ApiTags('meetings')
@Controller('event-registrants')
@UseFilters(PageFilter)
export class EventRegistrantController {
  constructor(private readonly desks: RegistrantDesks) {}

  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  @Api({
    permission: 'signed-link',
    summary: 'The registration of one person: a page',
    produces: 'text/html',
    refuses: [404],
  })
  async page(@Param('token', { schema: registrationToken }) token: string): Promise<string> {
    return registrantPage(await this.desks.desk(token), false);
  }

  @Post(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Api({
    permission: 'signed-link',
    summary: 'Give one’s place up; again, it changes nothing',
    description: 'Without cookie or login: the link is signed. 409 once the event has begun or is cancelled.',
    produces: 'text/html',
    refuses: [404, 409],
  })
  async cancel(
    @Param('token', { schema: registrationToken }) token: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const desk = await this.desks.cancel(token);
    response.status(desk.over ? 409 : 200);
    return registrantPage(desk, true);
  }
}
