/**
 * `actions`: what was promised before and is still open; `testimony`: one organisation tells its story; `round_table`:
 * each says where it stands.
 */
export const AGENDA_ITEM_KINDS = ['topic', 'actions', 'testimony', 'round_table', 'break'] as const;
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];
