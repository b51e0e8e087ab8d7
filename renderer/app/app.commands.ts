import { ArrowLeft, ArrowRight, BookOpen, Keyboard, PanelRight, Power, ScrollText, Search } from 'lucide-react';
import { client } from '../kit/client.ts';
import { defineCommand } from '../kit/command.ts';
import { showHelp } from '../kit/help.ts';
import { goTo } from '../kit/place.ts';
import { nextArea } from './areas.ts';
import { openDialog } from './dialogs.ts';

export const appCommands = [
  defineCommand({
    id: 'app.palette',
    label: 'Search or run a command',
    icon: Search,
    keys: ['Mod+K', 'Mod+Shift+P'],
    menu: 'View',
    run: () => openDialog.set('palette'),
  }),
  defineCommand({
    id: 'app.next-area',
    label: 'Move to the next area of the window',
    words: 'focus pane rail keyboard',
    icon: PanelRight,
    keys: ['F6'],
    menu: 'View',
    run: () => nextArea(1),
  }),
  defineCommand({
    id: 'app.previous-area',
    label: 'Move to the previous area of the window',
    words: 'focus pane rail keyboard',
    icon: PanelRight,
    keys: ['Shift+F6'],
    run: () => nextArea(-1),
  }),
  defineCommand({
    id: 'go.back',
    label: 'Go back',
    icon: ArrowLeft,
    keys: ['Alt+Left'],
    menu: 'Go',
    run: () => window.history.back(),
  }),
  defineCommand({
    id: 'go.forward',
    label: 'Go forward',
    icon: ArrowRight,
    keys: ['Alt+Right'],
    menu: 'Go',
    run: () => window.history.forward(),
  }),
  defineCommand({
    id: 'app.help',
    label: 'Show the help about what has the focus',
    words: 'manual reference activity check problem expression pages',
    icon: BookOpen,
    keys: ['F1'],
    // A code field has help of its own there; the menu still serves other fields.
    notWhileTyping: true,
    menu: 'Help',
    run: () => {
      const about = document.activeElement?.closest<HTMLElement>('[data-help]')?.dataset.help;
      if (about) showHelp(about);
      else goTo('help');
    },
  }),
  defineCommand({
    id: 'app.keys',
    label: 'Show all keyboard shortcuts',
    words: 'help keys map',
    icon: Keyboard,
    keys: ['?', 'Mod+/'],
    menu: 'Help',
    run: () => openDialog.set('keys'),
  }),
  defineCommand({
    id: 'app.log',
    label: 'Show the log file',
    words: 'help bug report support',
    icon: ScrollText,
    menu: 'Help',
    run: () => void client.app.revealLog(),
  }),
  defineCommand({
    id: 'app.quit',
    label: 'Quit Flow Lab',
    words: 'exit close',
    icon: Power,
    keys: ['Mod+Q'],
    menu: 'File',
    run: () => void client.app.quit(),
  }),
];
