import { Controller, Get } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, TypeOrmHealthIndicator } from '@nestjs/terminus';
import { ApiTags } from '@nestjs/swagger';
import { Api } from '#platform/http/api.decorator.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { MailTransport } from '../mail/mail.transport.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
  ) {}

  /** A mail server that does not answer is said, but does not make the product unhealthy: mails wait in the outbox. */
  @Get()
  @Api({ permission: 'public', summary: 'Is the product well: database, queue, mail' })
  check() {
    return this.health.check([
      () => this.database.pingCheck('database'),
      async () => {
        const queue = this.indicators.check('queue');
        return (await this.jobs.isHealthy()) ? queue.up() : queue.down();
      },
      async () => {
        const mail = this.indicators.check('mail');
        if (!this.transport.isConfigured()) return mail.up({ state: 'not_configured' });
        return mail.up({ state: (await this.transport.isHealthy()) ? 'reachable' : 'unreachable' });
      },
    ]);
  }
}
