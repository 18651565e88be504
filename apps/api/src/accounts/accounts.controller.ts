import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { account, accountList, accountQuery, createAccountBody, updateAccountBody } from './accounts.schemas.js';
import { Accounts } from './accounts.service.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @Api({ permission: 'accounts:manage', summary: 'List accounts', response: accountList })
  list(@Query({ schema: accountQuery }) query: z.infer<typeof accountQuery>) {
    return this.accounts.list(query);
  }

  @Get(':id')
  @Api({ permission: 'accounts:manage', summary: 'One account', response: account, refuses: [404] })
  one(@Param('id', { schema: z.uuid() }) id: string) {
    return this.accounts.one(id);
  }

  @Post()
  @Api({ permission: 'accounts:manage', summary: 'Invite somebody', status: 201, response: account, refuses: [409] })
  create(@Body({ schema: createAccountBody }) body: z.infer<typeof createAccountBody>, @CurrentActor() actor: Actor) {
    return this.accounts.create(body, actor);
  }

  @Patch(':id')
  @Api({ permission: 'accounts:manage', summary: 'Change an account', response: account, refuses: [404, 409, 422] })
  update(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: updateAccountBody }) body: z.infer<typeof updateAccountBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.accounts.update(id, body, actor);
  }

  @Post(':id/invite')
  @Api({ permission: 'accounts:manage', summary: 'Send the invitation again', status: 204, refuses: [404, 422] })
  async invite(@Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.accounts.invite(id);
  }
}
