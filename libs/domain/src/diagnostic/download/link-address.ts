import { camelSlug } from '../slug.js';

const SCHEMES = new Set(['http:', 'https:', 'ftp:']);
const CREDENTIALS = /^([a-z]+:\/\/)[^/?#]*@/i;

/** An address taken apart once for all the rules of a link. */
export class LinkAddress {
  /** Path segments, percent-escapes decoded, no empty one. */
  readonly segments: readonly string[];
  /** Query parameters, names in lower case, values decoded. */
  readonly query: ReadonlyMap<string, string>;
  private slugOfAll: string | null = null;
  private slugOfPlace: string | null = null;

  private constructor(
    private readonly url: URL,
    /** As written, without user name and password: those are never shown. */
    readonly shown: string,
  ) {
    this.segments = decoded(url.pathname)
      .split('/')
      .filter((segment) => segment !== '');
    this.query = queryOf(url.search);
  }

  /** Null for anything but an absolute http, https or ftp address: « - », relative paths, `file:`, table names. */
  static parse(text: string): LinkAddress | null {
    const trimmed = text.trim();
    try {
      const url = new URL(trimmed);
      if (!SCHEMES.has(url.protocol) || !/^[a-z]+:\/\//i.test(trimmed)) return null;
      return new LinkAddress(url, url.username || url.password ? trimmed.replace(CREDENTIALS, '$1') : trimmed);
    } catch {
      return null;
    }
  }

  /** Words of host, path, query and fragment, camelCase apart, as one slug. */
  get words(): string {
    this.slugOfAll ??= `${this.placeWords}-${camelSlug(`${decoded(this.url.search)} ${decoded(this.url.hash)}`)}`;
    return this.slugOfAll;
  }

  /** Words of host and path only. */
  get placeWords(): string {
    this.slugOfPlace ??= camelSlug(`${this.url.hostname} ${this.segments.join('/')}`);
    return this.slugOfPlace;
  }
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
