import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '#domain/permissions.js';

/** Who acts: a signed-in account, an API token, or the product itself. */
export interface Actor {
  accountId: string | null;
  /** Name shown in histories. */
  label: string;
  role: Role;
}

/** The product itself, when it acts without being asked. */
export const SYSTEM: Actor = { accountId: null, label: 'PIGMA (automatique)', role: 'admin' };

export interface RequestWithActor {
  actor?: Actor;
}

/** The caller, put on the request by the guard. Only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('route without a guard asks for its caller');
  return actor;
});
