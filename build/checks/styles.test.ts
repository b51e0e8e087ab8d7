import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './sources.ts';

const root = join(import.meta.dirname, '../..');

/** The classes that a style sheet gives a look by themselves: `.x`, `.x:hover`, `.x[data-selected]`, not `.x .y`. */
function looks(css: string): string[] {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:^|[{};])([^{};@]+)\{/g);
  return [...rules]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .flatMap(selector => /^\.([\w-]+)(?:::?[\w-]+|\[[^\]]*\])*$/.exec(selector.trim())?.[1] ?? []);
}

/** Every sheet holds for the whole window once its screen was visited: a name used twice changes what another screen shows. */
function usedTwice(sheets: readonly (readonly [file: string, css: string])[]): string[] {
  const homes = new Map<string, Set<string>>();
  for (const [file, css] of sheets) {
    for (const name of looks(css)) homes.set(name, (homes.get(name) ?? new Set()).add(file));
  }
  return [...homes].filter(([, files]) => files.size > 1).map(([name, files]) => `.${name}: ${[...files].join(', ')}`);
}

test('no two style sheets give the same class its look', () => {
  const sheets = sourceFiles(root, /^renderer\/.*\.css$/).map(
    file => [file, readFileSync(join(root, file), 'utf8')] as const,
  );
  expect(sheets.length).toBeGreaterThan(30);
  expect(usedTwice(sheets)).toEqual([]);
});

test('a class with two homes is found, and one that is only refined inside another is not', () => {
  const sheets = [
    ['a.css', '.card { color: red; } .a, .b:hover { color: red; }'],
    ['b.css', '/* .a {} */ @media print { .card { width: 1px; } } .page .a { color: red; } .b[data-x] { color: red; }'],
  ] as const;
  expect(usedTwice(sheets)).toEqual(['.card: a.css, b.css', '.b: a.css, b.css']);
});
