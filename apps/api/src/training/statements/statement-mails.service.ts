import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { isReachable } from '#domain/partner/diagnostic-recipient.js';
import { Clock } from '#platform/clock/clock.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { Outbox } from '../../mail/outbox.service.js';
import { DefaultTemplates } from '../../templates/default-templates.service.js';
import { RecipientMails } from '../../templates/recipient-mails.service.js';
import { Templates } from '../../templates/templates.service.js';
import { StatementLists } from './statement-lists.service.js';
import { statementPdf } from './statement-pdf.js';
import { STATEMENT_TEMPLATE } from './statement-template.js';
import { STATEMENT_CAUSE, statementViews } from './statement-view.js';
import { statementProblems } from './statements.problems.js';
import type { recipients } from './statements.schemas.js';

/** Mails a statement or a credit, its PDF attached, to a contact of the organisation it is for. */
@Injectable()
export class StatementMails implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: StatementLists,
    private readonly contacts: ContactDirectory,
    private readonly templates: Templates,
    private readonly mails: RecipientMails,
    private readonly defaults: DefaultTemplates,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.defaults.register(STATEMENT_TEMPLATE);
  }

  /** Who may receive it, those in charge of billing first. @throws statement_not_found */
  async recipients(statementId: string): Promise<z.infer<typeof recipients>> {
    const { manager } = this.dataSource;
    const { partnerId } = await this.lists.load(statementId);
    return { recipients: partnerId ? await this.reachable(manager, partnerId) : [] };
  }

  /** The same mail once a day to the same person. @throws statement_without_partner, statement_recipient_unreachable */
  send(statementId: string, contactId: string): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      const statement = await this.lists.load(statementId, manager);
      const { partnerId, sessionId } = statement;
      if (partnerId === null) throw statementProblems.statement_without_partner();
      const to = (await this.reachable(manager, partnerId)).find((one) => one.contactId === contactId);
      if (!to) throw statementProblems.statement_recipient_unreachable();
      const [view] = await statementViews(manager, [statement]);
      if (!view) throw statementProblems.statement_not_found();
      const template = await this.templates.prepare(manager, { key: STATEMENT_TEMPLATE.key });
      const mail = await this.mails.render(manager, template, { contactId, partnerId, subjectId: sessionId }, to.email);
      return this.outbox.enqueue(manager, {
        ...mail,
        purpose: 'training.statement',
        uniqueKey: `training.statement:${statementId}:${contactId}:${this.clock.today()}`,
        family: 'service',
        to: { address: to.email, name: to.name },
        attachments: [
          {
            filename: `${view.reference}.pdf`,
            contentType: 'application/pdf',
            content: await statementPdf(view, statement.session),
          },
        ],
        ...{ partnerId, contactId, cause: { type: STATEMENT_CAUSE, id: statementId } },
      });
    });
  }

  private async reachable(manager: EntityManager, partnerId: string) {
    const today = this.clock.today();
    const places = (await this.contacts.ofPartner(manager, partnerId)).filter((one) => isReachable(one, today));
    const people = new Map<string, { contactId: string; name: string; email: string; billing: boolean }>();
    for (const { contactId, name, email, roles } of places) {
      const billing = roles.includes('billing') || (people.get(contactId)?.billing ?? false);
      if (email) people.set(contactId, { contactId, name, email, billing });
    }
    return [...people.values()].toSorted((a, b) => Number(b.billing) - Number(a.billing));
  }
}
