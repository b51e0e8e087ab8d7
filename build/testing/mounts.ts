/** Small real file systems for tests of full and read-only drives. Mounting needs root, and a system that lets it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

function mount(...words: string[]): boolean {
  try {
    execFileSync('mount', words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** An empty drive of `size` bytes, or null where nothing can be mounted. */
export function smallDrive(size: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'flow-lab-drive-'));
  if (mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) {
    onTestFinished(() => unmount(folder));
    return folder;
  }
  rmSync(folder, { recursive: true });
  return null;
}

/** The same folder seen through a read-only mount, or null where nothing can be mounted. */
export function readOnlyView(folder: string): string | null {
  const view = mkdtempSync(join(tmpdir(), 'flow-lab-view-'));
  if (mount('--bind', folder, view) && mount('-o', 'remount,ro,bind', view)) {
    onTestFinished(() => unmount(view));
    return view;
  }
  rmSync(view, { recursive: true });
  return null;
}

function unmount(folder: string): void {
  // Lazily: a handle that a failing test left open must not keep the mount.
  execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
}
