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
      const errors: Record<string, string> = {};
      for (const issue of issues as readonly Issue[]) {
        const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
        for (const field of issue.keys ? issue.keys.map((key) => [...path, key].join('.')) : [path.join('.')]) {
          errors[field] ??= issue.keys ? 'Ce champ est inconnu : retirez-le.' : issue.message;
        }
      }
      return httpProblems.invalid_input({ fields: Object.keys(errors).map((field) => field || 'id') }, { errors });
    },
  });
}
