import { camelSlug } from '../slug.js';

/** An address taken apart once for all the rules of a link. */
export type LinkAddress = {
  /** Without user name and password: those are never shown. */
  shown: string;
  host: string;
  /** Path segments, percent-escapes decoded, no empty one. */
  segments: string[];
  /** Query parameters, names in lower case, values decoded. */
  query: ReadonlyMap<string, string>;
  /** Words of host, path, query and fragment, camelCase apart, as one slug. */
  words: string;
  /** Words of host and path only. */
  placeWords: string;
};

const SCHEMES = new Set(['http:', 'https:', 'ftp:']);

/** Null for anything but an absolute http, https or ftp address: « - », relative paths, `file:`, `s3:`, table names. */
export function parseAddress(text: string): LinkAddress | null {
  const trimmed = text.trim();
  if (!/^(?:https?|ftp):\/\//i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (!SCHEMES.has(url.protocol) || url.hostname === '') return null;
  const shown = url.username || url.password ? trimmed.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1') : trimmed;
  const path = decoded(url.pathname);
  return {
    shown,
    host: url.hostname,
    segments: path.split('/').filter((segment) => segment !== ''),
    query: queryOf(url.search),
    words: camelSlug(`${url.hostname} ${path} ${decoded(url.search)} ${decoded(url.hash)}`),
    placeWords: camelSlug(`${url.hostname} ${path}`),
  };
}

/** Some catalogues write `&amp;` in the text itself; both separators are understood. */
function queryOf(search: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of search.replace(/^\?/, '').replace(/&amp;/g, '&').split('&')) {
    const [name = '', ...value] = pair.split('=');
    const key = decoded(name).toLowerCase();
    if (key !== '' && !query.has(key)) query.set(key, decoded(value.join('=').replace(/\+/g, ' ')).trim());
  }
  return query;
}

/** Percent-escapes decoded; a text with a broken escape is kept as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
