/** Point 16: the Electron that people get is pinned, and one of the three majors that get repairs. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../harness.ts';
import { expect, test } from './attack.ts';

const read = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as Record<string, unknown>;
const majorOf = (version: string): number => Number(version.split('.')[0]);

async function newestMajor(): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)('npm', ['view', 'electron', 'version'], { timeout: 15_000 });
    return majorOf(stdout.trim());
  } catch {
    return null;
  }
}

test('security 16: the pinned Electron is exact, installed, and a supported major', async () => {
  const pinned = (read('package.json').devDependencies as { electron: string }).electron;
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(read('node_modules', 'electron', 'package.json').version).toBe(pinned);
  // Where the registry cannot be asked, the newest known when this was written holds.
  expect(majorOf(pinned)).toBeGreaterThanOrEqual(((await newestMajor()) ?? 45) - 2);
});
