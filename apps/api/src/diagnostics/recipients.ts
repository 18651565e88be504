import type { z } from 'zod';
import { diagnosticRecipient } from '#domain/partner/diagnostic-recipient.js';
import { CONTACT_ROLES, isCurrent } from '#domain/partner/membership.js';
import type { ReachableContact } from '../contacts/contact-directory.service.js';
import type { recipient } from './diagnostics.schemas.js';

export function isReachable(candidate: ReachableContact, today: string): boolean {
  return candidate.email !== null && !candidate.archived && isCurrent(candidate, today);
}

/** People a diagnostic may be sent to, each once with every role held today in the partner; one is recommended. */
export function recipientsAmong(candidates: readonly ReachableContact[], today: string): z.infer<typeof recipient>[] {
  const reachable = candidates.filter((candidate) => isReachable(candidate, today));
  const recommended = diagnosticRecipient(candidates, today);
  return [...new Set(reachable.map(({ contactId }) => contactId))].flatMap((contactId) => {
    const places = reachable.filter((candidate) => candidate.contactId === contactId);
    const [first] = places;
    if (!first) return [];
    const roles = CONTACT_ROLES.filter((role) => places.some((place) => place.roles.includes(role)));
    const { name, email } = first;
    return [{ contactId, name, email: email ?? '', roles, recommended: contactId === recommended?.contactId }];
  });
}
