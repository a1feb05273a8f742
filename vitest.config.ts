import { defineConfig } from 'vitest/config';

/** These start processes, or PostgreSQL, or look at what the build has made. */
const whole = [
  'test/lrs/store/**/*.test.ts',
  'test/lrs/server/process.test.ts',
  'test/lrs/launcher/retention.test.ts',
  'test/lrs/**/postgres.test.ts',
  'test/package/budget.test.ts',
  'test/package/extras.test.ts',
  'test/cli/build-path.test.ts',
  'test/cli/lrs-address.test.ts',
];

const quick = {
  setupFiles: ['test/seed.ts'],
  testTimeout: 30_000,
  // One worker less than there are cores is the default: on two cores, half of them.
  maxWorkers: '100%',
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...quick,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/player/**', ...whole],
          // Nothing here changes the world around it: files of one worker share what they import, which takes longer than the tests.
          isolate: false,
        },
      },
      {
        // Each file has a window of its own, in which elements are registered once.
        test: { ...quick, name: 'player', include: ['test/player/**/*.test.ts'] },
      },
      {
        test: { ...quick, name: 'whole', include: whole, hookTimeout: 60_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // Half of their time they wait for a page: two files at a time fill two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});
