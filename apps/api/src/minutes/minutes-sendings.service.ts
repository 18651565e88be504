import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { offsetOf } from '#platform/http/list-query.js';
import { documentName } from '#wording/minutes/minutes-document.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { MinutesLists } from './minutes-lists.service.js';
import type { sendingList, versionQuery } from './minutes.schemas.js';

type SendingView = z.infer<typeof sendingList>['data'][number];
type Row = Omit<SendingView, 'edition' | 'partnerName'> & { erratum: number; partnerId: string | null };

/** The trace of who got which edition. */
@Injectable()
export class MinutesSendings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: MinutesLists,
    private readonly partners: PartnerDirectory,
  ) {}

  /** The latest first. @throws minutes_not_found */
  async list(id: string, query: z.infer<typeof versionQuery>): Promise<z.infer<typeof sendingList>> {
    const { manager } = this.dataSource;
    const { facts } = await this.lists.one(id);
    const rows: Row[] = await manager.query(
      `select s.id, s.name, s.address, s.contact_id as "contactId", s.partner_id as "partnerId", v.erratum,
         v.number as "editionNumber", s.sent_at as "sentAt", s.sent_by as "sentBy", s.rank,
         s.mail_id as "mailId", m.state as "mailState"
       from minutes_sendings s join minutes_versions v on v.id = s.version_id left join mails m on m.id = s.mail_id
       where s.minutes_id = $1 order by s.sent_at desc, s.name, s.id limit $2 offset $3`,
      [id, query.perPage, offsetOf(query)],
    );
    const [count]: { n: number }[] = await manager.query(
      `select count(*)::int as n from minutes_sendings where minutes_id = $1`,
      [id],
    );
    const names = await this.partners.namesOf(
      manager,
      rows.flatMap(({ partnerId }) => partnerId ?? []),
    );
    const data = rows.map(({ erratum, partnerId, ...row }) => ({
      ...row,
      partnerName: names.get(partnerId ?? '') ?? null,
      edition: documentName(facts.number, erratum),
    }));
    return { data, total: count?.n ?? 0 };
  }
}
