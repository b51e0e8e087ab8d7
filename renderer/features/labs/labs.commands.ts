import { CircleHelp, FlaskConical, FolderOpen, PanelRight, PanelRightClose } from 'lucide-react';
import { defineCommand } from '../../kit/command.ts';
import { loadLab } from './acts.ts';
import { guideLook } from './current-lab.ts';
import { moveToGuide, toggleGuide } from './guide/guide-focus.ts';
import { GUIDE_KEYS } from './guide/guide-keys.ts';
import { endShowing, showing } from './show-me/showing.ts';

const hasGuide = () => document.querySelector('.guide, .guide-line') !== null;

export const labsCommands = [
  defineCommand({
    id: 'labs.guide',
    label: 'Move to the lab guide and back',
    words: 'lab task goal hint focus',
    icon: PanelRight,
    keys: [GUIDE_KEYS.move],
    menu: 'View',
    run: () => {
      if (hasGuide()) moveToGuide();
    },
  }),
  defineCommand({
    id: 'labs.guide-small',
    label: 'Make the lab guide small or large',
    words: 'hide show collapse pane line',
    icon: PanelRightClose,
    keys: [GUIDE_KEYS.toggle],
    menu: 'View',
    checked: () => guideLook.get() === 'pane',
    run: () => {
      if (hasGuide()) toggleGuide();
    },
  }),
  defineCommand({
    id: 'labs.end-tour',
    label: 'End “Show me”',
    words: 'lab ring tour',
    icon: CircleHelp,
    run: () => {
      if (showing.get()) endShowing();
    },
  }),
  defineCommand({
    id: 'labs.load-folder',
    label: 'Load a lab’s folder…',
    words: 'open import exercise',
    icon: FolderOpen,
    menu: 'File',
    run: () => void loadLab('folder'),
  }),
  defineCommand({
    id: 'labs.load-file',
    label: 'Load a lab’s file…',
    words: 'open import exercise zip',
    icon: FlaskConical,
    menu: 'File',
    run: () => void loadLab('file'),
  }),
];
