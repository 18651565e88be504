import { ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '#domain/domain-error.js';
import { httpProblems, Problem, type ProblemBody, problemOf } from './problem.js';

/** Every failure of a route leaves as problem+json (RFC 9457), in French, without any internal detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request & { id?: string }>();
    const response = http.getResponse<Response>();
    const problem = toProblem(thrown);
    if (problem.status >= 500) {
      this.logger.error({ err: thrown, requestId: request.id }, 'request failed');
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const body: ProblemBody = {
      type: 'about:blank',
      title: problem.title,
      status: problem.status,
      code: problem.code,
      detail: problem.detail,
      errors: problem.more.errors ?? {},
      requestId: String(request.id ?? ''),
      ...problem.more.extra,
    };
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(body));
  }
}

function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof DomainError) {
    return (
      problemOf(thrown.code, thrown.params) ?? new Problem(422, thrown.code, 'Refusé', 'Cette action est refusée.')
    );
  }
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  if (status === 404) return httpProblems.not_found();
  if (status === 413) return httpProblems.body_too_large();
  if (status === 429) return httpProblems.too_many_requests();
  if (status === 503) {
    return new Problem(
      503,
      'unavailable',
      'Indisponible',
      'Le service est momentanément indisponible. Réessayez plus tard.',
    );
  }
  if (status >= 400 && status < 500) return httpProblems.malformed_body();
  return new Problem(
    500,
    'internal_error',
    'Erreur inattendue',
    'Une erreur inattendue s’est produite. Rien n’a été enregistré ; réessayez, et signalez-la avec son numéro si elle revient.',
  );
}

/** Errors of the body parsers carry an HTTP status without being Nest's. */
function statusOf(thrown: unknown): number {
  const status = thrown instanceof Error ? (thrown as Error & { status?: unknown }).status : undefined;
  return typeof status === 'number' ? status : 500;
}
