import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,build,labs}/**/*.test.{ts,tsx}'],
    exclude: ['build/e2e/**', '**/node_modules/**'],
    globalSetup: ['build/generate/wasm.ts'],
    reporters: ['default'],
    // Tests that start programs of their own wait long on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core free for an editor; whoever waits for the tests wants it used.
    maxWorkers: '100%',
  },
});
