import { Archive, FolderOpen, PackageOpen, Plus, ShieldCheck, X } from 'lucide-react';
import { defineCommand } from '../../kit/command.ts';
import { goTo } from '../../kit/place.ts';
import { backUpWorkspace, closeWorkspace, createSample, openOtherWorkspace, revealWorkspace } from './api.ts';
import { showCheck } from './check.ts';

export const homeCommands = [
  defineCommand({
    id: 'workspace.new',
    label: 'New workspace…',
    words: 'create tenant',
    icon: Plus,
    keys: ['Mod+N'],
    menu: 'File',
    run: () => goTo('home', 'new'),
  }),
  defineCommand({
    id: 'workspace.open-other',
    label: 'Open a workspace folder…',
    icon: FolderOpen,
    keys: ['Mod+O'],
    menu: 'File',
    run: () => void openOtherWorkspace(),
  }),
  defineCommand({
    id: 'workspace.sample',
    label: 'Create the sample workspace',
    words: 'example demo',
    icon: PackageOpen,
    menu: 'File',
    run: () => {
      goTo('home');
      void createSample();
    },
  }),
  defineCommand({
    id: 'workspace.backup',
    label: 'Back up the workspace',
    words: 'save copy',
    icon: Archive,
    menu: 'File',
    when: ({ workspace }) => workspace !== null && workspace.readOnly === null,
    run: ({ workspace }) => workspace && void backUpWorkspace(workspace.id, workspace.name),
  }),
  defineCommand({
    id: 'workspace.check',
    label: 'Check the workspace for damage',
    words: 'verify integrity chain',
    icon: ShieldCheck,
    menu: 'File',
    when: ({ workspace }) => workspace !== null,
    run: ({ workspace }) => workspace && showCheck(workspace.id),
  }),
  defineCommand({
    id: 'workspace.reveal',
    label: 'Show the workspace in its folder',
    words: 'finder explorer disk where',
    icon: FolderOpen,
    menu: 'File',
    when: ({ workspace }) => workspace !== null,
    run: ({ workspace }) => workspace && void revealWorkspace(workspace.id),
  }),
  defineCommand({
    id: 'workspace.close',
    label: 'Close the workspace',
    icon: X,
    keys: ['Mod+Shift+W'],
    menu: 'File',
    when: ({ workspace }) => workspace !== null,
    run: () => void closeWorkspace(),
  }),
];
