import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { hasDisplay } from '../bootstrap/display.ts';

/**
 * Windows on one display fight for the focus, so a person's own display gets one worker. Where there is none, each
 * worker opens a virtual one (see the harness); more than four only wait for the disk.
 */
const workers = hasDisplay() ? 1 : Math.min(4, Math.max(2, availableParallelism()));

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../out/e2e',
  workers,
  // Each test starts the real app with a data folder of its own.
  fullyParallel: true,
  forbidOnly: true,
  // Long, because two windows share two cores, and what is slow on a busy machine is not wrong.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../../out/e2e/report.json' }]],
});
