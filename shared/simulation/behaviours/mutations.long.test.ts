import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { mutations } from './mutations.ts';
import { type Engine, observe } from './observe.ts';
import { behaviours } from './rows.ts';

const shared = join(import.meta.dirname, '../..');
/** Text and imports of each file of the engine and the activities, by its name from `shared/`. */
const sources = new Map(
  ['simulation', 'activities'].flatMap(folder =>
    readdirSync(join(shared, folder))
      .filter(file => file.endsWith('.ts') && !file.includes('test'))
      .map(file => {
        const name = `${folder}/${file}`;
        const text = readFileSync(join(shared, name), 'utf8');
        const imports = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path]) =>
          relative(shared, join(shared, dirname(name), path!)),
        );
        return [name, { text, imports }] as const;
      }),
  ),
);

/** The file and all that lead to it: only they have to be loaded anew. */
function reaching(file: string): Set<string> {
  const found = new Set([file]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [name, { imports }] of sources) if (imports.some(path => found.has(path))) found.add(name);
  }
  return found;
}

describe('every behaviour, broken on purpose, is noticed by a row', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'behaviours-'));
  afterAll(() => rmSync(scratch, { recursive: true }));

  async function broken(folder: string, file: string, from: string, to: string): Promise<Engine> {
    const anew = reaching(file);
    for (const name of anew) {
      const { text } = sources.get(name)!;
      if (name === file && text.split(from).length !== 2) throw new Error(`${file} must have exactly one ${from}`);
      const changed = (name === file ? text.replace(from, () => to) : text).replace(
        /from '(\.[^']+)'/g,
        (whole, path: string) => {
          const target = relative(shared, join(shared, dirname(name), path));
          return anew.has(target) ? whole : `from '${join(shared, target)}'`;
        },
      );
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), changed);
    }
    const load = (name: string) =>
      import(/* @vite-ignore */ pathToFileURL(join(anew.has(name) ? folder : shared, name)).href);
    const { openCenter, act, runAll } = await load('simulation/simulation.ts');
    const { makeWorld } = await load('simulation/world.ts');
    return { openCenter, act, runAll, makeWorld };
  }

  it.each(mutations.map((mutation, index) => [...mutation, index] as const))(
    '%s (%s)',
    async (_, file, from, to, index) => {
      const engine = await broken(join(scratch, `m${index}`), file, from, to);
      const noticed = behaviours.some(row => {
        try {
          return observe(engine, row) !== row.expect;
        } catch {
          return true;
        }
      });
      expect(noticed).toBe(true);
    },
  );
});
