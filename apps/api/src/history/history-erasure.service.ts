import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Takes somebody's data out of the history, in the transaction that erases them elsewhere. */
@Injectable()
export class HistoryErasure {
  /**
   * Who acted, when and which fields changed stay; what these fields held does not, nor the reasons given.
   * @param names when given, only of the lines about a person of this name
   */
  async blank(
    manager: EntityManager,
    entity: string,
    ids: readonly string[],
    fields: readonly string[],
    names: readonly string[] | null = null,
  ): Promise<void> {
    await manager.query(
      `update history h set reason = null, changes = coalesce((
         select jsonb_agg(case when c ->> 'field' = any($3) then
           jsonb_build_object('field', c -> 'field', 'before', null, 'after', null) else c end)
         from jsonb_array_elements(h.changes) c), '[]')
       where entity = $1 and entity_id = any($2::uuid[]) and action <> 'erased'
         and ($4::text[] is null or exists (
           select 1 from jsonb_array_elements(h.changes) p where p ->> 'field' = 'person' and p ->> 'after' = any($4)))`,
      [entity, ids, fields, names],
    );
  }

  /** Of a thing that is erased itself, nothing stays. */
  async forget(manager: EntityManager, entity: string, ids: readonly string[]): Promise<void> {
    await manager.query(`delete from history where entity = $1 and entity_id = any($2::uuid[])`, [entity, ids]);
  }
}
