/** The arrows of the house: apps/admin → libs/wording → libs/domain ← apps/api → libs/platform. */
const forbidden = [
  {
    name: 'no-cycle',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'domain-depends-on-nothing',
    comment: 'Rules are pure: no framework, no clock, no I/O.',
    severity: 'error',
    from: { path: '^libs/domain/', pathNot: '(\\.spec\\.ts$|/testing/)' },
    to: { pathNot: '^libs/domain/' },
  },
  {
    name: 'wording-knows-the-domain-only',
    severity: 'error',
    from: { path: '^libs/wording/', pathNot: '\\.spec\\.ts$' },
    to: { pathNot: '^libs/(wording|domain)/' },
  },
  {
    name: 'platform-knows-no-feature',
    severity: 'error',
    from: { path: '^libs/platform/' },
    to: { path: '^apps/' },
  },
  {
    name: 'screens-know-the-api-by-generated-types',
    severity: 'error',
    from: { path: '^apps/admin/' },
    to: { path: '^(apps/api|libs/platform|migrations)/' },
  },
  {
    name: 'api-knows-no-screen',
    severity: 'error',
    from: { path: '^apps/api/' },
    to: { path: '^apps/admin/' },
  },
  {
    name: 'migrations-stand-alone',
    severity: 'error',
    from: { path: '^migrations/' },
    to: { pathNot: '^node_modules/typeorm/' },
  },
  {
    name: 'no-unresolved',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^bun:' },
  },
];

/** A feature knows another through its services and schemas, one way: its entities and queries stay its own. */
const features = {
  name: 'features-meet-through-services',
  severity: 'error',
  from: { path: '^apps/api/src/([^/]+)/', pathNot: '\\.(int-)?spec\\.ts$' },
  to: { path: '^apps/api/src/[^/]+/.*\\.(entity|controller|problems)\\.ts$', pathNot: '^apps/api/src/$1/' },
};

export default {
  forbidden: [...forbidden, features],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/admin/src/api/schema\\.d\\.ts)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
