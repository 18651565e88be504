import type { IncomingKind } from '#domain/mail/incoming-mail.js';

/** What came back, in a word or two. */
export const INCOMING_KIND_LABELS: Record<IncomingKind, string> = {
  reply: 'Réponse',
  auto_reply: 'Réponse automatique',
  bounce: 'Avis de non-remise',
  unmatched: 'À rattacher',
};
