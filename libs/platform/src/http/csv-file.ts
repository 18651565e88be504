import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

export interface CsvColumn<Row> {
  header: string;
  value: (row: Row) => string | number | boolean | Date | null | undefined;
}

const NUMBER = new Intl.NumberFormat('fr-FR', { useGrouping: false, maximumFractionDigits: 6 });
const DAY = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: 'Europe/Paris' });

/**
 * Rows as a CSV file that opens right in a French Excel: semicolons, UTF-8 with its mark, decimal comma, dd/mm/yyyy in
 * Paris time, oui/non, CRLF; a text that Excel would run as a formula is neutralised. Streams: memory does not grow.
 */
export function csvFile<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row> | AsyncIterable<Row>): Readable {
  const lines = Readable.from(rows).map((row: Row) => columns.map(({ value }) => value(row)));
  const output = stringify({
    delimiter: ';',
    bom: true,
    header: true,
    columns: columns.map(({ header }) => header),
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      number: (value) => NUMBER.format(value),
      boolean: (value) => (value ? 'oui' : 'non'),
      date: (value) => DAY.format(value),
    },
  });
  lines.on('error', (error) => output.destroy(error));
  output.on('close', () => lines.destroy());
  return lines.pipe(output);
}
