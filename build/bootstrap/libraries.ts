/** System libraries: what `ldd` finds missing for Electron, and how Debian and Ubuntu call the packages that hold it. */
import { existsSync, readFileSync } from 'node:fs';
import { Failure } from './failures.mjs';
import { run } from './run.mjs';

/** Debian 12 names. GTK brings most of the rest (X11, Pango, Cairo, ATK, CUPS, D-Bus) along. */
const packageOf: Readonly<Record<string, string>> = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libcups.so.2': 'libcups2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libatspi.so.0': 'libatspi2.0-0',
};

/** Packages that got a new name with 64-bit time: Debian 13 and Ubuntu 24.04 on. */
const renamed = new Set(['libgtk-3-0', 'libasound2', 'libcups2', 'libatspi2.0-0']);

/** Library names out of `ldd`'s lines `libx.so.1 => not found`. */
export function missingLibraries(lddOutput: string): string[] {
  return [...new Set([...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] as string))];
}

/** The packages that hold them; a library we do not know comes with GTK. */
export function packagesFor(libraries: readonly string[], osRelease: string): string[] {
  const names = libraries.map(library => packageOf[library] ?? 'libgtk-3-0');
  const has64BitTime = isNewerThan(osRelease, { debian: 13, ubuntu: 24.04 });
  return [...new Set(names)].sort().map(name => (has64BitTime && renamed.has(name) ? `${name}t64` : name));
}

export function aptLine(packages: readonly string[]): string {
  return `sudo apt-get install -y ${packages.join(' ')}`;
}

function isNewerThan(osRelease: string, since: { debian: number; ubuntu: number }): boolean {
  const value = (key: string) => osRelease.match(new RegExp(`^${key}="?([^"\n]*)"?$`, 'm'))?.[1] ?? '';
  const id = value('ID');
  const version = Number.parseFloat(value('VERSION_ID'));
  // Debian's unstable has no version and is newer than all of them.
  if (id === 'debian') return Number.isNaN(version) || version >= since.debian;
  return id === 'ubuntu' && version >= since.ubuntu;
}

/** Installs system packages where that can be done without asking; otherwise says the one line that does it. */
export async function installPackages(
  packages: readonly string[],
  why: string,
  say: (line: string) => void,
): Promise<void> {
  const hasApt = existsSync('/usr/bin/apt-get');
  if (!hasApt) {
    throw new Failure(why, `install with your package manager what Debian calls: ${packages.join(' ')}`);
  }
  if (process.getuid?.() !== 0) throw new Failure(why, aptLine(packages));
  say(`apt-get install ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  let result = await install();
  if (result.code !== 0) {
    // On a fresh machine the lists of packages are empty or old.
    await run('apt-get', ['update'], { env });
    result = await install();
  }
  if (result.code !== 0) {
    throw new Failure(
      `${why}, and apt-get could not install them`,
      `apt-get update && apt-get install -y ${packages.join(' ')}`,
      result.stderr,
    );
  }
}

/** Looks at an executable with `ldd` and installs what it misses; null when nothing is missing. */
export async function ensureLibraries(executable: string, say: (line: string) => void): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const missing = missingLibraries((await run('ldd', [executable])).stdout);
  if (missing.length === 0) return null;
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const packages = packagesFor(missing, osRelease);
  await installPackages(packages, `Electron needs system libraries that are missing (${missing.join(', ')})`, say);
  const still = missingLibraries((await run('ldd', [executable])).stdout);
  if (still.length > 0) {
    throw new Failure(
      `system libraries are still missing after installing ${packages.join(' ')}: ${still.join(', ')}`,
      `apt-file search ${still[0]}   (names the package that holds it; install that one)`,
    );
  }
  return `installed ${packages.join(' ')}`;
}

/** True when the program is on the PATH. */
export async function hasProgram(name: string): Promise<boolean> {
  return (await run('sh', ['-c', `command -v ${name}`])).code === 0;
}
