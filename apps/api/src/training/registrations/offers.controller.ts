import { Body, Controller, Get, Header, Param, Post, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { PageFilter } from '#platform/http/page-filter.js';
import { OfferDesks, type OfferOutcome } from './offer-desk.service.js';
import { offerPage } from './offer-page.js';
import { offerForm, offerToken } from './registrations.schemas.js';

const STATUS: Record<OfferOutcome, number> = {
  ...{ form: 200, kept: 200, declined: 200, choose: 422 },
  ...{ answered: 409, late: 422, withdrawn: 422 },
};

/** The page of a mailed question about a session: it changes nothing until one of its buttons posts. */
@ApiTags('training')
@Controller('training/offers')
@UseFilters(PageFilter)
export class OffersController {
  constructor(private readonly desks: OfferDesks) {}

  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  @Api({
    permission: 'signed-link',
    summary: 'Whether somebody takes a seat, or still comes: a page',
    produces: 'text/html',
    refuses: [404],
  })
  async page(@Param('token', { schema: offerToken }) token: string): Promise<string> {
    return offerPage(await this.desks.desk(token));
  }

  @Post(':token')
  @ApiConsumes('application/x-www-form-urlencoded')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Api({
    permission: 'signed-link',
    summary: 'Answer, once',
    description: 'Without cookie or login: the link is signed. 409 when it was answered, 422 when it is too late.',
    produces: 'text/html',
    refuses: [404, 409, 422],
  })
  async answer(
    @Param('token', { schema: offerToken }) token: string,
    @Body({ schema: offerForm }) form: z.output<typeof offerForm>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const desk = await this.desks.answer(token, form);
    response.status(STATUS[desk.outcome]);
    return offerPage(desk);
  }
}
