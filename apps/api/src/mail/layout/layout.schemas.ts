import { z } from 'zod';
import { line, optionalParagraphs } from '../../partners/text-field.js';

const header = line(100);
const signature = optionalParagraphs(1000).pipe(z.string());
const logoAlt = line(100);
const version = z.int().min(1);

export const layout = z.object({
  /** Beside the logo, or in its place. */
  header: z.string(),
  /** Under every mail; several lines. */
  signature: z.string(),
  /** Read in place of the logo where it is not shown. */
  logoAlt: z.string(),
  logo: z.object({ hash: z.string(), width: z.int(), height: z.int() }).nullable(),
  updatedAt: z.date(),
  updatedBy: z.string(),
  version: z.int(),
});

export const updateLayoutBody = z.strictObject({
  header: header.optional(),
  signature: signature.optional(),
  logoAlt: logoAlt.optional(),
  version,
});
/** Of a form with a file, or of an address: everything is text. */
export const logoVersion = z.strictObject({ version: z.coerce.number().pipe(version) });

/** The layout as it stands in the form, saved or not, with the logo of the moment. */
export const layoutDraft = z.strictObject({ header, signature, logoAlt });
export const layoutPreview = z.object({ subject: z.string(), html: z.string(), text: z.string() });

/** Shape and existence are one question: anything else is « introuvable ». */
export const pictureHash = z.string().max(100);
