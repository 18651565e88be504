import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { offsetOf } from '#platform/http/list-query.js';
import { sessionName } from '#wording/training/session-sentence.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import type { trainingPast, trainingPastQuery } from './registrations.schemas.js';

type Past = z.infer<typeof trainingPast>;
type Row = Omit<Past, 'contactName' | 'partnerName' | 'sessionName'> & { department: string };

/** What people and organisations followed, or were to follow. */
@Injectable()
export class TrainingPasts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
  ) {}

  async list(query: z.infer<typeof trainingPastQuery>): Promise<{ data: Past[]; total: number }> {
    const { manager } = this.dataSource;
    const values = [
      query.contactId ?? null,
      query.partnerId ?? null,
      query.status ?? null,
      query.ids ?? null,
      like(query.q),
    ];
    const from = `from training_registrations r
       join training_sessions s on s.id = r.session_id join training_courses c on c.id = s.course_id
       where ($1::uuid is null or r.contact_id = $1) and ($2::uuid is null or r.partner_id = $2)
         and ($3::text is null or r.status = $3) and ($4::uuid[] is null or r.id = any($4))
         and ($5::text is null or c.search_text like $5)`;
    const rows = await manager.query<Row[]>(
      `select r.id, s.id as "sessionId", c.title as "courseTitle", s.first_day::text as "firstDay", s.department,
         s.state as "sessionState", r.contact_id as "contactId", r.partner_id as "partnerId", r.status,
         r.cancel_reason as "cancelReason" ${from}
       order by s.first_day ${query.order === 'asc' ? 'asc' : 'desc'}, s.id, r.rank
       limit ${query.perPage} offset ${offsetOf(query)}`,
      values,
    );
    const [counted] = await manager.query<{ total: number }[]>(`select count(*)::int as total ${from}`, values);
    const people = await this.contacts.peopleOf(
      manager,
      rows.map(({ contactId }) => contactId),
    );
    const names = await this.partners.namesOf(
      manager,
      rows.flatMap(({ partnerId }) => partnerId ?? []),
    );
    const data = rows.map(({ department, ...row }) => ({
      ...row,
      sessionName: sessionName({ ...row, department }),
      contactName: people.get(row.contactId)?.name ?? '',
      partnerName: names.get(row.partnerId ?? '') ?? null,
    }));
    return { data, total: counted?.total ?? 0 };
  }
}

const like = (q: string | undefined): string | null => (q ? `%${likePattern(foldText(q))}%` : null);
