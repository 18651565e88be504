import { applyDecorators, HttpCode, SerializeOptions, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Permission } from '#domain/permissions.js';

/**
 * `public`: anyone; `signed-link`: whoever holds a link we mailed, checked by the route, from any site and without a
 * cookie; `signed-in`: any account or token; else the permission asked for.
 */
export type Access = Permission | 'public' | 'signed-link' | 'signed-in';

export const ACCESS = 'pigma:access';

const refusals: Record<number, string> = {
  400: 'Saisie refusée',
  401: 'Connexion requise',
  403: 'Droit insuffisant',
  404: 'Introuvable',
  409: 'Conflit',
  413: 'Trop volumineux',
  422: 'Refus métier',
};

/**
 * What every route says of itself: who may call it, what it is for, what it answers. The same words make the guard,
 * the output filter and the OpenAPI document.
 */
export function Api(options: {
  permission: Access;
  summary: string;
  description?: string;
  status?: number;
  /** Shape of the answer; fields outside it never leave. */
  response?: z.ZodType;
  /** Content type of an answer that is not JSON. */
  produces?: string;
  /** Statuses of refusals this route gives besides 400, 401 and 403. */
  refuses?: (404 | 409 | 413 | 422)[];
}) {
  const status = options.status ?? 200;
  const open = options.permission === 'public' || options.permission === 'signed-link';
  const statuses = [400, ...(open ? [] : [401, 403]), ...(options.refuses ?? [])];
  const success = {
    status,
    description: options.summary,
    ...(options.produces ? { content: { [options.produces]: { schema: { type: 'string' } } } } : {}),
    ...(options.response ? { standardSchema: options.response } : {}),
  };
  return applyDecorators(
    SetMetadata(ACCESS, options.permission),
    HttpCode(status),
    ApiOperation({
      summary: options.summary,
      description: options.description ?? `Accès : ${options.permission}.`,
      ...{ 'x-access': options.permission },
    }),
    ApiResponse(success as never),
    ...statuses.map((refused) =>
      ApiResponse({
        status: refused,
        description: refusals[refused] ?? 'Refus',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
    ...(options.response ? [SerializeOptions({ schema: options.response } as never)] : []),
    ...(open ? [] : [ApiCookieAuth(), ApiBearerAuth()]),
  );
}
