/** The settings of one node in two flows, side by side. The entries of a list are told apart by what they are, not by place. */
import { activityOf } from '../../activities/activities.ts';
import type { Names } from '../../activities/activity.ts';
import type { FlowNode } from '../model.ts';
import { settingsInWords } from '../setting-words.ts';
import type { DiffRow } from './diff.ts';

interface Entry {
  readonly key: string | null;
  readonly words: string;
}
interface Settled {
  /** By name. */
  readonly single: ReadonlyMap<string, { readonly label: string; readonly value: string }>;
  readonly lists: ReadonlyMap<string, readonly Entry[]>;
}

export function settingRows(before: FlowNode, after: FlowNode, names: Names): DiffRow[] {
  const old = settled(before, names);
  const now = settled(after, names);
  const rows: DiffRow[] = [];
  for (const name of new Set([...old.single.keys(), ...now.single.keys()])) {
    const label = (now.single.get(name) ?? old.single.get(name))!.label;
    rows.push({ label, before: old.single.get(name)?.value ?? '', after: now.single.get(name)?.value ?? '' });
  }
  const fields = activityOf(after.activity)?.fields;
  for (const name of new Set([...old.lists.keys(), ...now.lists.keys()]))
    for (const [was, is] of entryPairs(old.lists.get(name) ?? [], now.lists.get(name) ?? []))
      rows.push({ label: fields?.[name]?.label ?? name, before: was, after: is });
  return rows;
}

function settled(node: FlowNode, names: Names): Settled {
  const single = new Map<string, { label: string; value: string }>();
  const lists = new Map<string, Map<number, string[]>>();
  for (const { path, label, value } of settingsInWords(node, names)) {
    const [name = '', index] = path.split('.');
    if (index === undefined) single.set(name, { label, value });
    else {
      const list = lists.get(name) ?? new Map<number, string[]>();
      lists.set(name, list);
      const words = list.get(Number(index)) ?? [];
      list.set(Number(index), words);
      if (value !== '') words.push(`${label.slice(label.indexOf(': ') + 2)} ${value}`);
    }
  }
  const entries = [...lists].map(([name, list]) => {
    const stored = node.settings[name];
    const keyOf = (at: number): string | null => {
      const row = Array.isArray(stored) ? (stored[at] as { key?: unknown } | null) : null;
      return typeof row?.key === 'string' && row.key !== '' ? row.key : null;
    };
    return [name, [...list].map(([at, words]): Entry => ({ key: keyOf(at), words: words.join(', ') }))] as const;
  });
  return { single, lists: new Map(entries) };
}

/** Entries with one key are one; of the others those that say the same, then those that are left, in their order. */
function entryPairs(before: readonly Entry[], after: readonly Entry[]): [string, string][] {
  const left = [...before];
  const take = (match: (entry: Entry) => boolean): string | null => {
    const at = left.findIndex(match);
    return at < 0 ? null : left.splice(at, 1)[0]!.words;
  };
  const pairs: [string | null, Entry][] = after.map(entry => [
    take(other => (entry.key === null ? other.key === null && other.words === entry.words : other.key === entry.key)),
    entry,
  ]);
  const found = pairs.map(([was, entry]): [string, string] => [
    was ?? (entry.key === null ? take(other => other.key === null) : null) ?? '',
    entry.words,
  ]);
  return [...found, ...left.map(({ words }): [string, string] => [words, ''])];
}
