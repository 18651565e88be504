import {
  type ArgumentsHost,
  Body,
  Catch,
  Controller,
  type ExceptionFilter,
  Get,
  Header,
  Param,
  Post,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { Problem } from '#platform/http/problem.js';
import { ProblemFilter } from '#platform/http/problem.filter.js';
import { preferenceForm, preferenceToken } from './addresses.schemas.js';
import { refusedLinkPage } from './preference-page.js';
import { Preferences } from './preferences.service.js';

/** A browser gets the refusal as a page, a program as problem+json. */
@Catch(Problem)
class RefusedLinkFilter implements ExceptionFilter {
  catch(problem: Problem, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (host.switchToHttp().getRequest<Request>().accepts(['json', 'html']) !== 'html') {
      new ProblemFilter().catch(problem, host);
    } else response.status(problem.status).type('html').send(refusedLinkPage(problem.title, problem.detail));
  }
}

/** The link of information mails: a page that changes nothing until its button, or a mail program, posts. */
@ApiTags('preferences')
@Controller('preferences')
@UseFilters(RefusedLinkFilter)
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
