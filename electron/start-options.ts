/** The app's own command line (the program `flow-lab` without a window is `cli.ts`). */
import { resolve } from 'node:path';

export interface StartOptions {
  /** Another place for the app's data; two of them run beside each other. */
  readonly dataFolder: string | null;
  /** Opens the window and a workspace in a temporary folder, says so in one line, and ends. For tests of packages. */
  readonly selfTest: boolean;
  /** Writes `ready` once Home can be used. For measuring. */
  readonly reportReady: boolean;
  readonly files: readonly string[];
}

const own = ['--user-data-dir', '--self-test', '--report-ready'];
/** Switches of Chromium and Node that people need on odd machines, and that test tools pass. Anything else is a typing mistake. */
const foreign = new Set([
  ...['--no-sandbox', '--disable-gpu', '--disable-gpu-sandbox', '--disable-dev-shm-usage', '--in-process-gpu'],
  ...[
    '--ozone-platform',
    '--ozone-platform-hint',
    '--use-gl',
    '--use-angle',
    '--enable-features',
    '--disable-features',
  ],
  ...['--force-device-scale-factor', '--force-prefers-reduced-motion', '--high-dpi-support', '--lang'],
  ...['--password-store', '--host-resolver-rules', '--js-flags', '--enable-logging', '--log-level', '--v'],
  ...[
    '--inspect',
    '--inspect-brk',
    '--remote-debugging-port',
    '--remote-debugging-pipe',
    '--enable-unsafe-swiftshader',
  ],
]);

export type Parsed =
  | { readonly ok: true; readonly options: StartOptions }
  | { readonly ok: false; readonly unknown: string };

/** `words` are what follows the executable; `hasAppFolder` when the first that is no option names the app to run. */
export function parseStart(words: readonly string[], hasAppFolder: boolean, cwd: string): Parsed {
  const names = words.filter(word => !word.startsWith('-'));
  const files = (hasAppFolder ? names.slice(1) : names).map(file => resolve(cwd, file));
  const given = words.filter(word => word.startsWith('-'));
  const valueFor = (name: string) => given.find(word => word.startsWith(`${name}=`))?.slice(name.length + 1);
  for (const word of given) {
    const [name = ''] = word.split('=');
    if (!own.includes(name) && !foreign.has(name)) return { ok: false, unknown: name };
  }
  const folder = valueFor('--user-data-dir');
  return {
    ok: true,
    options: {
      dataFolder: folder ? resolve(cwd, folder) : null,
      selfTest: given.includes('--self-test'),
      reportReady: given.includes('--report-ready'),
      files,
    },
  };
}

export const ownOptions = own;
