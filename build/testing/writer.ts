import { join } from 'node:path';
import { build } from 'vite';

/**
 * The writing program as one file. It is started more than fifty times, and from its dozens of sources each start takes
 * three times as long. Lies inside the project, so that better-sqlite3 is found from there.
 */
export async function bundledWriter(): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const outDir = join(root, 'node_modules/.cache/flow-lab-test');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(root, 'build/testing/writer.child.ts'),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(outDir, 'writer.mjs');
}
