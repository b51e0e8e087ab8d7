import { defineConfig } from '@playwright/test';

/** One worker: each test starts the real app, and windows fight for the focus. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../out/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../out/e2e/report.json' }]],
});
