import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly flowLab: Bridge;
  }
}

export const temporaryFolder = () => mkdtemp(join(tmpdir(), 'flow-lab-e2e-'));
