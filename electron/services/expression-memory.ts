import { join } from 'node:path';
import { type ExpressionMemory, expressionMemories, expressionMemory } from '../../shared/base/expression-memory.ts';
import { jsonFile } from './json-file.ts';

/** Places kept, the latest last; the ones longest unused are forgotten. */
const mostPlaces = 300;
/** Characters of the whole file. */
const mostText = 4_000_000;

/** Values a person typed to test expressions, in `expressions.json` of the app's data folder. */
export function expressionMemoryService(dataFolder: string) {
  const file = jsonFile(join(dataFolder, 'expressions.json'), value => expressionMemories.parse(value));
  let places: Map<string, ExpressionMemory> | null = null;
  const all = () => {
    places ??= new Map(file.read().places);
    return places;
  };
  return {
    recall: (scope: string): ExpressionMemory => all().get(scope) ?? expressionMemory.parse({}),
    remember(scope: string, memory: ExpressionMemory): void {
      const kept = all();
      kept.delete(scope);
      kept.set(scope, memory);
      const sizes = [...kept].map(([name, value]) => name.length + JSON.stringify(value).length);
      let total = sizes.reduce((sum, size) => sum + size, 0);
      for (const [index, name] of [...kept.keys()].entries()) {
        if (kept.size === 1 || (kept.size <= mostPlaces && total <= mostText)) break;
        kept.delete(name);
        total -= sizes[index] ?? 0;
      }
      file.write({ places: [...kept] });
    },
  };
}
export type ExpressionMemoryService = ReturnType<typeof expressionMemoryService>;
