import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Config } from '#platform/config/config.js';
import { Api } from '#platform/http/api.decorator.js';
import { acceptBody, forgottenBody, invitation, linkToken, loginBody, me, passwordBody } from './accounts.schemas.js';
import { Auth, type Me } from './auth.service.js';
import { giveSession, sessionTokenOf, takeSession } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: Auth,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  @Post('login')
  @Api({ permission: 'public', summary: 'Sign in', response: me })
  async login(
    @Body({ schema: loginBody }) body: z.infer<typeof loginBody>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const signedIn = await this.auth.login(body.email, body.password, request.ip ?? '');
    giveSession(response, signedIn.token, this.config);
    return signedIn.me;
  }

  @Post('logout')
  @Api({ permission: 'public', summary: 'Sign out of this browser', status: 204 })
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionTokenOf(request);
    if (token) await this.sessions.close(token);
    takeSession(response, this.config);
  }

  @Post('logout-everywhere')
  @Api({ permission: 'signed-in', summary: 'Sign out of every browser', status: 204 })
  async logoutEverywhere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (actor.accountId) await this.sessions.closeAll(actor.accountId);
    takeSession(response, this.config);
  }

  @Get('me')
  @Api({ permission: 'signed-in', summary: 'Who I am and what I may do', response: me })
  me(@CurrentActor() actor: Actor): Promise<Me> {
    return this.auth.me(actor);
  }

  @Post('password')
  @Api({ permission: 'signed-in', summary: 'Change my password', status: 204, refuses: [422] })
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body({ schema: passwordBody }) body: z.infer<typeof passwordBody>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = await this.auth.changePassword(actor, body.currentPassword, body.newPassword, request.ip ?? '');
    giveSession(response, token, this.config);
  }

  @Post('forgotten')
  @Api({ permission: 'public', summary: 'Ask for a link to choose a new password', status: 202 })
  async forgotten(
    @Body({ schema: forgottenBody }) body: z.infer<typeof forgottenBody>,
    @Req() request: Request,
  ): Promise<void> {
    await this.auth.forgotten(body.email, request.ip ?? '');
  }

  @Get('invitations/:token')
  @Api({ permission: 'public', summary: 'Who a one-time link is for', response: invitation, refuses: [404] })
  invited(@Param('token', { schema: linkToken }) token: string): Promise<z.infer<typeof invitation>> {
    return this.auth.invited(token);
  }

  @Post('invitations/:token')
  @Api({ permission: 'public', summary: 'Choose a password with a one-time link', response: me, refuses: [404] })
  async accept(
    @Param('token', { schema: linkToken }) token: string,
    @Body({ schema: acceptBody }) body: z.infer<typeof acceptBody>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const accepted = await this.auth.accept(token, body.password);
    giveSession(response, accepted.token, this.config);
    return accepted.me;
  }
}
