import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { BillingService } from './billing.service.js';
import * as schemas from './statements.schemas.js';
import { Statements } from './statements.service.js';

const id = { schema: z.uuid() };

@ApiTags('training')
@Controller('training/sessions/:id')
export class SessionBillingController {
  constructor(
    private readonly billing: BillingService,
    private readonly statements: Statements,
  ) {}

  @Get('billing')
  @Api({
    permission: 'training:read',
    summary: 'What a session costs each organisation, beside what was sent',
    response: schemas.billing,
    refuses: [404],
  })
  view(@Param('id', id) sessionId: string) {
    return this.billing.view(sessionId);
  }

  @Post('statements')
  @Api({
    permission: 'training:write',
    summary: 'Send the cost statements of a session',
    status: 201,
    response: schemas.issued,
    refuses: [404, 422],
  })
  async issue(
    @Param('id', id) sessionId: string,
    @Body({ schema: schemas.issueBody }) { partnerIds }: z.infer<typeof schemas.issueBody>,
    @CurrentActor() actor: Actor,
  ) {
    return { statements: await this.statements.issue(sessionId, partnerIds, actor) };
  }
}
