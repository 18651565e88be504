/** Pages of what mails are written for, and what to call them. */
const causes: Record<string, { label: string; path: (id: string) => string }> = {
  campaign: { label: 'La campagne', path: (id) => `/campaigns/${id}/show` },
  training_session: { label: 'La session de formation', path: (id) => `/training-sessions/${id}/show` },
  training_statement: { label: 'L’état de coûts', path: (id) => `/training-statements/${id}/show` },
  meeting: { label: 'La réunion', path: (id) => `/meetings/${id}/show` },
};

/** Where to read about the cause of a mail; null when it has no page of its own. */
export function causeLink(type: string | null, id: string | null): { label: string; to: string } | null {
  const cause = type === null ? undefined : causes[type];
  return cause && id !== null ? { label: cause.label, to: cause.path(id) } : null;
}
