import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
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

function load(): Engine | null {
  // A short run would else spend itself in the quick compiler's slow code before the good one is ready.
  setFlagsFromString('--no-liftoff');
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
