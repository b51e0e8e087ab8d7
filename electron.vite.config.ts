/**
 * Builds the four outputs: main process (ESM), command line (ESM, plain Node), preload (one CommonJS file, because a
 * sandboxed preload cannot load a second one) and the window's page. All dependencies are bundled: a packaged app has
 * no `node_modules`. There is no development server and so no back door for one: `npm run dev` rebuilds and restarts.
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { builtinsOnDemand } from './build/generate/builtins-on-demand.ts';
import { preloadFirstScreen, startChunk } from './build/generate/first-screen.ts';
import { labs } from './build/generate/labs.ts';
import { licences, shipped } from './build/generate/licences.ts';
import { api } from './shared/ipc/api.ts';
import { channelsByKind } from './shared/ipc/contract.ts';

/** The oldest runtime that must work is Electron 33 (Node 20.18, Chromium 130); the command line runs on Node 20 too. */
const node = 'node20.18';
const chromium = 'chrome130';

/** A worker thread is any `x.worker.ts` under `electron/`; it becomes `out/main/x.worker.js`. */
const workers = Object.fromEntries(
  globSync('electron/**/*.worker.ts').map(file => [basename(file, '.ts'), file] as const),
);
const entries = Object.fromEntries(
  globSync('electron/{main,cli,packaged}.ts').map(file => [basename(file, '.ts'), file]),
);

/** Only the names of the channels go into the preload and main's first file; the schemas are where they are enforced. */
const channels = { CHANNELS: JSON.stringify(channelsByKind(api)) };

/** What every command needs, and what every command about sound needs (wavefile is not among it), in one file each. */
const base = {
  name: 'base',
  test: /[\\/](package\.json|assets[\\/]text[\\/]errors\.json|shared[\\/]base[\\/](errors|error-text|result)\.ts|electron[\\/]services[\\/]log\.ts|electron[\\/]cli[\\/](kit|suggest)\.ts)$/,
};
const sound = {
  name: 'sound',
  test: /[\\/](shared[\\/]audio[\\/](?!tag|desk)|electron[\\/]services[\\/]audio[\\/](batch|find-files|jobs|kernels|open-file|together|write-file)\.ts)/,
};

/** One for all workers of the page: each is an output of its own, and together they fill one list. */
const workerLicences = licences('page-workers');

const at = (file: string): string => join(import.meta.dirname, file);

export default defineConfig({
  main: {
    define: channels,
    plugins: [builtinsOnDemand(), labs(), licences('main', shipped('electron'), shipped('better-sqlite3'))],
    build: {
      externalizeDeps: false,
      target: node,
      outDir: 'out/main',
      rolldownOptions: {
        input: { ...entries, ...workers },
        // Chunks lie beside the entries, so `new URL('./x.worker.js', import.meta.url)` holds wherever code ends up.
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // A short command spends more on each file it loads than on what is in it.
          codeSplitting: { groups: [base, sound] },
        },
      },
    },
  },
  preload: {
    define: channels,
    build: {
      externalizeDeps: false,
      target: node,
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), preloadFirstScreen('features/home/home.tsx'), licences('renderer')],
    worker: { plugins: () => [workerLicences] },
    build: {
      target: chromium,
      outDir: 'out/renderer',
      minify: true,
      // Inlining would turn a small font or image into a data: address, which the content policy refuses.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'renderer/index.html',
        // Each file of the page is a request to the main process: what all other screens share comes as one.
        output: {
          codeSplitting: {
            groups: [
              { name: startChunk(at('renderer/main.tsx'), at('renderer/features/home/home.tsx')), priority: 1 },
              {
                name: 'kit',
                test: /node_modules[\\/](react|react-dom|scheduler|react-aria|react-stately|lucide-react|@tanstack[\\/](react-)?query(-core)?|@internationalized|@react-(aria|stately))[\\/]/,
              },
            ],
          },
        },
      },
    },
  },
});
