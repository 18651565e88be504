import http from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { countsOf } from '../apps/api/src/partners/partner-counts.js';
import { type PartnerFilters, selectPartners } from '../apps/api/src/partners/partner-conditions.js';
import { fromRow } from '../apps/api/src/partners/partner-lists.service.js';
import { partnerView } from '../apps/api/src/partners/partner-view.js';

/*
 * The baseline: node:http and pg, nothing checked, nobody signed in, no output filter, no log. Same SQL, same words,
 * so that what is measured is what the product adds around them.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const manager = { query: async (text: string, values: unknown[]) => (await pool.query(text, values)).rows as unknown };

async function answer(url: URL): Promise<unknown> {
  const parameters = Object.fromEntries(url.searchParams);
  const { page = '1', perPage = '25', ...filters } = { sort: 'name', order: 'asc', ...parameters };
  const today = new Date().toISOString().slice(0, 10);
  const { where, values, orderBy } = selectPartners({ archived: false, ...filters } as PartnerFilters, today);
  const offset = (Number(page) - 1) * Number(perPage);
  const [rows, counted] = await Promise.all([
    pool.query(
      `select p.* from partners p where ${where} order by ${orderBy} limit ${perPage} offset ${offset}`,
      values,
    ),
    pool.query(`select count(*)::int as total from partners p where ${where}`, values),
  ]);
  const partners = (rows.rows as Record<string, unknown>[]).map(fromRow);
  const ids = partners.map(({ id }) => id);
  const counts = await countsOf(manager as never, ids, today);
  const [{ total }] = counted.rows as [{ total: number }];
  return { data: partners.map((partner) => partnerView(partner, counts(partner.id))), total };
}

const server = http.createServer((request, response) => {
  void answer(new URL(request.url ?? '/', 'http://bare')).then((body) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.on('disconnect', () => process.exit(0));
