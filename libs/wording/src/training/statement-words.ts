import type { StatementLine } from '#domain/training/statement.js';

/** « EC-2027-0012 »: statements and credits run in one sequence a year, without gaps. */
export const statementReference = ({ year, number }: { year: number; number: number }): string =>
  `EC-${year}-${String(number).padStart(4, '0')}`;

export const STATEMENT_KIND_LABELS = { statement: 'État de coûts', credit: 'Avoir' } as const;

/** What a line is for. */
export function statementLineLabel({ code }: Pick<StatementLine, 'code'>): string {
  return code === 'heads' ? 'Participation à la formation' : 'Part du second formateur';
}

/** What public buyers route their papers by. */
export const BILLING_FIELD_LABELS = {
  siret: 'SIRET',
  serviceCode: 'code service',
  engagementNumber: 'numéro d’engagement',
  address: 'adresse de facturation',
} as const;

/** `12345678200010` → « 123 456 782 00010 ». */
export const siretText = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
