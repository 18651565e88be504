import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { MailboxFailure } from '#domain/mail/mailbox-reading.js';
import { Config } from '#platform/config/config.js';
import { Api } from '#platform/http/api.decorator.js';
import { mailboxFailureSentence } from '#wording/mail/mailbox-failure.js';
import { IncomingMailHandling } from './incoming-mail-handling.service.js';
import { mailboxState } from './incoming-mails.schemas.js';
import { mailboxName, MailboxStates } from './mailbox-states.service.js';

@ApiTags('mailbox')
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly config: Config,
    private readonly states: MailboxStates,
    private readonly handling: IncomingMailHandling,
  ) {}

  @Get()
  @Api({
    permission: 'incoming-mails:read',
    summary: 'Whether a mailbox is read, and how it goes',
    response: mailboxState,
  })
  async read(): Promise<z.infer<typeof mailboxState>> {
    const { imap, imapPollSeconds: pollSeconds } = this.config;
    if (!imap) return { name: null, pollSeconds, lastReadAt: null, nextReadAt: null, failure: null };
    const name = mailboxName(imap);
    const state = await this.states.of(name);
    const code = state?.error as MailboxFailure | null | undefined;
    const failure =
      state?.failingSince && code
        ? { code, sentence: mailboxFailureSentence(code), detail: state.errorDetail ?? '', since: state.failingSince }
        : null;
    return { name, pollSeconds, lastReadAt: state?.lastReadAt ?? null, nextReadAt: state?.nextReadAt ?? null, failure };
  }

  @Post('read')
  @Api({ permission: 'incoming-mails:manage', summary: 'Read the mailbox now', status: 204, refuses: [422] })
  async readNow(): Promise<void> {
    await this.handling.readNow();
  }
}
