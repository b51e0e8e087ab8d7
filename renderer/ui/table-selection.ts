/** Which rows are picked, as file managers do it: one active row, an anchor that Shift extends from, Ctrl that toggles. */
export interface Selection {
  readonly active: string | null;
  readonly anchor: string | null;
  readonly picked: ReadonlySet<string>;
}
export const nothing: Selection = { active: null, anchor: null, picked: new Set() };

interface Held {
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly shiftKey?: boolean;
}

export const selectByClick = (selection: Selection, ids: readonly string[], id: string, held: Held): Selection => {
  if (held.shiftKey) return { ...selection, active: id, picked: between(ids, selection.anchor ?? id, id) };
  if (held.ctrlKey || held.metaKey) return { active: id, anchor: id, picked: toggled(selection.picked, id) };
  return { active: id, anchor: id, picked: new Set([id]) };
};

/** The selection after a key, or null where the key means nothing to a list. `page` is how many rows fit in view. */
export const selectByKey = (
  selection: Selection,
  ids: readonly string[],
  press: Held & { readonly key: string },
  page: number,
): Selection | null => {
  const { key, shiftKey } = press;
  const mod = press.ctrlKey || press.metaKey;
  if (mod && key.toLowerCase() === 'a') return { ...selection, picked: new Set(ids) };
  if (key === 'Escape' && selection.picked.size > 1) {
    return { ...selection, picked: new Set(selection.active === null ? [] : [selection.active]) };
  }
  if (ids.length === 0) return null;
  if (key === ' ' && selection.active !== null) {
    return { ...selection, anchor: selection.active, picked: toggled(selection.picked, selection.active) };
  }
  const now = selection.active === null ? -1 : ids.indexOf(selection.active);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: now + 1,
    ArrowUp: now < 0 ? 0 : now - 1,
    PageDown: now + page,
    PageUp: now - page,
    Home: 0,
    End: ids.length - 1,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const active = ids[Math.min(ids.length - 1, Math.max(0, step))]!;
  if (shiftKey) {
    const anchor = selection.anchor ?? active;
    return { active, anchor, picked: between(ids, anchor, active) };
  }
  // Ctrl moves without picking, so that Space can pick rows that do not lie side by side.
  return mod ? { ...selection, active } : { active, anchor: active, picked: new Set([active]) };
};

const toggled = (picked: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return next;
};

const between = (ids: readonly string[], from: string, to: string): ReadonlySet<string> => {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  if (a < 0) return new Set([to]);
  return new Set(ids.slice(Math.min(a, b), Math.max(a, b) + 1));
};
