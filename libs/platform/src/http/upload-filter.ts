import {
  type ArgumentsHost,
  BadRequestException,
  Catch,
  type ExceptionFilter,
  type HttpException,
  PayloadTooLargeException,
} from '@nestjs/common';
import { ProblemFilter } from './problem.filter.js';
import type { Problem } from './problem.js';

/** A filter of upload routes: says which size is too large, or what the form must hold, rather than that it is no JSON. */
export function uploadFilter(tooLarge: () => Problem, malformed: () => Problem): new () => ExceptionFilter {
  @Catch(PayloadTooLargeException, BadRequestException)
  class UploadFilter implements ExceptionFilter {
    catch(thrown: HttpException, host: ArgumentsHost): void {
      new ProblemFilter().catch(thrown instanceof PayloadTooLargeException ? tooLarge() : malformed(), host);
    }
  }
  return UploadFilter;
}
