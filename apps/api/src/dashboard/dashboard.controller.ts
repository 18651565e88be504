import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { dashboard } from './dashboard.schemas.js';
import { DashboardService } from './dashboard.service.js';

@ApiTags('dashboard')
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly service: DashboardService) {}

  @Get()
  @Api({
    permission: 'dashboard:read',
    summary: 'What waits for somebody, and where things stand',
    response: dashboard,
  })
  read(@CurrentActor() actor: Actor) {
    return this.service.of(actor);
  }
}
