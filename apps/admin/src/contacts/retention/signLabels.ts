import type { SignKind } from '#domain/partner/person-retention.js';

/** How somebody was last heard of. */
export const SIGN_LABELS: Record<SignKind, string> = {
  reply: 'a répondu à un courriel',
  meeting_answer: 'a répondu à une invitation',
  meeting: 'est venu à une réunion',
  survey: 'a répondu à un questionnaire',
  training_interest: 's’est dit intéressé par une formation',
  training: 'a suivi une formation',
};
