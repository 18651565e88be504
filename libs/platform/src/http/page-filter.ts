import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { escapeHtml, plainPage } from './plain-page.js';
import { Problem } from './problem.js';
import { ProblemFilter } from './problem.filter.js';

/** For routes that answer a page: a browser gets the refusal as a page, a program as problem+json. */
@Catch(Problem)
export class PageFilter implements ExceptionFilter {
  catch(problem: Problem, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (host.switchToHttp().getRequest<Request>().accepts(['json', 'html']) !== 'html') {
      new ProblemFilter().catch(problem, host);
    } else {
      const page = plainPage(problem.title, `<p>${escapeHtml(problem.detail)}</p>`);
      response.status(problem.status).type('html').send(page);
    }
  }
}
