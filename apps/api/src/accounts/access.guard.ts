import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { can } from '#domain/permissions.js';
import type { Actor, RequestWithActor } from '#platform/auth/actor.js';
import { Config } from '#platform/config/config.js';
import { ACCESS, type Access } from '#platform/http/api.decorator.js';
import { accountProblems } from './accounts.problems.js';
import { sessionTokenOf } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { Tokens } from './tokens.service.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request through when its caller holds the permission its route asks for. A route that says nothing is shut. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request & RequestWithActor>();
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw accountProblems.permission_denied();
    // No cookie is read, so there is none to abuse: a mail program may post from anywhere (RFC 8058).
    if (access === 'signed-link') return true;
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!bearer && !SAFE.has(request.method)) this.refuseOtherSites(request);
    if (access === 'public') return true;
    const actor = bearer ? await this.byToken(bearer) : await this.byCookie(request);
    if (!actor) throw accountProblems.authentication_required();
    request.actor = actor;
    if (access !== 'signed-in' && !can(actor.role, access)) throw accountProblems.permission_denied();
    return true;
  }

  private async byToken(bearer: string): Promise<Actor | null> {
    const token = await this.tokens.find(bearer);
    return token && { accountId: null, label: `Jeton « ${token.name} »`, role: token.role };
  }

  private async byCookie(request: Request): Promise<Actor | null> {
    const token = sessionTokenOf(request);
    const account = token ? await this.sessions.find(token) : null;
    return account && { accountId: account.id, label: account.name, role: account.role };
  }

  /** A browser says where a writing request comes from; the cookie alone is not enough (CSRF). */
  private refuseOtherSites(request: Request): void {
    const site = request.headers['sec-fetch-site'];
    if (site === 'same-origin' || site === 'none') return;
    const origin = request.headers.origin;
    if (site === undefined && origin === undefined) return;
    const own = [`${request.protocol}://${request.headers.host ?? ''}`, new URL(this.config.publicUrl).origin];
    if (site === undefined && origin !== undefined && own.includes(origin)) return;
    throw accountProblems.cross_site_request();
  }
}
