import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import type { BlockScope, BlockSource, MailFamily, Refusal } from '#domain/mail/address-block.js';
import { addressKey, refusalOf } from '#domain/mail/address-block.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../history/history.service.js';
import { AddressBlock } from './addresses.entity.js';
import { addressProblems } from './addresses.problems.js';

export interface NewBlock {
  address: string;
  scope: BlockScope;
  source: BlockSource;
  reason: string;
  mailId?: string | null;
}

/** Which addresses get no information mail, or no mail at all: asked by all that write, told by people and servers. */
@Injectable()
export class Addresses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Open blocks of each address that has some, by its key. */
  async blocksOf(manager: EntityManager, addresses: readonly string[]): Promise<Map<string, AddressBlock[]>> {
    const blocks =
      addresses.length === 0
        ? []
        : await manager.find(AddressBlock, {
            where: { address: In([...new Set(addresses.map(addressKey))]), liftedAt: IsNull() },
            order: { scope: 'asc' },
          });
    const byAddress = new Map<string, AddressBlock[]>();
    for (const block of blocks) byAddress.set(block.address, [...(byAddress.get(block.address) ?? []), block]);
    return byAddress;
  }

  /** Why no mail of this family may be written to an address; null when it may. */
  async refusalFor(manager: EntityManager, family: MailFamily, address: string): Promise<Refusal | null> {
    const open = (await this.blocksOf(manager, [address])).get(addressKey(address)) ?? [];
    return refusalOf(
      family,
      open.map(({ scope }) => scope),
    );
  }

  /**
   * Blocks an address, told in the history of each contact who has it.
   * @returns the block; null when it was already blocked so (two presses, two servers at once: the first one counts)
   */
  async block(manager: EntityManager, given: NewBlock, actor: Actor): Promise<AddressBlock | null> {
    const address = addressKey(given.address);
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(AddressBlock)
      .values({
        address,
        scope: given.scope,
        source: given.source,
        reason: given.reason,
        mailId: given.mailId ?? null,
        author: actor.label,
        accountId: actor.accountId,
        createdAt: this.clock.now(),
      })
      .orIgnore()
      .returning('id')
      .execute();
    const [row] = inserted.raw as { id: string }[];
    if (!row) return null;
    await this.tell(manager, address, BLOCKED[given.scope], actor, given.reason);
    return manager.findOneByOrFail(AddressBlock, { id: row.id });
  }

  /** @throws already_blocked */
  async blockByStaff(given: Pick<NewBlock, 'address' | 'scope' | 'reason'>, actor: Actor): Promise<AddressBlock> {
    return this.dataSource.transaction(async (manager) => {
      const block = await this.block(manager, { ...given, source: 'staff' }, actor);
      if (!block) throw addressProblems.already_blocked();
      return block;
    });
  }

  /** @throws block_not_found, already_lifted */
  async lift(id: string, reason: string, actor: Actor): Promise<AddressBlock> {
    return this.dataSource.transaction(async (manager) => {
      const block = await manager.findOne(AddressBlock, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!block) throw addressProblems.block_not_found();
      if (block.liftedAt) throw addressProblems.already_lifted();
      return this.close(manager, block, reason, actor);
    });
  }

  /** Lets an address get information mails again; nothing when it already does. */
  async acceptInformation(manager: EntityManager, address: string, reason: string, actor: Actor): Promise<void> {
    const block = await manager.findOne(AddressBlock, {
      where: { address: addressKey(address), scope: 'information', liftedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (block) await this.close(manager, block, reason, actor);
  }

  private async close(
    manager: EntityManager,
    block: AddressBlock,
    liftReason: string,
    actor: Actor,
  ): Promise<AddressBlock> {
    const lifted = { liftedAt: this.clock.now(), liftedBy: actor.label, liftReason };
    await manager.update(AddressBlock, { id: block.id }, lifted);
    await this.tell(manager, block.address, LIFTED[block.scope], actor, liftReason);
    return { ...block, ...lifted };
  }

  /** A shared address (mairie@...) is told in the history of everyone who has it. */
  private async tell(manager: EntityManager, address: string, action: string, actor: Actor, reason: string) {
    const contacts: { id: string }[] = await manager.query(`select id from contacts where email = $1 order by id`, [
      address,
    ]);
    for (const { id } of contacts) {
      const changes = [{ field: 'email', before: null, after: address }];
      await this.history.record(manager, { entity: 'contact', entityId: id, action, actor, reason, changes });
    }
  }
}

const BLOCKED: Record<BlockScope, string> = { information: 'information_refused', every: 'address_suppressed' };
const LIFTED: Record<BlockScope, string> = { information: 'information_accepted', every: 'address_restored' };
