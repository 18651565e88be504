/** What a person is asked by a signed link: take a freed seat, come to a session, or still come on other days. */
export const OFFER_KINDS = ['seat', 'invitation', 'postponement'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** `withdrawn`: the question makes no sense any more, its registration or its session having been cancelled. */
export const OFFER_STATES = ['pending', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type OfferState = (typeof OFFER_STATES)[number];
