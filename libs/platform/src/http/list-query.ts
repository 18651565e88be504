import { z } from 'zod';

/** Turns a repeated or single query parameter into a list. */
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(200).optional(),
  );

/** A query parameter that is `true` or `false`. */
export const booleanParameter = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Text typed by a person: no NUL, which PostgreSQL cannot store. */
export const searchText = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll('\u0000', '').trim());

/**
 * The query string every list of the product understands: page (from 1), perPage (1 to 200), sort, order, q, ids, and
 * the filters of this list. Anything else is refused.
 */
export function listQuery<const S extends readonly [string, ...string[]], F extends z.ZodRawShape>(options: {
  sort: S;
  defaultSort?: S[number];
  defaultOrder?: 'asc' | 'desc';
  filters: F;
}) {
  return z.strictObject({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    perPage: z.coerce.number().int().min(1).max(200).default(25),
    sort: z.enum(options.sort).default((options.defaultSort ?? options.sort[0]) as never),
    order: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['asc', 'desc']))
      .default(options.defaultOrder ?? 'asc'),
    q: searchText.optional(),
    ids: many(z.uuid()),
    ...options.filters,
  });
}

/** One page of a list, and how many there are in all. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ data: z.array(item), total: z.int().min(0) });

/** Rows to skip for a page. */
export const offsetOf = (query: { page: number; perPage: number }): number => (query.page - 1) * query.perPage;
