/** Search and replace, and one object of the tenant in place of another. */
import type { Json } from '../../base/canonical-json.ts';
import { variableName } from '../../base/fields/variable.ts';
import type { FlowDraft } from '../draft.ts';
import { fieldUses, setAt } from '../fields-of.ts';
import { type Hit, matchesIn, type SearchOptions } from '../search.ts';
import { nameRefusal, renameNode, renameVariable } from './rename.ts';

/**
 * Replaces what was found at these places, each place as a whole. Names of nodes and variables take their uses along.
 * @returns how many places were changed; a name that is taken, or would be none, stays
 */
export function replaceAll(draft: FlowDraft, hits: readonly Hit[], options: SearchOptions, by: string): number {
  const places = new Map(
    hits.filter(({ replaceable }) => replaceable).map(hit => [`${hit.kind} ${hit.id} ${hit.field}`, hit]),
  );
  let changed = 0;
  for (const { kind, id, field, text } of places.values()) {
    const after = replaced(text, options, by);
    if (after !== text && put(draft, { kind, id, field }, after)) changed += 1;
  }
  return changed;
}

function put(draft: FlowDraft, { kind, id, field }: Pick<Hit, 'kind' | 'id' | 'field'>, after: string): boolean {
  const node = draft.nodes[id];
  const variable = draft.variables[id];
  const note = draft.notes[id];
  if (kind === 'variable' && variable) {
    if (field !== 'name') Object.assign(variable, { [field]: after });
    else if (nameRefusal(draft, after, id)) return false;
    else renameVariable(draft, id, after);
  } else if (kind === 'note' && note) note.text = after;
  else if (!node) return false;
  else if (kind === 'label') {
    const taken = Object.values(draft.nodes).some(other => other.label.toLowerCase() === after.toLowerCase());
    if (taken || !variableName.test(after)) return false;
    renameNode(draft, id, after);
  } else if (kind === 'setting') setAt(node.settings, field, after);
  else if (kind === 'description') node.description = after;
  else if (kind === 'comment') node.comment = after;
  return true;
}

function replaced(text: string, options: SearchOptions, by: string): string {
  let result = text;
  for (const [start, end] of matchesIn(text, options).reverse())
    result = result.slice(0, start) + by + result.slice(end);
  return result;
}

/** Every node that refers to one object of the tenant refers to the other from now on. */
export function replaceReference(draft: FlowDraft, entity: string, from: string, to: string): number {
  let changed = 0;
  for (const node of Object.values(draft.nodes))
    for (const { path, field, value } of fieldUses(node)) {
      if (!('to' in field) || field.to !== entity) continue;
      const after = Array.isArray(value) ? value.map(id => (id === from ? to : id)) : value === from ? to : value;
      if (JSON.stringify(after) === JSON.stringify(value)) continue;
      setAt(node.settings, path, after as Json);
      changed += 1;
    }
  return changed;
}
