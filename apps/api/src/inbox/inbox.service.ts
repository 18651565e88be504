import { Injectable } from '@nestjs/common';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { Brackets, DataSource } from 'typeorm';
import type { z } from 'zod';
import { likePattern } from '#platform/database/like-pattern.js';
import { Config } from '#platform/config/config.js';
import { offsetOf } from '#platform/http/list-query.js';
import { InboxMessage } from './inbox.entity.js';
import { inboxProblems } from './inbox.problems.js';
import type { inboxDetail, inboxQuery, inboxSummary } from './inbox.schemas.js';

/** What the embedded inbox caught, to be read in the product. */
@Injectable()
export class Inbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  async list(query: z.infer<typeof inboxQuery>): Promise<{ data: z.infer<typeof inboxSummary>[]; total: number }> {
    this.refuseOutsideEmbedded();
    const builder = this.dataSource.manager
      .createQueryBuilder(InboxMessage, 'm')
      .select(['m.id', 'm.receivedAt', 'm.sender', 'm.recipients', 'm.subject', 'm.attachments']);
    if (query.ids) builder.andWhere('m.id in (:...ids)', { ids: query.ids });
    if (query.q) {
      const like = `%${likePattern(query.q)}%`;
      builder.andWhere(
        new Brackets((either) => either.where('m.recipients ilike :like').orWhere('m.subject ilike :like')),
        { like },
      );
    }
    const order = query.order === 'asc' ? 'ASC' : 'DESC';
    builder.orderBy(`m.${query.sort}`, order).addOrderBy('m.id').offset(offsetOf(query)).limit(query.perPage);
    const [data, total] = await builder.getManyAndCount();
    return { data, total };
  }

  async one(id: string): Promise<z.infer<typeof inboxDetail>> {
    const { message, parsed } = await this.parsed(id);
    return {
      id: message.id,
      receivedAt: message.receivedAt,
      sender: message.sender,
      recipients: message.recipients,
      subject: message.subject,
      messageId: parsed.messageId ?? null,
      from: parsed.from?.text ?? '',
      to: textOf(parsed.to),
      date: parsed.date ?? null,
      html: parsed.html || '',
      text: parsed.text ?? '',
      headers: parsed.headerLines.map(({ key, line }) => ({
        name: key,
        value: line.slice(line.indexOf(':') + 1).trim(),
      })),
      attachments: attachedTo(parsed).map(({ filename, contentType, size }, index) => ({
        index,
        filename: filename ?? `piece-jointe-${index + 1}`,
        contentType,
        size,
      })),
    };
  }

  async attachment(id: string, index: number): Promise<{ filename: string; content: Buffer }> {
    const { parsed } = await this.parsed(id);
    const found = attachedTo(parsed)[index];
    if (!found) throw inboxProblems.inbox_attachment_not_found();
    return { filename: found.filename ?? `piece-jointe-${index + 1}`, content: found.content };
  }

  async empty(): Promise<void> {
    this.refuseOutsideEmbedded();
    await this.dataSource.manager.deleteAll(InboxMessage);
  }

  private async parsed(id: string) {
    this.refuseOutsideEmbedded();
    const message = await this.dataSource.manager.findOneBy(InboxMessage, { id });
    if (!message) throw inboxProblems.inbox_message_not_found();
    return { message, parsed: await simpleParser(message.raw) };
  }

  /** On a real database mails leave for good: there is no inbox to read. */
  private refuseOutsideEmbedded(): void {
    if (!this.config.embedded) throw inboxProblems.inbox_not_running();
  }
}

/** Pictures inside the mail are shown with it: they are no attachment. */
export const attachedTo = ({ attachments }: ParsedMail) => attachments.filter(({ related }) => !related);

const textOf = (address: AddressObject | AddressObject[] | undefined): string =>
  [address ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
