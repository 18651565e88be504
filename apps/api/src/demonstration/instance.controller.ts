import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Config } from '#platform/config/config.js';
import { Api } from '#platform/http/api.decorator.js';
import { Demonstration } from './demonstration.service.js';

const instance = z.object({
  /** True while the demonstration data are there: a banner says so. */
  demonstration: z.boolean(),
  /** True when no mail leaves this machine: all are read in the product. */
  embeddedInbox: z.boolean(),
  publicUrl: z.string(),
});

@ApiTags('instance')
@Controller()
export class InstanceController {
  constructor(
    private readonly demonstration: Demonstration,
    private readonly config: Config,
  ) {}

  @Get('instance')
  @Api({ permission: 'public', summary: 'What this installation is', response: instance })
  async read(): Promise<z.infer<typeof instance>> {
    return {
      demonstration: await this.demonstration.isShown(),
      embeddedInbox: this.config.embedded && this.config.smtpUrl === null,
      publicUrl: this.config.publicUrl,
    };
  }

  @Post('demonstration/empty')
  @Api({ permission: 'demonstration:empty', summary: 'Remove the demonstration data', status: 204 })
  async empty(): Promise<void> {
    await this.demonstration.empty();
  }
}
