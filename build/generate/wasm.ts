/**
 * Compiles `shared/audio/wasm/audio.ts` (AssemblyScript) to `out/wasm/`: once with the SIMD every engine has, once with
 * relaxed SIMD, whose fused multiply-add is about a third faster. Skipped where the results are newer than the source.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';

const root = join(import.meta.dirname, '../..');
const sources = 'shared/audio/wasm';
const source = `${sources}/audio.ts`;
const folder = join(root, 'out/wasm');
const builds = { 'audio-simd.wasm': ['simd'], 'audio-relaxed.wasm': ['simd', 'relaxed-simd'] };

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The compiler asks for files that may not be there, as `x.ts` and as `x/index.ts`. */
const textOf = (file: string): string | null => (changed(file) ? readFileSync(file, 'utf8') : null);

export async function buildWasm(): Promise<void> {
  const files = readdirSync(join(root, sources)).map(name => join(root, sources, name));
  const newest = Math.max(...[...files, import.meta.filename].map(changed));
  for (const [name, features] of Object.entries(builds)) {
    const file = join(folder, name);
    if (changed(file) > newest) continue;
    const options = ['-O3', '--runtime', 'stub', '--noAssert', ...features.flatMap(feature => ['--enable', feature])];
    let written: Uint8Array | null = null;
    const { error, stderr } = await main([source, '--outFile', name, ...options], {
      readFile: path => (path.startsWith(sources) ? textOf(join(root, path)) : null),
      writeFile: (_, contents) => {
        written = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
      },
      listFiles: () => [],
    });
    if (error || written === null) throw new Error(`${source} does not compile: ${stderr}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, written);
  }
}

/** What vitest calls before the tests. */
export const setup = (): Promise<void> => buildWasm();

if (import.meta.main) await buildWasm();
