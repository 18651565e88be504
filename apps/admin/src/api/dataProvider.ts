import { HttpError, type DataProvider, type GetListParams, type Identifier, type RaRecord } from 'react-admin';
import { askAboutConflict } from './conflict.js';
import { call, problemOf, queryString, type Query } from './http.js';

/** Where each react-admin resource lives in the API. */
const PATHS: Record<string, string> = {
  partners: '/partners',
  contacts: '/contacts',
  records: '/catalogue/records',
  imports: '/catalogue/imports',
  unclaimed: '/catalogue/unclaimed',
  meetings: '/meetings',
  surveys: '/surveys',
  'training-courses': '/training/courses',
  'training-sessions': '/training/sessions',
  'training-statements': '/training/statements',
  'training-feeds': '/training/feeds',
  'training-interests': '/training/interests',
  mails: '/mails',
  'mail-templates': '/mail-templates',
  'address-blocks': '/address-blocks',
  inbox: '/inbox',
  accounts: '/accounts',
  tokens: '/tokens',
};

const path = (resource: string): string => PATHS[resource] ?? `/${resource}`;

/** The filters, search and sort of a list as the API names them: also what an export link carries. */
export function listQuery({ pagination, sort, filter }: Partial<GetListParams>): Query {
  return {
    ...(pagination ? { page: pagination.page, perPage: pagination.perPage } : {}),
    ...(sort?.field && sort.field !== 'id' ? { sort: sort.field, order: sort.order.toLowerCase() } : {}),
    ...(filter as Query),
  };
}

/** Lists without ids of their own (organisation names) are known by their name. */
const withId = (row: RaRecord): RaRecord => (row.id === undefined ? { ...row, id: row['name'] as Identifier } : row);

async function list<T extends RaRecord>(resource: string, query: Query, signal?: AbortSignal) {
  const page = await call<{ data: T[]; total: number }>(path(resource) + queryString(query), { signal });
  return { data: page.data.map((row) => withId(row) as T), total: page.total };
}

function changed(data: Partial<RaRecord>, previous: Partial<RaRecord>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(previous[key])),
  );
}

/** Sends what changed with the version it was read at; a stale version is put to the person, never overwritten. */
async function patch<T extends RaRecord>(
  resource: string,
  id: Identifier,
  changes: Record<string, unknown>,
  previous: Partial<RaRecord>,
): Promise<T> {
  const { version: _read, ...body } = changes;
  try {
    const version = previous['version'] as number;
    return await call<T>(`${path(resource)}/${id}`, { method: 'PATCH', body: { ...body, version } });
  } catch (error) {
    const { current } = problemOf(error);
    if (!(error instanceof HttpError) || error.status !== 409 || !current) throw error;
    if ((await askAboutConflict({ resource, mine: body, before: previous, current })) === 'keep')
      return patch(resource, id, body, current);
    throw error;
  }
}

export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  getList: (resource, params) => list(resource, listQuery(params), params.signal),
  getOne: async (resource, { id, signal }) => ({ data: await call(`${path(resource)}/${id}`, { signal }) }),
  getMany: (resource, { ids, signal }) =>
    list(resource, { page: 1, perPage: Math.min(ids.length, 200), ids: ids.map(String) }, signal),
  getManyReference: (resource, { target, id, signal, ...params }) =>
    list(resource, { ...listQuery(params), [target]: String(id) }, signal),
  create: async (resource, { data }) => ({ data: await call(path(resource), { method: 'POST', body: data }) }),
  update: async (resource, { id, data, previousData }) => ({
    data: await patch(resource, id, changed(data, previousData), previousData),
  }),
  delete: async (resource, { id, previousData }) => {
    await call(`${path(resource)}/${id}`, { method: 'DELETE' });
    return { data: previousData as never };
  },
  updateMany: () => Promise.reject(new Error('Aucune modification par lot n’est proposée.')),
  deleteMany: () => Promise.reject(new Error('Aucune suppression par lot n’est proposée.')),
};
