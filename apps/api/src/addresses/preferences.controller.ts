import { Body, Controller, Get, Header, Param, Post, UseFilters, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { PageFilter } from '#platform/http/page-filter.js';
import { preferenceForm, preferenceToken } from './addresses.schemas.js';
import { Preferences } from './preferences.service.js';

/** The link of information mails: a page that changes nothing until its button, or a mail program, posts. */
@ApiTags('preferences')
@Controller('preferences')
@UseFilters(PageFilter)
export class PreferencesController {
  constructor(private readonly preferences: Preferences) {}

  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  @Api({
    permission: 'signed-link',
    summary: 'What an address receives: a page',
    produces: 'text/html',
    refuses: [404],
  })
  page(@Param('token', { schema: preferenceToken }) token: string): Promise<string> {
    return this.preferences.page(token);
  }

  @Post(':token')
  @UseInterceptors(NoFilesInterceptor({ limits: { fields: 5, fieldSize: 1000 } }))
  @ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Api({
    permission: 'signed-link',
    summary: 'Refuse information mails in one click (RFC 8058), or accept them again',
    description: 'Without cookie or login: the link is signed. Repeating it changes nothing more.',
    produces: 'text/html',
    refuses: [404],
  })
  choose(
    @Param('token', { schema: preferenceToken }) token: string,
    @Body({ schema: preferenceForm }) body: z.infer<typeof preferenceForm>,
  ): Promise<string> {
    const accepts = 'information' in body && body.information === 'accept';
    return this.preferences.choose(token, accepts);
  }
}
