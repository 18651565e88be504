import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { draftLabel, type MinutesDocument } from '#wording/minutes/minutes-document.js';
import { MinutesImages } from './images/minutes-images.service.js';
import { Minutes, type MinutesVersion } from './minutes.entity.js';
import { MinutesLists } from './minutes-lists.service.js';
import { minutesProblems } from './minutes.problems.js';
import { minutesDocx } from './print/minutes-docx.js';
import { minutesPdf } from './print/minutes-pdf.js';
import { imageIds, type Pictures, picturesOf } from './print/print-images.js';

export const PRINT_FORMATS = ['pdf', 'docx'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

export interface PrintedFile {
  filename: string;
  contentType: string;
  content: Buffer;
}

const TYPES: Record<PrintFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Prints minutes, as PDF and as a Word file, from one document. */
@Injectable()
export class MinutesPrinter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: MinutesLists,
    private readonly images: MinutesImages,
  ) {}

  /** As they stand: the edition once validated, before that a draft that says it is one. @throws minutes_not_found */
  async current(id: string, format: PrintFormat): Promise<PrintedFile> {
    const { manager } = this.dataSource;
    const found = await manager.findOneBy(Minutes, { id });
    if (!found) throw minutesProblems.minutes_not_found();
    if (found.state !== 'draft') {
      const edition = await this.lists.edition(id, manager);
      if (edition) return this.edition(edition, format);
    }
    const { document } = await this.lists.assemble(found, manager);
    return this.print({ ...document, edition: draftLabel(found.erratum) }, found.updatedAt, format);
  }

  /** An edition as it was validated, whatever happened since. @throws minutes_version_not_found when it is none */
  async edition({ document, createdAt }: MinutesVersion, format: PrintFormat): Promise<PrintedFile> {
    if (!document) throw minutesProblems.minutes_version_not_found();
    return this.print(document, createdAt, format);
  }

  private async print(document: MinutesDocument, at: Date, format: PrintFormat): Promise<PrintedFile> {
    const kept = await this.images.printed(this.dataSource.manager, imageIds(document.body));
    const pictures: Pictures = await picturesOf(document.body, kept);
    const content = format === 'pdf' ? await minutesPdf(document, pictures, at) : await minutesDocx(document, pictures);
    return { filename: `${fileName(document)}.${format}`, contentType: TYPES[format], content };
  }
}

/** « Compte rendu n°1 – Opendata – 31-05-2018 », in signs that every system takes. */
function fileName({ title, band, edition, facts }: MinutesDocument): string {
  const words = [title.charAt(0) + title.slice(1).toLowerCase(), edition, band, facts[0]?.value];
  return words
    .filter(Boolean)
    .join(' - ')
    .replace(/\//g, '-')
    .replace(/[^\p{L}\p{N} .,'’()-]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 150);
}
