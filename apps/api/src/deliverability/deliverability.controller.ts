import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Api } from '#platform/http/api.decorator.js';
import { deliverability } from './deliverability.schemas.js';
import { Deliverability } from './deliverability.service.js';

@ApiTags('deliverability')
@Controller('deliverability')
export class DeliverabilityController {
  constructor(private readonly service: Deliverability) {}

  @Get()
  @Api({
    permission: 'deliverability:read',
    summary: 'What DNS says of the sender’s domain: SPF, DKIM, DMARC',
    response: deliverability,
  })
  read() {
    return this.service.report();
  }
}
