/**
 * What is typed into a form, kept in the window's own storage until it is saved or discarded: what is there when the
 * form is opened again was left by an app that ended in the middle. A typed secret is never kept.
 */
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { Fields, Values } from '../../../shared/base/fields/record.ts';
import { sameValues } from './draft.ts';

export interface Opened {
  readonly values: Values;
  /** Null for a new object. */
  readonly revision: number | null;
}
interface Kept {
  readonly opened: Opened;
  readonly draft: Values;
}
export interface Recovered {
  readonly draft: Values;
  /** What the draft was begun on; when it was changed since, saving is refused as for any stale form. */
  readonly revision: number | null;
}

const withoutSecrets = (fields: Fields, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => (fields[name] as AnyField | undefined)?.kind !== 'secret'),
  );

export const keptDraft = (storage: Storage, fields: Fields, name: string) => {
  const key = `flow-lab.draft.${name}`;
  return {
    keep(opened: Opened, draft: Values): void {
      const kept: Kept = {
        opened: { ...opened, values: withoutSecrets(fields, opened.values) },
        draft: withoutSecrets(fields, draft),
      };
      try {
        storage.setItem(key, JSON.stringify(kept));
      } catch {
        // The storage is full: the form goes on, only without a copy.
        storage.removeItem(key);
      }
    },
    drop: (): void => storage.removeItem(key),
    /** Null when nothing was left of this form, or what was left is of another shape or another copy. */
    recover({ values, revision }: Opened): Recovered | null {
      const kept = parsed(storage.getItem(key));
      if (!kept) return null;
      if (revision === null && !sameValues(kept.opened.values, withoutSecrets(fields, values))) return null;
      const typed = Object.entries(withoutSecrets(fields, kept.draft)).filter(
        ([field, value]) => fields[field] && Array.isArray(value) === Array.isArray(values[field]),
      );
      const draft = { ...values, ...Object.fromEntries(typed) };
      return sameValues(draft, values) ? null : { draft, revision: kept.opened.revision };
    },
  };
};

function parsed(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept?.opened?.values && kept.draft ? kept : null;
  } catch {
    return null;
  }
}
