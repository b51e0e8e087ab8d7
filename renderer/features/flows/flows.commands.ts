import { Download, ListTodo, PhoneCall, Plus, Search, ShieldCheck, SlidersHorizontal, Workflow } from 'lucide-react';
import { defineCommand } from '../../kit/command.ts';
import { goTo } from '../../kit/place.ts';
import { openEditor } from './open-editor.ts';

const isOpen = () => openEditor.get() !== null;

export const flowsCommands = [
  defineCommand({
    id: 'flow.new',
    label: 'New flow…',
    words: 'create add designer',
    icon: Plus,
    when: ({ workspace }) => workspace?.readOnly === null,
    run: () => goTo('flows', 'new'),
  }),
  defineCommand({
    id: 'flow.find',
    label: 'Find and replace in the flow',
    words: 'search label setting prompt queue variable designer',
    icon: Search,
    keys: ['Mod+F'],
    when: isOpen,
    run: () => openEditor.get()?.view.panel.set('search'),
  }),
  defineCommand({
    id: 'flow.validation',
    label: 'Turn validation of the flow on or off',
    words: 'check problems errors publish designer',
    icon: ShieldCheck,
    when: isOpen,
    run: () => {
      const validation = openEditor.get()?.view.validation;
      validation?.set(!validation.get());
    },
  }),
  defineCommand({
    id: 'flow.problems',
    label: 'Show what is wrong with the flow',
    words: 'validation errors recommendations designer',
    icon: ListTodo,
    when: isOpen,
    run: () => {
      openEditor.get()?.view.validation.set(true);
      openEditor.get()?.view.panel.set('problems');
    },
  }),
  defineCommand({
    id: 'flow.settings',
    label: 'Flow settings',
    words: 'name description era variables designer',
    icon: SlidersHorizontal,
    when: isOpen,
    run: () => {
      const editor = openEditor.get();
      editor?.session.select([]);
      editor?.view.focusSettings.set({ field: null });
    },
  }),
  ...(['svg', 'png', 'pdf', 'md'] as const).map(format =>
    defineCommand({
      id: `flow.export-${format}`,
      label: `Export the flow as ${{ svg: 'SVG', png: 'PNG', pdf: 'PDF', md: 'Markdown' }[format]}`,
      words: 'save picture drawing image document print file designer',
      icon: Download,
      when: isOpen,
      run: () => {
        const editor = openEditor.get();
        if (editor) void import('./export-flow.ts').then(({ exportFlow }) => exportFlow(editor, format));
      },
    }),
  ),
  defineCommand({
    id: 'flow.call',
    label: 'Call the flow',
    words: 'simulate run test dial phone designer',
    icon: PhoneCall,
    keys: ['F9'],
    when: isOpen,
    run: () => goTo('flows', `${openEditor.get()?.flowId}/call`),
  }),
  defineCommand({
    id: 'flow.tidy',
    label: 'Tidy the flow',
    words: 'auto layout arrange designer',
    icon: Workflow,
    when: isOpen,
    run: () => {
      const editor = openEditor.get();
      if (editor) void import('../../editor/layout/tidy.ts').then(({ tidy }) => tidy(editor.session));
    },
  }),
];
