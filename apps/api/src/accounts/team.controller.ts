import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { AccountDirectory } from './account-directory.service.js';

const team = z.object({ data: z.array(z.object({ id: z.uuid(), name: z.string() })) });

/** Colleagues by name, for those who give them work. Their addresses and roles stay with the administrators. */
@ApiTags('accounts')
@Controller('team')
export class TeamController {
  constructor(private readonly directory: AccountDirectory) {}

  @Get()
  @Api({ permission: 'signed-in', summary: 'Names of the colleagues who may sign in', response: team })
  async list(): Promise<z.infer<typeof team>> {
    return { data: await this.directory.team() };
  }
}
