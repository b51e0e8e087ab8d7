import type { StepContext } from './step.ts';

interface Settings {
  readonly prioritySource: string;
  readonly priority: string;
  readonly priorityVariable: string;
}

/** 1 to 9; whatever else a variable comes to counts as 10, the lowest. */
export function priorityOf({ prioritySource, priority, priorityVariable }: Settings, context: StepContext): number {
  const text = prioritySource === 'static' ? priority : context.text(priorityVariable).trim();
  return /^[1-9]$/.test(text) ? Number(text) : 10;
}
