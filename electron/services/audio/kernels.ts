import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../shared/audio/resample/engine.ts';
import { plainEngine } from '../../../shared/audio/resample/engine.ts';
import { wasmEngine } from '../../../shared/audio/resample/wasm-engine.ts';

/** `npm run build` puts the kernels into `out/wasm`; built code runs in `out/main`, sources run from here. */
const folders = [join(import.meta.dirname, '../wasm'), join(import.meta.dirname, '../../../out/wasm')];

let engine: Engine | null = null;

/** The fast engine, or the plain one where WebAssembly or its SIMD is missing. One per thread. */
export function audioEngine(): Engine {
  engine ??= load() ?? plainEngine;
  return engine;
}

/**
 * The engine's quick compiler makes them run at once, and other threads make the fast code of what runs long. (To wait for
 * the fast code of everything, with V8's `--no-liftoff`, costs a short run more than it brings a long one.)
 */
function load(): Engine | null {
  for (const folder of folders) {
    try {
      const bytes = (name: string) => readFileSync(join(folder, `audio-${name}.wasm`));
      return wasmEngine({ relaxed: bytes('relaxed'), simd: bytes('simd') });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return null;
}
