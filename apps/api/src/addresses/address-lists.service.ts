import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { offsetOf } from '#platform/http/list-query.js';
import { AddressBlock } from './addresses.entity.js';
import type { blockList, blockQuery } from './addresses.schemas.js';

/** An active contact has the address. */
const WITH_CONTACT = `exists (select 1 from contacts c where c.email = b.address and c.archived_at is null)`;

/** The addresses that are blocked, or were. */
@Injectable()
export class AddressLists {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: z.infer<typeof blockQuery>): Promise<z.infer<typeof blockList>> {
    const builder = this.dataSource.manager.createQueryBuilder(AddressBlock, 'b');
    if (query.ids) builder.where('b.id in (:...ids)', { ids: query.ids });
    else builder.where(`b.lifted_at is ${query.lifted ? 'not ' : ''}null`);
    if (query.scope) builder.andWhere('b.scope = :scope', { scope: query.scope });
    if (query.source) builder.andWhere('b.source = :source', { source: query.source });
    if (query.withContact !== undefined) builder.andWhere(`${query.withContact ? '' : 'not '}${WITH_CONTACT}`);
    if (query.q) {
      builder.andWhere(`b.address like :like`, { like: `%${query.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` });
    }
    builder.orderBy(`b.${query.sort}`, query.order === 'asc' ? 'ASC' : 'DESC').addOrderBy('b.id');
    const [found, total] = await builder.offset(offsetOf(query)).limit(query.perPage).getManyAndCount();
    const contacts: { id: string; name: string; email: string }[] = await this.dataSource.query(
      `select id, first_name || ' ' || last_name as name, email from contacts
       where email = any($1) and archived_at is null order by sort_name, id`,
      [found.map(({ address }) => address)],
    );
    const data = found.map((block) => ({
      ...block,
      contacts: contacts.filter(({ email }) => email === block.address).map(({ id, name }) => ({ id, name })),
    }));
    return { data, total };
  }

  /** Dead addresses that a contact still has: somebody must ask for the right one. */
  async countDead(): Promise<number> {
    return this.dataSource.manager
      .createQueryBuilder(AddressBlock, 'b')
      .where(`b.lifted_at is null and b.scope = 'every' and ${WITH_CONTACT}`)
      .getCount();
  }
}
