/** Lays out what goes into a package: the built app with a manifest of its own, and the database binaries beside it. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MacOsTargetName } from 'electron-builder';
import { SECOND_BINARY } from '../runtime/sqlite-binary.ts';

export type Platform = 'linux' | 'win' | 'mac';

export interface Targets {
  linux: string[];
  win: string[];
  mac: MacOsTargetName[];
}

export interface Stage {
  platform: Platform;
  arch: 'x64' | 'arm64';
  targets: Targets;
  /** The fallback runtime is too old for better-sqlite3's own binary and needs the second one. */
  needsSecondBinary: boolean;
}

export const allTargets: Targets = {
  linux: ['AppImage', 'deb', 'tar.gz'],
  win: ['nsis', 'zip'],
  mac: ['dmg', 'zip'],
};

export function stageFolders(root: string): { app: string; native: string } {
  return { app: join(root, 'out', 'package', 'app'), native: join(root, 'out', 'package', 'native') };
}

/** better-sqlite3's names for its binaries. */
const nodePlatform: Record<Platform, string> = { linux: 'linux', win: 'win32', mac: 'darwin' };

export function stage(root: string, { platform, arch, needsSecondBinary }: Stage): void {
  const { app, native } = stageFolders(root);
  rmSync(dirname(app), { recursive: true, force: true });
  mkdirSync(native, { recursive: true });
  for (const part of ['main', 'preload', 'renderer', 'wasm', 'licences', 'labs']) {
    cpSync(join(root, 'out', part), join(app, 'out', part), { recursive: true });
  }
  writeFileSync(join(app, 'package.json'), `${JSON.stringify(manifest(root), null, 2)}\n`);
  copyFileSync(join(root, 'LICENSE'), join(app, 'LICENSE'));

  const binaries = join(dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json')), 'prebuilds');
  const target = `${nodePlatform[platform]}-${arch}.node`;
  copyFileSync(join(binaries, target), join(native, target));
  const second = join(root, 'out', 'native', SECOND_BINARY);
  if (needsSecondBinary && existsSync(second)) copyFileSync(second, join(native, SECOND_BINARY));
}

/** No dependencies: the build has put all code into `out/`, so nothing of node_modules goes along. */
function manifest(root: string): Record<string, unknown> {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const kept = ['name', 'productName', 'version', 'description', 'license', 'author', 'type'];
  return { ...Object.fromEntries(kept.map(key => [key, own[key]])), main: 'out/main/packaged.js' };
}
