import { Download, History, Plus, Redo2, Undo2, Upload } from 'lucide-react';
import { midSentence } from '../../../shared/base/mid-sentence.ts';
import { defineCommand } from '../../kit/command.ts';
import { localHistory } from '../../kit/local-history.ts';
import { historyAddress } from './history/history-place.ts';
import { kindIds, names } from './names.ts';
import { show } from './tenant-place.ts';

/** They know every declaration, which the start of the window does without. */
const actions = () => import('./actions.ts');
const exchange = () => import('./exchange-actions.ts');

export const tenantCommands = [
  defineCommand({
    id: 'tenant.undo',
    label: 'Undo the last change',
    labelNow: situation => (situation.undo === null ? 'Undo' : `Undo: ${situation.undo}`),
    words: 'undo take back history tenant',
    icon: Undo2,
    keys: ['Mod+Z'],
    notWhileTyping: true,
    menu: 'Tenant',
    when: situation => situation.undo !== null && situation.workspace?.readOnly === null,
    run: () => {
      const local = localHistory.get();
      if (local) local.runUndo();
      else void actions().then(({ undo }) => undo());
    },
  }),
  defineCommand({
    id: 'tenant.redo',
    label: 'Redo what was undone',
    labelNow: situation => (situation.redo === null ? 'Redo' : `Redo: ${situation.redo}`),
    words: 'redo bring back history tenant',
    icon: Redo2,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    notWhileTyping: true,
    menu: 'Tenant',
    when: situation => situation.redo !== null && situation.workspace?.readOnly === null,
    run: () => {
      const local = localHistory.get();
      if (local) local.runRedo();
      else void actions().then(({ redo }) => redo());
    },
  }),
  ...([true, false] as const).map(withAudio =>
    defineCommand({
      id: withAudio ? 'tenant.export-with-audio' : 'tenant.export',
      label: withAudio ? 'Export the tenant with its audio…' : 'Export the tenant…',
      words: 'save json zip share workspace',
      icon: Upload,
      menu: 'Tenant',
      when: ({ workspace }) => workspace !== null,
      run: () => void exchange().then(({ exportTenant }) => exportTenant(withAudio)),
    }),
  ),
  defineCommand({
    id: 'tenant.import',
    label: 'Import a tenant…',
    words: 'load json zip workspace exported',
    icon: Download,
    menu: 'Tenant',
    when: ({ workspace }) => workspace?.readOnly === null,
    run: () => void exchange().then(({ importTenant }) => importTenant()),
  }),
  defineCommand({
    id: 'tenant.history',
    label: 'Show the history',
    words: 'audit trail log events changes who when',
    icon: History,
    menu: 'Tenant',
    when: ({ workspace }) => workspace !== null,
    run: () => show(historyAddress),
  }),
  ...kindIds
    .filter(id => names[id].canCreate)
    .map(entity =>
      defineCommand({
        id: `new.${entity}`,
        label: `New ${midSentence(names[entity].title)}`,
        words: 'create add tenant',
        icon: Plus,
        when: ({ workspace }) => workspace?.readOnly === null,
        run: () => show(entity, 'new'),
      }),
    ),
  ...kindIds.map(entity =>
    defineCommand({
      id: `show.${entity}`,
      label: `Show ${midSentence(names[entity].plural)}`,
      words: 'list tenant go open',
      when: ({ workspace }) => workspace !== null,
      run: () => show(entity),
    }),
  ),
];
