/**
 * Two projects: `unit` (pure, no I/O) and `integration` (real PostgreSQL built by the migrations).
 * @type {import('jest').Config}
 */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  moduleNameMapper: {
    '^#domain/(.*)\\.js$': '<rootDir>/libs/domain/src/$1',
    '^#platform/(.*)\\.js$': '<rootDir>/libs/platform/src/$1',
    '^#wording/(.*)\\.js$': '<rootDir>/libs/wording/src/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: '<rootDir>/tsconfig.json' }],
  },
};

export default {
  testTimeout: 60_000,
  // Modules of a spec are never given back by `--experimental-vm-modules`: a worker that has grown is replaced, and specs
  // never share the process that counts them.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps/api,libs}/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps/api,libs}/**/*.int-spec.ts'],
      setupFiles: ['<rootDir>/test-support/nest-preload.mjs'],
      globalSetup: '<rootDir>/test-support/postgres-up.mjs',
      globalTeardown: '<rootDir>/test-support/postgres-down.mjs',
    },
  ],
};
