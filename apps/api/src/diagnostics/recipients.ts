import type { z } from 'zod';
import { diagnosticRecipient, isReachable } from '#domain/partner/diagnostic-recipient.js';
import { CONTACT_ROLES } from '#domain/partner/membership.js';
import type { ReachableContact } from '../contacts/contact-directory.service.js';
import type { partnerDiagnostic, recipient } from './diagnostics.schemas.js';

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

/** People left out of them only because their address is dead, each once. */
export function suppressedAmong(
  candidates: readonly ReachableContact[],
  today: string,
): z.infer<typeof partnerDiagnostic>['suppressed'] {
  const left = candidates.filter(
    (candidate) => candidate.suppressed && isReachable({ ...candidate, suppressed: false }, today),
  );
  return [
    ...new Map(left.map(({ contactId, name, email }) => [contactId, { contactId, name, email: email ?? '' }])).values(),
  ];
}
