import writeXlsxFile, { type CellObject } from 'write-excel-file/node';

export interface SheetColumn<Row> {
  header: string;
  /** Amounts are numbers of euros; days `YYYY-MM-DD` when the column says so. */
  value: (row: Row) => string | number | null;
  /** In characters. */
  width?: number;
  format?: 'text' | 'euros' | 'integer' | 'day';
}

/**
 * Rows as an Excel workbook of one sheet, titles frozen. A text stays a text, whatever it begins with: nothing is ever
 * written as a formula, and what XML cannot hold is left out.
 */
export function xlsxFile<Row>(
  sheet: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Buffer> {
  const head = columns.map(({ header }): CellObject => ({
    value: header,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e3edf0',
  }));
  const body = rows.map((row) => columns.map((column) => cellOf(column.value(row), column.format ?? 'text')));
  return writeXlsxFile([head, ...body], {
    sheet,
    columns: columns.map(({ width }) => ({ width: width ?? 16 })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function cellOf(value: string | number | null, format: NonNullable<SheetColumn<unknown>['format']>): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, format: format === 'euros' ? '#,##0.00' : '0' };
  if (format === 'day') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value: writable(value), type: String };
}

/** XML 1.0 §2.2: no control character but tab and line breaks, no half surrogate. Excel holds 32,767 characters. */
const writable = (text: string): string =>
  text.replace(/\p{Surrogate}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '').slice(0, 32_767);
