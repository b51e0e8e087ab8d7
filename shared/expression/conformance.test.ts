/**
 * Scores against results recorded from the real engine. The cases are not part of this project: they are read from the
 * folder FLOWLAB_CASES names, else from `../shared`; where there are none, one line says how many were not run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from './evaluate.ts';
import { parseTemplate } from './parse.ts';
import type { Profile } from './profile.ts';
import { parseJson } from './values/json.ts';
import type { JMap } from './values/map.ts';
import type { List } from './values/types.ts';

const folder = join(process.env.FLOWLAB_CASES ?? '../shared', 'conformance');

interface Case {
  readonly id: string;
  readonly template: string;
  readonly templateName?: string;
  readonly templates?: Record<string, string>;
  readonly loader?: string;
  readonly renderBlock?: string;
  readonly context: JMap;
  readonly strict?: boolean;
  readonly now?: string;
  readonly options?: Record<string, never>;
  readonly expected?: string;
  readonly error?: { readonly class: string; readonly message: string; readonly line: number | null };
  readonly olderPebble?: Record<
    string,
    string | { readonly error?: { readonly class: string }; readonly expected?: string }
  >;
}

/** Contexts keep the order of their keys, which JSON.parse does not. Read anew for each use: templates may sort lists. */
function casesOf(source: string): Case[] {
  const ordered = parseJson(source, true) as List;
  const cases = JSON.parse(source) as Case[];
  return cases.map((item, index) => ({ ...item, context: (ordered.items[index] as JMap).get('context') as JMap }));
}

function run(item: Case, profile: Profile, product: boolean): Evaluation {
  const {
    autoEscaping,
    newLineTrimming,
    literalNumbersAsBigDecimals,
    locale,
    timeZone,
    defaultEscapingStrategy,
    maxRenderedSize,
  } = (item.options ?? {}) as Record<string, never>;
  const parsed = parseTemplate(item.template, {
    profile,
    product,
    ...(autoEscaping === undefined ? {} : { autoEscaping }),
    ...(newLineTrimming === undefined ? {} : { newLineTrimming }),
    ...(literalNumbersAsBigDecimals === undefined ? {} : { literalNumbersAsBigDecimals }),
  });
  const templates = new Map(Object.entries(item.templates ?? {}));
  return evaluate(parsed, item.context, {
    typed: true,
    strict: item.strict ?? false,
    now: item.now ? Date.parse(item.now) : Date.UTC(2025, 0, 1),
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(defaultEscapingStrategy === undefined ? {} : { defaultEscapingStrategy }),
    ...(maxRenderedSize === undefined ? {} : { maxRenderedSize }),
    ...(item.loader ? { loader: (name: string) => templates.get(name) ?? null } : {}),
    ...(item.templateName ? { templateName: item.templateName } : {}),
    ...(item.renderBlock ? { block: item.renderBlock } : {}),
  });
}

interface Wanted {
  readonly text?: string;
  readonly class?: string;
}
const wantedOf = (item: Case): Wanted =>
  item.expected === undefined ? { class: item.error?.class ?? '?' } : { text: item.expected };

/** Null when it is as wanted, else what came instead. */
function difference(result: Evaluation, wanted: Wanted): string | null {
  const got = result.ok ? JSON.stringify(result.value) : `${result.error.javaClass}: ${result.error.message}`;
  if (wanted.text !== undefined)
    return result.ok && result.value === wanted.text ? null : `wanted ${JSON.stringify(wanted.text)}, got ${got}`;
  return !result.ok && result.error.javaClass === wanted.class ? null : `wanted ${wanted.class}, got ${got}`;
}

function score(name: string, cases: readonly Case[], least: number, judge: (item: Case) => string | null): void {
  const failures = cases.flatMap(item => {
    const found = judge(item);
    return found === null ? [] : [`${item.id}  ${JSON.stringify(item.template).slice(0, 160)}\n    ${found}`];
  });
  const passed = cases.length - failures.length;
  const share = cases.length === 0 ? 1 : passed / cases.length;
  process.stdout.write(
    `${name}: ${passed} of ${cases.length} (${(share * 100).toFixed(2)} %)\n${failures.map(line => `  ${line}\n`).join('')}`,
  );
  expect(share, failures.join('\n')).toBeGreaterThanOrEqual(least);
}

const suites = [
  { file: 'pebble-suite.json', count: 491, least: 1, product: false },
  { file: 'pebble-engine.json', count: 1827, least: 0.995, product: false },
  { file: 'wxcc-ext-cases.json', count: 14, least: 1, product: true },
] as const;

describe('the cases recorded from the real engine', () => {
  for (const { file, count, least, product } of suites) {
    const path = join(folder, file);
    if (!existsSync(path)) {
      process.stdout.write(`${file}: ${count} cases were not run, there is no ${path}\n`);
      continue;
    }
    const source = readFileSync(path, 'utf8');
    test(`${file} in the newest profile`, () => {
      score(file, casesOf(source), least, item => difference(run(item, '4.1.2', product), wantedOf(item)));
    });
    if (product) continue;
    test(`${file} in the older profile, where it differs`, () => {
      const recorded = casesOf(source).filter(item => item.expected !== undefined || item.olderPebble);
      score(`${file}, profile 3.2`, recorded, least, item => difference(run(item, '3.2', product), olderOf(item)));
    });
  }
});

/** What 3.1.6 gave, which the profile 3.2 follows: the same, unless the case says otherwise. Of errors only changes are recorded. */
function olderOf(item: Case): Wanted {
  const older = item.olderPebble?.['3.1.6'];
  if (older === undefined) return wantedOf(item);
  if (typeof older === 'string') return { text: older };
  return older.error ? { class: older.error.class } : { text: older.expected ?? '' };
}
