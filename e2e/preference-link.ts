import { createHmac } from 'node:crypto';

/** The journeys' own product signs with this: they can make the link that a mail would have brought. */
export const SESSION_SECRET = 'un secret pour les parcours, assez long';

/** Path of the link of an information mail to an address, as the product makes it. */
export function preferencePath(address: string): string {
  const now = new Date();
  const month = now.getUTCFullYear() * 12 + now.getUTCMonth();
  const signature = createHmac('sha256', SESSION_SECRET)
    .update(`preferences\n${month}\n${address}`)
    .digest('base64url');
  return `/api/preferences/${Buffer.from(address).toString('base64url')}.${month}.${signature}`;
}
