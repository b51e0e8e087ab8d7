/** What checks say of the flow, by node. Set from outside; a card looks only at its own. */
import { useSyncExternalStore } from 'react';
import { useEditor } from './use-session.tsx';

export interface ShownProblem {
  /** Id of the check, and the record it is about. */
  readonly key: string;
  readonly severity: 'error' | 'recommendation';
  /** Null for one about the flow itself. */
  readonly node: string | null;
  /** Path of the field, such as `prompts.0.text`; null when it is about no field. */
  readonly field: string | null;
  readonly text: string;
  readonly fix: string;
}

export interface Problems {
  readonly all: readonly ShownProblem[];
  readonly byNode: ReadonlyMap<string, readonly ShownProblem[]>;
}
const none: readonly ShownProblem[] = [];
export const noProblems: Problems = { all: none, byNode: new Map() };

export interface ProblemStore {
  readonly get: () => Problems;
  readonly set: (all: readonly ShownProblem[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A node whose problems say the same keeps its list, so its card is not drawn again. */
export function createProblemStore(): ProblemStore {
  let problems = noProblems;
  const listeners = new Set<() => void>();
  return {
    get: () => problems,
    set(all) {
      const byNode = new Map<string, ShownProblem[]>();
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
      problems = { all, byNode: new Map(kept) };
      for (const listener of listeners) listener();
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
const says = ({ key, severity, field, text, fix }: ShownProblem) => JSON.stringify([key, severity, field, text, fix]);

export const useProblems = <T>(select: (problems: Problems) => T): T => {
  const { problems } = useEditor();
  return useSyncExternalStore(problems.subscribe, () => select(problems.get()));
};
export const useProblemsOf = (node: string): readonly ShownProblem[] =>
  useProblems(({ byNode }) => byNode.get(node) ?? none);
