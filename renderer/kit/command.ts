import type { LucideIcon } from 'lucide-react';
import type { Settings } from '../../shared/base/settings.ts';
import type { OpenWorkspace } from '../../shared/base/workspace.ts';

export const menus = ['File', 'Tenant', 'View', 'Go', 'Help'] as const;

/** What a command may look at to know whether it makes sense now. */
export interface Situation {
  readonly workspace: OpenWorkspace | null;
  readonly settings: Settings | null;
  /** What would be undone and redone next, such as `create team TeamA_417`; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}
/** Something the person can do, by whatever way: palette, key, application menu, button. */
export interface Command {
  /** `domain.verb`, stable. */
  readonly id: string;
  /** A plain verb and its object. */
  readonly label: string;
  /** The label as of now, where it says more than `label`, such as what would be undone. */
  readonly labelNow?: (situation: Situation) => string;
  /** More words the palette finds it by. */
  readonly words?: string;
  readonly icon?: LucideIcon;
  /** Such as `Mod+K` (Ctrl, or ⌘ on a Mac); the first is shown, all work. */
  readonly keys?: readonly string[];
  /** In a text field the keys mean something of their own there, such as undoing what was typed. */
  readonly notWhileTyping?: boolean;
  readonly menu?: (typeof menus)[number];
  /** Absent means always. */
  readonly when?: (situation: Situation) => boolean;
  /** For choices: whether this one holds. */
  readonly checked?: (situation: Situation) => boolean;
  readonly run: (situation: Situation) => void;
}

export const defineCommand = (command: Command): Command => command;
