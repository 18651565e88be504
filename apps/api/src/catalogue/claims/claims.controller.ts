import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { claimBody, claimed, ignoreBody, unclaimedList, unclaimedQuery } from '../catalogue.schemas.js';
import { Claims } from './claims.service.js';

@ApiTags('catalogue')
@Controller('catalogue/unclaimed')
export class ClaimsController {
  constructor(private readonly claims: Claims) {}

  @Get()
  @Api({
    permission: 'catalogue:read',
    summary: 'Names that no partner answers to, with a suggestion',
    response: unclaimedList,
  })
  list(@Query({ schema: unclaimedQuery }) query: z.infer<typeof unclaimedQuery>) {
    return this.claims.list(query);
  }

  @Post('claim')
  @Api({
    permission: 'catalogue:claim',
    summary: 'Say which partner a name is: it becomes an alias, its records follow',
    response: claimed,
    refuses: [404, 409],
  })
  claim(@Body({ schema: claimBody }) body: z.infer<typeof claimBody>, @CurrentActor() actor: Actor) {
    return this.claims.claim(body.name, body.partnerId, actor);
  }

  @Post('ignore')
  @Api({ permission: 'catalogue:claim', summary: 'Say that a name is no partner', status: 204, refuses: [404] })
  async ignore(
    @Body({ schema: ignoreBody }) body: z.infer<typeof ignoreBody>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.claims.ignore(body.name, actor);
  }

  @Post('restore')
  @Api({ permission: 'catalogue:claim', summary: 'Put an ignored name back on the list', status: 204 })
  async restore(@Body({ schema: ignoreBody }) body: z.infer<typeof ignoreBody>): Promise<void> {
    await this.claims.restore(body.name);
  }
}
