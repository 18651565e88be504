declare const emailAddress: unique symbol;
/** One bare address, lower case, as in RFC 5321 without quoted local parts or address literals. */
export type EmailAddress = string & { readonly [emailAddress]: true };

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Trims, lowers the case and writes an international domain in ASCII-compatible form (`mairie@pérols.fr` →
 * `mairie@xn--prols-bsa.fr`). Null when it is not one plain address: several addresses, a display name, a line break or
 * a domain without a dot never pass, so nothing can be slipped into a mail header.
 */
export function parseEmailAddress(text: string): EmailAddress | null {
  const address = text.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const typedDomain = address.slice(at + 1);
  if (at < 1 || local.length > 64 || !LOCAL_PART.test(local) || /[\s@/?#:%\\[\]]/.test(typedDomain)) return null;
  const domain = asciiDomain(typedDomain);
  const labels = domain.split('.');
  const topLevel = labels.at(-1) ?? '';
  const right = labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(topLevel);
  return right && local.length + domain.length < 254 ? (`${local}@${domain}` as EmailAddress) : null;
}

function asciiDomain(domain: string): string {
  if (/^[\x20-\x7e]*$/.test(domain)) return domain;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : '';
}
