import type { Unclaimed } from '../api/types.js';
import { formatShare } from '../i18n/format.js';

/** The partner a name resembles, and how much. */
export function suggestionText({ suggestion }: Unclaimed): string {
  return suggestion ? `${suggestion.name} (ressemblance ${formatShare(suggestion.score, 1)})` : 'aucune';
}
