import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { Account } from './accounts.entity.js';

export interface Colleague {
  id: string;
  name: string;
  email: string;
  disabled: boolean;
}

/** Who the colleagues are, and where they can be written to. */
@Injectable()
export class AccountDirectory {
  constructor(private readonly dataSource: DataSource) {}

  /** Null when the account does not exist. */
  async mailboxOf(manager: EntityManager, accountId: string): Promise<{ address: string; name: string } | null> {
    const account = await manager.findOneBy(Account, { id: accountId });
    return account && { address: account.email, name: account.name };
  }

  /** Those who may sign in, by name. */
  async team(): Promise<Pick<Colleague, 'id' | 'name'>[]> {
    const found = await this.dataSource.manager.find(Account, {
      where: { disabledAt: IsNull() },
      order: { name: 'asc', id: 'asc' },
    });
    return found.map(({ id, name }) => ({ id, name }));
  }

  /** Colleagues by id, those who left included; an id that is nobody's is absent. */
  async peopleOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Colleague>> {
    const found = ids.length === 0 ? [] : await manager.findBy(Account, { id: In([...ids]) });
    return new Map(
      found.map(({ id, name, email, disabledAt }) => [id, { id, name, email, disabled: disabledAt !== null }]),
    );
  }
}
