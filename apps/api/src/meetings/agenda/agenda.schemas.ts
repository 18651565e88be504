import { z } from 'zod';
import { AGENDA_ITEM_KINDS } from '#domain/meeting/agenda-item.js';
import { line, optionalLine, optionalParagraphs } from '../../partners/text-field.js';
import { meetingDocument } from '../documents/documents.schemas.js';
import { version } from '../meetings.schemas.js';
import { action } from '../promises/promises.schemas.js';

const optional = {
  kind: z.enum(AGENDA_ITEM_KINDS).optional(),
  notes: optionalParagraphs(10_000).optional(),
  speaker: optionalLine(200).optional(),
  minutes: z.int().min(0).max(1440).nullable().optional(),
};
/** `version` is that of the agenda, as each answer gives it. */
export const createItemBody = z.strictObject({
  title: line(300),
  ...optional,
  /** From 1; the end when left out. */
  position: z.int().min(1).max(1000).optional(),
  version,
});
export const updateItemBody = z.strictObject({ title: line(300).optional(), ...optional, version });
export const orderBody = z.strictObject({ ids: z.array(z.uuid()).max(100), version });

export const agenda = z.object({
  meetingId: z.uuid(),
  version: z.int(),
  items: z.array(
    z.object({
      id: z.uuid(),
      position: z.int(),
      kind: z.enum(AGENDA_ITEM_KINDS),
      title: z.string(),
      notes: z.string().nullable(),
      speaker: z.string().nullable(),
      minutes: z.int().nullable(),
      /** When it starts, `HH:MM`; null when that is not known. */
      startsAt: z.string().nullable(),
      documents: z.array(meetingDocument),
    }),
  ),
  /** Of the whole meeting. */
  documents: z.array(meetingDocument),
  /** Sum of the minutes planned, and how many items have none. */
  minutes: z.int(),
  unplanned: z.int(),
  endsAt: z.string().nullable(),
  /** Minutes past the announced end; null when unknown. */
  over: z.int().nullable(),
  /** Promised before, and still open: printed at the top. */
  openActions: z.array(action),
});
