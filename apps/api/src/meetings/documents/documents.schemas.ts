import { z } from 'zod';
import { line } from '../../partners/text-field.js';
import { version, webLink } from '../meetings.schemas.js';

const link = webLink.refine((url): url is string => url !== null, 'Ce champ ne peut pas être vide.');
/** In the address of a file. */
export const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
const item = z.uuid().nullable().optional();

/** The fields of the form that brings a file. */
export const uploadFields = z.strictObject({ title: line(200).optional(), agendaItemId: z.uuid().optional() });
export const linkBody = z.strictObject({ title: line(200), url: link, agendaItemId: item });
export const linkVersionBody = z.strictObject({ url: link });
export const updateDocumentBody = z.strictObject({ title: line(200).optional(), agendaItemId: item, version });

const documentVersion = z.object({
  number: z.int(),
  url: z.string().nullable(),
  filename: z.string().nullable(),
  contentType: z.string().nullable(),
  size: z.int().nullable(),
  author: z.string(),
  createdAt: z.date(),
});
export const meetingDocument = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  agendaItemId: z.uuid().nullable(),
  title: z.string(),
  currentNumber: z.int(),
  /** The latest first. */
  versions: z.array(documentVersion),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
});
export const meetingDocuments = z.object({ data: z.array(meetingDocument) });
