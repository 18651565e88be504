import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { Layouts } from '../mail/layout/layouts.service.js';
import { Outbox } from '../mail/outbox.service.js';
import { type Account, OneTimeLink } from './accounts.entity.js';
import { forgottenMail, invitationMail } from './accounts.mails.js';
import { Secrets } from '../secrets/secrets.service.js';

const HOUR = 3_600_000;
const LIFE = { invitation: 7 * 24 * HOUR, forgotten: 2 * HOUR };

/** One-time links by mail: to join, or to choose a new password. */
@Injectable()
export class Invitations {
  constructor(
    private readonly config: Config,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly layouts: Layouts,
  ) {}

  /** Writes the link and its mail in the caller's transaction. Earlier links of the account stop working. */
  async send(manager: EntityManager, account: Account, kind: 'invitation' | 'forgotten'): Promise<void> {
    const token = this.secrets.newToken();
    const tokenHash = await this.secrets.hash(token);
    const expiresAt = new Date(this.clock.now().getTime() + LIFE[kind]);
    await manager.delete(OneTimeLink, { accountId: account.id });
    await manager.insert(OneTimeLink, { tokenHash, accountId: account.id, expiresAt, usedAt: null });
    const link = `${this.config.publicUrl}/#/invitation/${token}`;
    const frame = await this.layouts.frame(manager);
    const mail =
      kind === 'invitation' ? invitationMail(account.name, link, frame) : forgottenMail(account.name, link, frame);
    await this.outbox.enqueue(manager, {
      purpose: `account.${kind}`,
      uniqueKey: `account.${kind}:${account.id}:${tokenHash}`,
      family: 'service',
      confidential: true,
      to: { address: account.email, name: account.name },
      cause: { type: 'account', id: account.id },
      ...mail,
    });
  }
}
