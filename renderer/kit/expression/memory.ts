import { useEffect } from 'react';
import { type ExpressionMemory, expressionMemory, keptMemory } from '../../../shared/base/expression-memory.ts';
import { client } from '../client.ts';
import { callWrite } from '../data.ts';
import { notifyError } from '../messages.ts';
import { createStore, type Store } from '../store.ts';

/** The scope of what is typed on the screen of expressions. */
export const playground = 'playground';
const pauseMs = 400;
const empty = expressionMemory.parse({});

export interface Memory {
  readonly value: ExpressionMemory;
  /** False until what is remembered has been read. */
  readonly isReady: boolean;
  readonly change: (patch: Partial<ExpressionMemory>) => void;
}

/** One place, shared by all that look at it: the fields of a flow, and the dialogs they open. */
class Place {
  readonly store: Store<Memory>;
  private readonly scope: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isAsked = false;

  constructor(scope: string) {
    this.scope = scope;
    this.store = createStore<Memory>({ value: empty, isReady: false, change: patch => this.change(patch) });
  }

  async read(): Promise<void> {
    if (this.isAsked) return;
    this.isAsked = true;
    const result = await client.expression.recall(this.scope);
    this.store.set({ ...this.store.get(), value: result.ok ? result.value : empty, isReady: true });
  }

  private change(patch: Partial<ExpressionMemory>): void {
    const before = this.store.get();
    this.store.set({ ...before, value: { ...before.value, ...patch } });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pauseMs);
  }

  private async save(): Promise<void> {
    const result = await callWrite('expression', 'remember', this.scope, keptMemory(this.store.get().value));
    if (!result.ok) notifyError(result.error);
  }
}

const places = new Map<string, Place>();
const placeOf = (scope: string): Place => {
  const place = places.get(scope) ?? new Place(scope);
  places.set(scope, place);
  return place;
};

/** What was typed to test the expressions of a place, over restarts. */
export function useMemory(scope: string): Memory {
  const place = placeOf(scope);
  useEffect(() => void place.read(), [place]);
  return place.store.use();
}
