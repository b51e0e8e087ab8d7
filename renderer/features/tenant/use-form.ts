import { useEffect, useMemo, useRef, useState } from 'react';
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import type { Values } from '../../../shared/base/fields/record.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import type { StoredObject } from '../../../shared/tenant/stored.ts';
import { client } from '../../kit/client.ts';
import { callWrite, useRead } from '../../kit/data.ts';
import { flushStorageSoon } from '../../kit/flush-storage.ts';
import { isWithin, problemsOf, type ShownProblem, sameValues, typedSince } from './draft.ts';
import { draftState } from './draft-state.ts';
import { keptDraft, type Opened } from './kept-draft.ts';

/** A pause in typing, in milliseconds, after which the rules are asked about the draft. */
const pause = 300;

/** A staged draft of one object: what is typed, what is wrong with it, and Save as the one command that stores it. */
export const useForm = (entity: EntityId, id: string | null, stored: Opened, locked: boolean) => {
  const { fields } = entityOf(entity);
  const workspace = useRead('workspaces', 'current').value?.id ?? '';
  const kept = useMemo(
    () => keptDraft(localStorage, fields, `${workspace}/${entity}/${id ?? 'new'}`),
    [fields, workspace, entity, id],
  );
  const [recovered] = useState(() => (locked ? null : kept.recover(stored)));
  const [isRestored, setRestored] = useState(recovered !== null);
  const [opened, setOpened] = useState(recovered ? { ...stored, revision: recovered.revision } : stored);
  const [draft, setDraft] = useState(recovered?.draft ?? stored.values);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<readonly ShownProblem[]>([]);
  const [failure, setFailure] = useState<AppErrorShape | null>(null);
  const [isPending, setPending] = useState(false);
  // A copy differs from what is stored from its first moment on.
  const isDirty = !sameValues(draft, opened.values);
  const isStale = stored.revision !== opened.revision;

  const load = (next: Opened, draftOf: (now: Values) => Values = () => next.values) => {
    setOpened(next);
    setDraft(draftOf);
    setRestored(false);
    setTouched(new Set());
    setAsked(false);
    setRefused([]);
    setFailure(null);
  };
  // Changed elsewhere, such as by Undo: what is not being edited follows at once.
  if (isStale && !isDirty && !isPending) load(stored);
  useEffect(() => {
    draftState.set({ isDirty });
    return () => draftState.set({ isDirty: false });
  }, [isDirty]);
  // Only what this form kept is its own to drop: a copy must not take what was typed into a new object.
  const isKept = useRef(recovered !== null);
  useEffect(() => {
    if (isDirty) kept.keep(opened, draft);
    else if (isKept.current) kept.drop();
    if (isDirty || isKept.current) flushStorageSoon();
    isKept.current = isDirty;
  }, [kept, isDirty, opened, draft]);

  // What the rules said of the draft before, of a Save too, goes when they are asked about the one that is there now.
  const isTouched = touched.size > 0;
  useEffect(() => {
    if (!isTouched) return;
    let isOld = false;
    const timer = setTimeout(async () => {
      const result = await client.tenant.check(entity, id, draft);
      if (!isOld && result.ok) setRefused(result.value);
    }, pause);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [entity, id, draft, isTouched]);

  const own = useMemo(() => problemsOf(fields, draft), [fields, draft]);
  const isShown = ({ field }: ShownProblem) => asked || [...touched].some(path => isWithin(field, path));
  const problems = [...own.filter(isShown), ...refused];

  const change = (path: string, next: Values) => {
    setDraft(next);
    setTouched(now => new Set(now).add(path));
    setRefused(now => now.filter(({ field }) => !isWithin(field, path) && !isWithin(path, field) && field !== ''));
  };
  /** The stored object, or null when it was refused; what was wrong is shown then. */
  const save = async (): Promise<StoredObject | null> => {
    setAsked(true);
    setFailure(null);
    if (own.length > 0 || isPending) return null;
    setPending(true);
    const result = await callWrite('tenant', 'save', entity, id, draft, opened.revision);
    if (result.ok) {
      const { id: _, ...values } = result.value.object;
      draftState.set({ isDirty: false });
      kept.drop();
      // Who typed on while it was under way loses nothing; the form of a new object goes, and its own comes.
      load({ values, revision: result.value.revision }, now => (id === null ? values : typedSince(draft, now, values)));
      setPending(false);
      return result.value;
    }
    setPending(false);
    if (result.error.code === 'tenant/refused') setRefused(result.error.data.problems);
    else setFailure(result.error);
    return null;
  };
  const reset = () => load(stored);
  return { draft, opened, problems, failure, isDirty, isStale, isRestored, isPending, change, save, reset };
};
