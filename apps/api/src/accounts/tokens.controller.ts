import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { createdToken, createTokenBody, tokenList, tokenQuery } from './accounts.schemas.js';
import { Tokens } from './tokens.service.js';

@ApiTags('tokens')
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  @Get()
  @Api({ permission: 'tokens:manage', summary: 'List API tokens', response: tokenList })
  list(@Query({ schema: tokenQuery }) query: z.infer<typeof tokenQuery>) {
    return this.tokens.list(query);
  }

  @Post()
  @Api({
    permission: 'tokens:manage',
    summary: 'Make an API token; the answer is the only place it is ever shown',
    status: 201,
    response: createdToken,
    refuses: [422],
  })
  create(@Body({ schema: createTokenBody }) body: z.infer<typeof createTokenBody>, @CurrentActor() actor: Actor) {
    return this.tokens.create(body, actor);
  }

  @Delete(':id')
  @Api({ permission: 'tokens:manage', summary: 'Revoke an API token', status: 204, refuses: [404] })
  async revoke(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.tokens.revoke(id, actor);
  }
}
