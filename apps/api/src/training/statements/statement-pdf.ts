import { vatOf } from '#domain/training/session-terms.js';
import { type PdfBlock, pdfFile, type PdfTable } from '#platform/documents/pdf/pdf-file.js';
import { longDay, shortDay, shortPeriod } from '#wording/meeting/schedule-sentence.js';
import { euros, NOT_AN_INVOICE, vatMention } from '#wording/training/money.js';
import { departmentName } from '#wording/training/session-sentence.js';
import { siretText, STATEMENT_KIND_LABELS, statementLineLabel } from '#wording/training/statement-words.js';
import type { StatementView } from './statement-view.js';
import type { BilledParty, BilledSession } from './statements.entity.js';

/** The paper of a statement or of a credit. The same bytes each time: what was sent does not change. */
export function statementPdf(statement: StatementView, session: BilledSession): Promise<Buffer> {
  const { kind, reference, issuedOn, issuedAt } = statement;
  const title = `${STATEMENT_KIND_LABELS[kind]} ${reference}`;
  return pdfFile({
    title,
    subject: statement.sessionName,
    footer: `${reference} – ${statement.sessionName}`,
    now: issuedAt,
    blocks: [
      { heading: title, level: 1 },
      { paragraph: `Émis le ${longDay(issuedOn)}`, size: 'large' },
      { notice: noticeOf(statement) },
      {
        sideBySide: [
          {
            title: 'Émis par',
            lines: ['PIGMA', 'Plateforme d’information géographique mutualisée en Nouvelle-Aquitaine'],
          },
          { title: 'À l’attention de', lines: partyLines(statement.billing) },
        ],
      },
      { heading: 'La formation', level: 2 },
      { facts: sessionFacts(session) },
      { heading: kind === 'credit' ? 'Montants annulés' : 'Coûts', level: 2 },
      { table: amountsTable(statement) },
      ...(statement.vatRule === 'exempt' ? [{ paragraph: vatMention({ rule: 'exempt' }) }] : []),
      ...peopleBlocks(statement),
    ],
  });
}

function noticeOf({ kind, creditsReference, reason }: StatementView): string {
  if (kind === 'statement') return NOT_AN_INVOICE;
  return `Cet avoir annule en totalité l’état de coûts ${creditsReference ?? ''}. Motif : ${reason ?? ''}\n${NOT_AN_INVOICE}`;
}

function partyLines({ name, siren, siret, serviceCode, engagementNumber, address }: BilledParty): string[] {
  return [
    name,
    ...(address ? address.split('\n') : []),
    ...(siret ? [`SIRET : ${siretText(siret)}`] : siren ? [`SIREN : ${siren}`] : []),
    ...(serviceCode ? [`Code service : ${serviceCode}`] : []),
    ...(engagementNumber ? [`N° d’engagement : ${engagementNumber}`] : []),
  ];
}

function sessionFacts(session: BilledSession): [string, string][] {
  const { courseTitle, provider, firstDay, lastDay, place, department, durationMinutes } = session;
  const hours = Math.floor(durationMinutes / 60);
  const minutes = durationMinutes % 60;
  return [
    ['Intitulé', courseTitle],
    ...(provider ? [['Assurée par', provider] as [string, string]] : []),
    ['Dates', firstDay === lastDay ? shortDay(firstDay) : shortPeriod(firstDay, lastDay)],
    ['Lieu', [place, departmentName(department)].filter(Boolean).join(', ')],
    ['Durée', `${hours} h${minutes ? ` ${String(minutes).padStart(2, '0')}` : ''}`],
  ];
}

function amountsTable(statement: StatementView): PdfTable {
  const { vatRule, vatBasisPoints, netCents, vatCents, grossCents } = statement;
  const vat = vatOf({ vatRule, vatBasisPoints });
  const sum = (label: string, cents: number, bold = false) => [
    { text: label, span: 3, align: 'right' as const, bold },
    { text: euros(cents), bold },
  ];
  return {
    caption: 'Montants en euros',
    columns: [
      { width: 4, header: true },
      { align: 'right' },
      { width: 1.6, align: 'right' },
      { width: 1.6, align: 'right' },
    ],
    head: ['Désignation', 'Quantité', 'Prix unitaire HT', 'Montant HT'],
    rows: [
      ...statement.lines.map((line) => [
        statementLineLabel(line),
        String(line.quantity),
        euros(line.unitCents),
        euros(line.netCents),
      ]),
      sum('Total HT', netCents),
      sum(vat.rule === 'rate' ? vatMention(vat) : 'TVA (exonération)', vatCents),
      sum('Total TTC', grossCents, true),
    ],
    grid: true,
  };
}

function peopleBlocks({ lines, kind }: StatementView): PdfBlock[] {
  const people = lines.flatMap((line) => line.people);
  if (people.length === 0) return [];
  const heading = kind === 'credit' ? 'Personnes concernées' : 'Personnes inscrites';
  return [{ heading, level: 2 }, { list: { items: people } }];
}
