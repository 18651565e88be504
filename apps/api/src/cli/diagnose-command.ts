import type { Writable } from 'node:stream';
import { Argument, Command, Option } from 'commander';
import { diagnose } from '#domain/diagnostic/diagnose.js';
import { readCatalogue } from '../catalogue/reading/read-catalogue.js';
import type { ResponseFacts } from '../catalogue/reading/read-xml.js';
import { jsonLines } from './json-lines.js';
import { lineWriter } from './output.js';
import type { Report } from './report.js';
import { textTable } from './text-table.js';

const FORMATS = { jsonl: jsonLines, table: textTable } as const;

/** Exit status: everything was read, or something was unreadable (2, wrong use, is told by the command parser). */
const ALL_READ = 0;
const SOMETHING_UNREADABLE = 1;

type CommandStreams = { stdout: Writable; stderr: Writable };

/** `diagnose PATH... --format jsonl|table`. `finish` is given the exit status. */
export function diagnoseCommand({ stdout, stderr }: CommandStreams, finish: (status: number) => void): Command {
  return new Command('diagnose')
    .description('Diagnostique les fiches d’un fichier XML, d’une réponse CSW, d’un dossier ou d’une archive zip')
    .addArgument(new Argument('<chemins...>', 'fichiers ou dossiers à lire'))
    .addOption(
      new Option('--format <format>', 'jsonl : un objet JSON par ligne ; table (par défaut) : lisible')
        .choices(Object.keys(FORMATS))
        .default('table'),
    )
    .action(async (paths: string[], { format }: { format: keyof typeof FORMATS }) => {
      const note = (facts: ResponseFacts): void => {
        for (const line of notesOn(facts)) stderr.write(`${line}\n`);
      };
      finish(await diagnosePaths(paths, FORMATS[format](lineWriter(stdout)), note));
    });
}

async function diagnosePaths(
  paths: readonly string[],
  report: Report,
  onResponse: (facts: ResponseFacts) => void,
): Promise<number> {
  let status = ALL_READ;
  for (const path of paths) {
    for await (const item of readCatalogue(path, { onResponse })) {
      if ('error' in item) {
        status = SOMETHING_UNREADABLE;
        await report.unreadable(item);
      } else await report.diagnosed(item, diagnose(item.record));
    }
  }
  await report.end();
  return status;
}

/** For standard error: one page of a catalogue is not the catalogue, an abridged record is not the record. */
function notesOn({ file, matched, returned, elementSet }: ResponseFacts): string[] {
  const notes: string[] = [];
  if (matched !== null && returned !== null && matched > returned) {
    notes.push(`${file} : le catalogue annonce ${matched} fiches, ce fichier en donne ${returned}.`);
  }
  if (elementSet === 'brief' || elementSet === 'summary') {
    notes.push(`${file} : fiches abrégées (elementSetName=${elementSet}), le diagnostic sera incomplet.`);
  }
  return notes;
}
