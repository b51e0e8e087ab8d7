import type { Command } from './kit.ts';

export interface Group {
  readonly summary: string;
  /** Loaded only when asked for, so that each command starts as fast as if it were alone. */
  readonly load: () => Promise<{ readonly commands: readonly Command[] }>;
}

/** Every group of commands, in the order of the help. */
export const groups: Readonly<Record<string, Group>> = {
  audio: {
    summary: 'Check sound files and make prompts of them',
    load: () => import('./audio.commands.ts'),
  },
  expr: {
    summary: 'Evaluate expressions and JSONPaths',
    load: () => import('./expr.commands.ts'),
  },
  flow: {
    summary: 'List, check, export and compare flows',
    load: () => import('./flow.commands.ts'),
  },
  lab: {
    summary: 'Begin, check, solve, take back, hand in and mark labs',
    load: () => import('./lab.commands.ts'),
  },
  tenant: {
    summary: 'Export, import and show the contact center of a workspace',
    load: () => import('./tenant.commands.ts'),
  },
  workspace: {
    summary: 'Make, list, look at, copy, back up and restore workspaces',
    load: () => import('./workspace.commands.ts'),
  },
};
