import { buffer } from 'node:stream/consumers';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordsCsv } from '../catalogue/records/records-csv.js';
import { Records, type RecordView } from '../catalogue/records/records.service.js';
import type { ComposedMail } from '../mail/compose.js';
import type { MailFile } from '../mail/mail-files.js';
import { DefaultTemplates } from '../templates/default-templates.service.js';
import { MergeSources } from '../templates/merge-sources.service.js';
import { RecipientMails } from '../templates/recipient-mails.service.js';
import { Templates } from '../templates/templates.service.js';
import { DiagnosticFigures } from './diagnostic-figures.service.js';
import { DIAGNOSTIC_TEMPLATE } from './diagnostic-template.js';
import { diagnosticValues } from './diagnostic-values.js';
import { diagnosticProblems } from './diagnostics.problems.js';

export interface DiagnosticMail extends ComposedMail {
  attachments: MailFile[];
}

/** The mail of a diagnostic: the team's template, the partner's figures, and everything in a CSV file. */
@Injectable()
export class DiagnosticMails implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: DiagnosticFigures,
    private readonly records: Records,
    private readonly templates: Templates,
    private readonly sources: MergeSources,
    private readonly mails: RecipientMails,
    private readonly defaults: DefaultTemplates,
  ) {}

  onModuleInit(): void {
    this.defaults.register(DIAGNOSTIC_TEMPLATE);
    this.sources.register('diagnostic', async (manager, { partnerId }) => {
      if (partnerId === null) return {};
      const { summary, records } = await this.factsOf(manager, partnerId);
      // Without a record to speak of, the fields are empty: a campaign says for whom before it leaves.
      return summary.inScope === 0 ? {} : diagnosticValues(summary, records);
    });
    this.sources.registerFiles('diagnostic', async (manager, { partnerId }) =>
      partnerId === null ? [] : [await fileOf((await this.factsOf(manager, partnerId)).records)],
    );
  }

  /** @throws nothing_to_say, merge_fields_missing */
  async write(partnerId: string, contact: { contactId: string; address: string }): Promise<DiagnosticMail> {
    const { manager } = this.dataSource;
    const { summary, records } = await this.factsOf(manager, partnerId);
    if (summary.inScope === 0) throw diagnosticProblems.nothing_to_say();
    const template = await this.templates.prepare(manager, { key: DIAGNOSTIC_TEMPLATE.key });
    const own = diagnosticValues(summary, records);
    const subject = { contactId: contact.contactId, partnerId, subjectId: null };
    const mail = await this.mails.render(manager, template, subject, contact.address, own);
    return { ...mail, attachments: [await fileOf(records)] };
  }

  private async factsOf(manager: EntityManager, partnerId: string) {
    const summary = await this.figures.summary(partnerId, manager);
    const records: RecordView[] = [];
    for await (const record of this.records.all({ partnerId, inScope: true }, manager)) records.push(record);
    return { summary, records };
  }
}

/** Every record and what it lacks, for a spreadsheet. */
async function fileOf(records: readonly RecordView[]): Promise<MailFile> {
  const content = await buffer(recordsCsv(records));
  return { filename: 'diagnostic.csv', contentType: 'text/csv; charset=utf-8', content };
}
