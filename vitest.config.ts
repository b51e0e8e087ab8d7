import { existsSync, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Where files lie in memory: a test of a database otherwise waits for the disk at each of its many saves. */
const memory = '/dev/shm';
const roomInBytes = 4 * 1024 ** 3;
const inMemory = (): boolean => {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= roomInBytes;
};

const long = '**/*.long.test.ts';
const outside = ['build/e2e/**', '**/node_modules/**'];

/** One of the three parts; `npm run check` leaves out the long one. */
const part = (name: string, include: string, exclude: readonly string[], isolate = true) => ({
  extends: true as const,
  test: { name, include: [include], exclude: [...outside, ...exclude], isolate },
});

export default defineConfig({
  test: {
    globalSetup: ['build/generate/wasm.ts'],
    reporters: ['default'],
    // Vitest leaves one core free for an editor; whoever waits for the tests wants it used.
    maxWorkers: '100%',
    projects: [
      // Nothing in `shared` keeps state between two tests: its modules are loaded once for all files of a worker.
      part('shared', 'shared/**/*.test.ts', [long], false),
      part('adapters', '{electron,renderer,build,labs}/**/*.test.{ts,tsx}', [long]),
      part('long', `{shared,electron,renderer,build,labs}/${long}`, []),
    ],
    // Tests that start programs of their own wait long on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: inMemory() ? { TMPDIR: memory } : {},
  },
});
