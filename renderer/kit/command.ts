import type { LucideIcon } from 'lucide-react';
import type { Settings } from '../../shared/base/settings.ts';
import type { OpenWorkspace } from '../../shared/base/workspace.ts';

export const menus = ['File', 'View', 'Go', 'Help'] as const;

/** What a command may look at to know whether it makes sense now. */
export interface Situation {
  readonly workspace: OpenWorkspace | null;
  readonly settings: Settings | null;
}
/** Something the person can do, by whatever way: palette, key, application menu, button. */
export interface Command {
  /** `domain.verb`, stable. */
  readonly id: string;
  /** A plain verb and its object. */
  readonly label: string;
  /** More words the palette finds it by. */
  readonly words?: string;
  readonly icon?: LucideIcon;
  /** Such as `Mod+K` (Ctrl, or ⌘ on a Mac); the first is shown, all work. */
  readonly keys?: readonly string[];
  readonly menu?: (typeof menus)[number];
  /** Absent means always. */
  readonly when?: (situation: Situation) => boolean;
  /** For choices: whether this one holds. */
  readonly checked?: (situation: Situation) => boolean;
  readonly run: (situation: Situation) => void;
}

export const defineCommand = (command: Command): Command => command;
