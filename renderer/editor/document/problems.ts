/** What checks say of the flow, by node. Set from outside; a card looks only at its own. */
import { useSyncExternalStore } from 'react';
import type { Problem } from '../../../shared/checks/engine.ts';
import { useEditor } from './use-session.tsx';

export interface Problems {
  readonly all: readonly Problem[];
  /** False while validation is off, or has not run yet. */
  readonly isChecked: boolean;
  readonly byNode: ReadonlyMap<string, readonly Problem[]>;
}
const none: readonly Problem[] = [];
const noProblems: Problems = { all: none, isChecked: false, byNode: new Map() };

export interface ProblemStore {
  readonly get: () => Problems;
  /** Null when the flow is not checked any more. */
  readonly set: (all: readonly Problem[] | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A node whose problems say the same keeps its list, so its card is not drawn again. */
export function createProblemStore(): ProblemStore {
  let problems = noProblems;
  const listeners = new Set<() => void>();
  return {
    get: () => problems,
    set(found) {
      const isChecked = found !== null;
      const all = found ?? none;
      if (all.length === 0 && problems.all.length === 0 && problems.isChecked === isChecked) return;
      const byNode = new Map<string, Problem[]>();
      for (const problem of all) {
        if (problem.node === null) continue;
        const list = byNode.get(problem.node);
        if (list) list.push(problem);
        else byNode.set(problem.node, [problem]);
      }
      const kept = [...byNode].map(([node, list]) => {
        const before = problems.byNode.get(node);
        const same = before?.length === list.length && before.every((old, at) => says(old) === says(list[at]!));
        return [node, same ? before : list] as const;
      });
      problems = { all, isChecked, byNode: new Map(kept) };
      for (const listener of listeners) listener();
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
const says = ({ code, severity, field, message, fix }: Problem) =>
  JSON.stringify([code, severity, field, message, fix]);

export const useProblems = <T>(select: (problems: Problems) => T): T => {
  const { problems } = useEditor();
  return useSyncExternalStore(problems.subscribe, () => select(problems.get()));
};
export const useProblemsOf = (node: string): readonly Problem[] =>
  useProblems(({ byNode }) => byNode.get(node) ?? none);
