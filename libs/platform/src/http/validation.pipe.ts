import { StandardSchemaValidationPipe } from '@nestjs/common';
import { httpProblems } from './problem.js';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  keys?: string[];
}

/** Validates each route argument with its schema; refuses with one French sentence per field. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => {
      // Without prototype: a field may be called `toString`.
      const errors = Object.create(null) as Record<string, string>;
      for (const issue of issues as readonly Issue[]) {
        const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
        for (const field of issue.keys ? issue.keys.map((key) => [...path, key].join('.')) : [path.join('.')]) {
          errors[field] ??= issue.keys ? 'Ce champ est inconnu : retirez-le.' : issue.message;
        }
      }
      const fields = Object.keys(errors);
      // The body itself, or an id of the address: nothing to name.
      if (fields.length === 1 && fields[0] === '') return httpProblems.invalid_whole({ sentence: errors[''] ?? '' });
      return httpProblems.invalid_input({ fields: fields.filter((field) => field !== '') }, { errors });
    },
  });
}
