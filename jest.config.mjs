/** Tests run as compiled by tsc (tsconfig.test.json), so that one compiler decides what decorators and metadata mean. */
export default {
  rootDir: 'build/test',
  testMatch: ['**/*.test.js'],
  testEnvironment: 'node',
  transform: {},
  testTimeout: 30_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '900MB',
};
