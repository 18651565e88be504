/** Who and what a preview is for; null for an example. */
export interface PreviewChoice {
  contactId: string | null;
  partnerId: string | null;
  subjectId: string | null;
}

export const NOBODY: PreviewChoice = { contactId: null, partnerId: null, subjectId: null };

/** A text as it stands in the form, and for whom. */
export interface Draft extends PreviewChoice {
  kind: string;
  family: string;
  subject: string;
  body: string;
}
