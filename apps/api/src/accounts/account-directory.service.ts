import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from './accounts.entity.js';

/** Where the staff can be written to. */
@Injectable()
export class AccountDirectory {
  /** Null when the account does not exist. */
  async mailboxOf(manager: EntityManager, accountId: string): Promise<{ address: string; name: string } | null> {
    const account = await manager.findOneBy(Account, { id: accountId });
    return account && { address: account.email, name: account.name };
  }
}
