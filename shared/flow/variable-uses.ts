/** Which variables and outputs a node reads and sets, by the language of expressions itself. */
import { type Analysis, analyze } from '../expression/analyze.ts';
import { type Parsed, parseTemplate } from '../expression/parse.ts';
import { fieldsOf } from './fields-of.ts';
import type { FlowNode } from './model.ts';

export interface Read {
  /** Path of the field it stands in. */
  readonly field: string;
  /** A variable, or the label of a node whose output is read. */
  readonly root: string;
  /** Names after the root. */
  readonly path: readonly string[];
}
export interface Template {
  readonly field: string;
  readonly parsed: Parsed;
  readonly analysis: Analysis;
}
export interface VariableUses {
  readonly reads: readonly Read[];
  readonly sets: readonly { readonly field: string; readonly name: string }[];
  readonly templates: readonly Template[];
}

const known = new WeakMap<FlowNode, VariableUses>();

/** Remembered with the node: not for drafts. */
export function usesOf(node: FlowNode): VariableUses {
  const found = known.get(node);
  if (found) return found;
  const reads: Read[] = [];
  const sets: { field: string; name: string }[] = [];
  const templates: Template[] = [];
  for (const { path, field, value } of fieldsOf(node)) {
    if (field.kind === 'variable' && value !== '') {
      const [root = '', ...rest] = String(value).split('.');
      if (field.sets) sets.push({ field: path, name: root });
      else reads.push({ field: path, root, path: rest });
    }
    if (field.kind !== 'expression' || !holdsExpression(String(value))) continue;
    // Its length is what is wrong with it; reading a megabyte would stop the window for a second.
    if (String(value).length > field.max) continue;
    const parsed = parseTemplate(String(value));
    const analysis = analyze(parsed);
    templates.push({ field: path, parsed, analysis });
    for (const { root, path: names } of analysis.variables) reads.push({ field: path, root, path: names });
  }
  const uses = { reads, sets, templates };
  known.set(node, uses);
  return uses;
}

export const holdsExpression = (text: string): boolean => text.includes('{{') || text.includes('{%');

/** The text with other names for variables and labels; as it was where it cannot be read. */
export function withRoots(text: string, names: ReadonlyMap<string, string>): string {
  if (!holdsExpression(text)) return text;
  const places = new Map<number, string>();
  for (const { root, start } of analyze(parseTemplate(text)).variables)
    if (names.has(root) && text.startsWith(root, start)) places.set(start, root);
  let result = text;
  for (const [start, root] of [...places].sort(([a], [b]) => b - a))
    result = result.slice(0, start) + names.get(root) + result.slice(start + root.length);
  return result;
}
