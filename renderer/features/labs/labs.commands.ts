import {
  CircleHelp,
  FlaskConical,
  FolderOpen,
  ListChecks,
  PanelRight,
  PanelRightClose,
  Presentation,
  Send,
} from 'lucide-react';
import { defineCommand, type Situation } from '../../kit/command.ts';
import { notify } from '../../ui/toast-queue.ts';
import { loadLab } from './acts.ts';
import { guideLook, labNow } from './current-lab.ts';
import { moveToGuide, toggleGuide } from './guide/guide-focus.ts';
import { GUIDE_KEYS } from './guide/guide-keys.ts';
import { showLab, showLabs } from './labs-place.ts';
import { endShowing, showing } from './show-me/showing.ts';

const hasGuide = () => document.querySelector('.guide, .guide-line') !== null;

async function withLab(only: 'begun' | 'any', show: (lab: string) => void): Promise<void> {
  const lab = await labNow(only);
  if (lab !== null) return show(lab);
  showLabs();
  if (only === 'begun') notify({ tone: 'info', title: 'No lab has been begun in this workspace.' });
}
/** Its own labs: what was handed in by another is on the Instructor screen. */
const hasOwnWork = ({ workspace }: Situation): boolean => workspace !== null && workspace.readOnly !== 'lab-file';

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
    id: 'labs.results',
    label: 'Lab results',
    words: 'score points goals',
    icon: ListChecks,
    when: hasOwnWork,
    run: () => void withLab('begun', lab => showLab(lab, 'results')),
  }),
  defineCommand({
    id: 'labs.hand-in',
    label: 'Hand in…',
    words: 'lab file flowlab export submit',
    icon: Send,
    menu: 'File',
    when: hasOwnWork,
    run: () => void withLab('begun', lab => showLab(lab, 'hand-in')),
  }),
  defineCommand({
    id: 'labs.present',
    label: 'Presenter view',
    words: 'lab projector slides teacher',
    icon: Presentation,
    run: () => void withLab('any', lab => showLab(lab, 'present')),
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
