import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { AddressLists } from './address-lists.service.js';
import { addressBlock, blockBody, blockList, blockQuery, liftBody } from './addresses.schemas.js';
import { Addresses } from './addresses.service.js';

@ApiTags('addresses')
@Controller('address-blocks')
export class AddressesController {
  constructor(
    private readonly addresses: Addresses,
    private readonly lists: AddressLists,
  ) {}

  @Get()
  @Api({ permission: 'addresses:read', summary: 'List blocked addresses', response: blockList })
  list(@Query({ schema: blockQuery }) query: z.infer<typeof blockQuery>) {
    return this.lists.list(query);
  }

  @Post()
  @Api({
    permission: 'addresses:write',
    summary: 'Say that an address is dead, or that its people refuse information mails',
    status: 201,
    response: addressBlock,
    refuses: [422],
  })
  block(@Body({ schema: blockBody }) body: z.infer<typeof blockBody>, @CurrentActor() actor: Actor) {
    return this.addresses.blockByStaff(body, actor);
  }

  @Post(':id/lift')
  @Api({ permission: 'addresses:write', summary: 'Lift a block', response: addressBlock, refuses: [404, 422] })
  lift(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: liftBody }) { reason }: z.infer<typeof liftBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.addresses.lift(id, reason, actor);
  }
}
