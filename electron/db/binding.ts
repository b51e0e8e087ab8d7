/**
 * Finds and loads the native half of better-sqlite3. The binaries inside its package need Node-API 10 (Node 22.14,
 * Electron 36); on an older runtime they end the process with a segmentation fault, so the choice is made before any
 * is loaded. A second binary, built against the older interface, serves those.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/base/errors.ts';

export interface Runtime {
  readonly nodeApi: number;
  /** Such as `linux-x64`; the names better-sqlite3 gives its binaries. */
  readonly target: string;
  /** Folders that may hold `native/`, the package's resources first. */
  readonly roots: readonly string[];
  /** `FLOWLAB_SQLITE_BINDING`; only looked at outside a package, where nobody else can have set it. */
  readonly override: string | undefined;
  /** The folder of better-sqlite3 itself, in a checkout. */
  readonly packageFolder: string | null;
}

const requiredNodeApi = 10;

/** The binaries that would run here, the one to prefer first. They need not exist. */
export function bindingCandidates(runtime: Runtime): string[] {
  const { target, roots, override, packageFolder } = runtime;
  if (runtime.nodeApi < requiredNodeApi) {
    return [...(override ? [override] : []), ...roots.map(root => join(root, 'native', 'better-sqlite3-napi9.node'))];
  }
  return [
    ...roots.flatMap(root => [join(root, 'native', `${target}.node`), join(root, 'native', 'better-sqlite3.node')]),
    ...(packageFolder ? [join(packageFolder, 'prebuilds', `${target}.node`)] : []),
  ];
}

function isMusl(): boolean {
  try {
    return readFileSync('/proc/self/maps', 'latin1').includes('/ld-musl-');
  } catch {
    return false; // no such file outside Linux
  }
}

export function thisRuntime(): Runtime {
  const here = dirname(fileURLToPath(import.meta.url));
  const resources = (process as { resourcesPath?: string }).resourcesPath;
  const archive = here.indexOf(`${sep}app.asar`);
  const built = here.indexOf(`${sep}out${sep}`);
  const packaged = archive >= 0;
  const out = built >= 0 ? here.slice(0, built + 4) : join(here, '..', '..', 'out');
  return {
    nodeApi: Number(process.versions.napi),
    target: `${process.platform === 'linux' && isMusl() ? 'linuxmusl' : process.platform}-${process.arch}`,
    roots: [...(packaged ? [here.slice(0, archive)] : []), ...(resources ? [resources] : []), out],
    override: packaged ? undefined : process.env.FLOWLAB_SQLITE_BINDING,
    packageFolder: packaged ? null : findPackage(),
  };
}

function findPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
  } catch {
    return null; // a build that carries its binaries in `native/` only
  }
}

let loaded: object | undefined;

/** The native part, loaded once; `db/binary-missing` when none fits. */
export function loadBinding(runtime: Runtime = thisRuntime()): object {
  if (loaded) return loaded;
  const nodeApi = String(runtime.nodeApi);
  const file = bindingCandidates(runtime).find(candidate => existsSync(candidate));
  if (!file) throw new AppError('db/binary-missing', { nodeApi, reason: `there is none for ${runtime.target}.` });
  try {
    loaded = createRequire(import.meta.url)(file) as object;
    return loaded;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('db/binary-missing', { nodeApi, reason }, { cause });
  }
}
