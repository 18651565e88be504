import type { Readable } from 'node:stream';
import { csvFile } from '../http/csv-file.js';
import { type SheetColumn, xlsxFile } from './xlsx-file.js';

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** The columns of a workbook as a CSV file: the same words, days as dd/mm/yyyy. */
export function sheetCsv<Row>(columns: readonly SheetColumn<Row>[], rows: Rows<Row>): Readable {
  return csvFile(
    columns.map(({ header, value, format }) => ({
      header,
      value: (row: Row) => {
        const cell = value(row);
        return format === 'day' && typeof cell === 'string' ? cell.split('-').toReversed().join('/') : cell;
      },
    })),
    rows,
  );
}

/** The same as a workbook, which is made whole. */
export async function sheetXlsx<Row>(
  sheet: string,
  columns: readonly SheetColumn<Row>[],
  rows: Rows<Row>,
): Promise<Buffer> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return xlsxFile(sheet, columns, all);
}
