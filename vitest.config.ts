import { defineConfig } from 'vitest/config';

const browser = 'tests/browser/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: [browser] } },
      {
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: 'tests/browser/setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
