import { z } from 'zod';
import { ANSWERS } from '#domain/meeting/attendance.js';

/** `uninvited`: who has had nothing yet; `silent`: who has not answered; `changed`: who was told of another day or place. */
export const INVITED = ['uninvited', 'silent', 'changed'] as const;
export const inviteBody = z.strictObject({ who: z.enum(INVITED) });
export const inviteResult = z.object({ sent: z.int() });

export const invitations = z.object({
  meetingId: z.uuid(),
  uninvited: z.int(),
  silent: z.int(),
  changed: z.int(),
  invited: z.int(),
  /** Names of those who have no address, or a seat without a person. */
  unreachable: z.array(z.string()),
});

/** Of whom to show the mail; the first one to be invited when left out. */
export const invitationPreviewBody = z.strictObject({ lineId: z.uuid().nullable().default(null) });
export const invitationPreview = z.object({
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ filename: z.string(), size: z.int() })),
});

export const meetingAnswerToken = z.string().max(120);
export const meetingAnswerForm = z.object({
  answer: z.enum(ANSWERS).optional(),
  representedBy: z.string().max(200).default(''),
});
