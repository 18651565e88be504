import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { can, type Permission, PERMISSIONS, type Role, ROLES } from '#domain/permissions.js';
import { startTestApp, type TestApp } from './test-app.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** Open to those without an account; a signed link is judged by its route. */
const OPEN = ['public', 'signed-link'];
const NOBODY = '00000000-0000-4000-8000-000000000000';

let test: TestApp;
let routes: { method: Method; path: string; access: string }[];
beforeAll(async () => {
  test = await startTestApp({ embedded: true });
  routes = Object.entries(test.document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      method,
      path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueFor(item[method]!.parameters ?? [], name)),
      access: (item[method] as { 'x-access'?: string })['x-access'] ?? 'unsaid',
    })),
  );
});
afterAll(() => test.close());

/** Of the shape that the parameter asks for, of nothing that exists: a number, one of its choices, an id. */
function valueFor(parameters: readonly object[], name: string): string {
  const found = parameters.find((one) => 'name' in one && one.name === name);
  const { type, enum: choices } = (found as { schema?: { type?: string; enum?: string[] } } | undefined)?.schema ?? {};
  return type === 'integer' ? '1' : (choices?.[0] ?? NOBODY);
}

/** Signing out or emptying would spoil the walk; their refusals are walked, their success is tested elsewhere. */
const SPOILS = /\/(logout-everywhere|logout|demonstration\/empty)$/;
const call = (agent: ReturnType<TestApp['as']>, method: Method, path: string) =>
  agent[method](path).send(method === 'get' ? undefined : {});

describe('qui peut appeler chaque route de l’API', () => {
  it('chaque route dit qui peut l’appeler', () => {
    expect(routes.length).toBeGreaterThan(50);
    const known = new Set<string>([...PERMISSIONS, 'public', 'signed-link', 'signed-in']);
    expect(routes.filter(({ access }) => !known.has(access))).toEqual([]);
  });

  it('sans compte, tout est fermé sauf ce qui est public', async () => {
    for (const { method, path, access } of routes) {
      const { status, body } = await call(test.anonymous(), method, path);
      const expected = OPEN.includes(access)
        ? expect.not.stringMatching(/^authentication_required$/)
        : 'authentication_required';
      expect({ route: `${method} ${path}`, status, code: body.code ?? 'none' }).toEqual({
        route: `${method} ${path}`,
        status: OPEN.includes(access) ? expect.any(Number) : 401,
        code: expected,
      });
    }
  });

  it.each(ROLES)('le rôle %s peut ce que dit la liste des droits, et rien d’autre', async (role: Role) => {
    for (const { method, path, access } of routes) {
      if (OPEN.includes(access)) continue;
      const allowed = access === 'signed-in' || can(role, access as Permission);
      if (allowed && SPOILS.test(path)) continue;
      const { status, body } = await call(test.as(role), method, path);
      const route = `${method} ${path}`;
      if (allowed) {
        expect({ route, status, code: body.code }).not.toMatchObject({ status: 403 });
        expect({ route, status, code: body.code }).not.toMatchObject({ status: 401 });
      } else expect({ route, status, code: body.code }).toEqual({ route, status: 403, code: 'permission_denied' });
    }
  });

  it('aucune route ne répond par une erreur 500, ni à un corps vide, ni à un identifiant qui n’est pas le sien', async () => {
    const failures: string[] = [];
    for (const { method, path } of routes) {
      if (SPOILS.test(path)) continue;
      for (const target of [path, path.replaceAll(NOBODY, 'pas-un-identifiant'), path.replaceAll(NOBODY, '%00')]) {
        const { status } = await call(test.as('admin'), method, target);
        if (status >= 500 && status !== 503) failures.push(`${method} ${target} → ${status}`);
      }
    }
    expect(failures).toEqual([]);
  });

  it('l’identifiant de ce qui n’existe pas donne 404 avec une phrase', async () => {
    for (const { method, path } of routes.filter((route) => route.method === 'get' && route.path.endsWith(NOBODY))) {
      const { status, body } = await call(test.as('admin'), method, path);
      expect({ path, status, titled: String(body.title).length > 5 }).toEqual({ path, status: 404, titled: true });
    }
  });

  it('un paramètre inconnu est refusé par chaque liste, en le nommant', async () => {
    const lists = routes.filter(
      ({ method, path }) =>
        method === 'get' &&
        test.document.paths[path]?.get?.parameters?.some((p) => 'name' in p && p.name === 'perPage'),
    );
    expect(lists.length).toBeGreaterThan(8);
    for (const { path } of lists) {
      const { status, body } = await test.as('admin').get(`${path}?perPage=1&pirate=1`);
      expect({ path, status, errors: body.errors }).toEqual({
        path,
        status: 400,
        errors: { pirate: expect.any(String) },
      });
      const page = await test.as('admin').get(`${path}?perPage=1`);
      expect({ path, keys: Object.keys(page.body).sort() }).toEqual({ path, keys: ['data', 'total'] });
    }
  });
});
