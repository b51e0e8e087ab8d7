import { Copy, Crosshair, Plus, Settings2, StickyNote, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Alignment } from '../../../shared/flow/edit/arrange.ts';
import { MenuAt, type MenuEntry } from '../../ui/menu.tsx';
import { align, alignments, distribute } from '../commands/arrange.ts';
import { duplicate } from '../commands/clipboard.ts';
import { addNote } from '../commands/notes.ts';
import { removeSelected } from '../commands/remove.ts';
import type { OpenMenu } from '../document/editor-view.ts';
import { type Editor, useEditor } from '../document/use-session.tsx';

const icon = (Icon: typeof Plus) => <Icon size={14} aria-hidden />;

function nodeEntries({ session, view, readOnly }: Editor): MenuEntry[][] {
  const { size } = session.get().selection;
  const arrange = Object.entries(alignments).map(([how, label]) => ({
    id: how,
    label,
    run: () => align(session, how as Alignment),
  }));
  const spread = [
    { id: 'across', label: 'Distribute across', run: () => distribute(session, 'x') },
    { id: 'down', label: 'Distribute down', run: () => distribute(session, 'y') },
  ];
  return [
    [
      {
        id: 'settings',
        label: 'Settings',
        keys: 'Enter',
        icon: icon(Settings2),
        disabled: size !== 1,
        run: () => view.focusSettings.set({ field: null }),
      },
      {
        id: 'duplicate',
        label: 'Duplicate',
        keys: 'Mod+D',
        icon: icon(Copy),
        disabled: readOnly,
        run: () => duplicate(session),
      },
    ],
    size < 2 || readOnly ? [] : size < 3 ? arrange : [...arrange, ...spread],
    [removeEntry(session, readOnly)],
  ];
}

const removeEntry = (session: Editor['session'], readOnly: boolean): MenuEntry => ({
  id: 'delete',
  label: 'Delete',
  keys: 'Delete',
  icon: icon(Trash2),
  danger: true,
  disabled: readOnly,
  run: () => removeSelected(session),
});

function linkEntries({ session, view, readOnly }: Editor, menu: OpenMenu): MenuEntry[][] {
  const [link = null] = session.get().selection;
  return [
    [
      {
        id: 'insert',
        label: 'Put an activity here',
        icon: icon(Plus),
        disabled: readOnly,
        run: () => view.asking.set({ kind: 'activity', screen: menu.screen, place: null, from: null, link }),
      },
      removeEntry(session, readOnly),
    ],
  ];
}

function canvasEntries({ session, view, readOnly }: Editor, { screen, place }: OpenMenu): MenuEntry[][] {
  const { document, sheet } = session.get();
  return [
    [
      {
        id: 'add',
        label: 'Add an activity here',
        icon: icon(Plus),
        disabled: readOnly,
        run: () => view.asking.set({ kind: 'activity', screen, place, from: null, link: null }),
      },
      {
        id: 'note',
        label: 'Add a note here',
        icon: icon(StickyNote),
        disabled: readOnly,
        run: () => addNote(session, place),
      },
      {
        id: 'all',
        label: 'Select all',
        keys: 'Mod+A',
        icon: icon(Crosshair),
        run: () =>
          session.select(Object.values(document.nodes).flatMap(node => (node.sheet === sheet ? [node.id] : []))),
      },
    ],
  ];
}

/** The menu of the right mouse button. */
export const CanvasMenu = ({ menu }: { menu: OpenMenu }) => {
  const editor = useEditor();
  const [anchor, setAnchor] = useState<Element | null>(null);
  const entries =
    menu.on === 'node'
      ? nodeEntries(editor)
      : menu.on === 'link'
        ? linkEntries(editor, menu)
        : canvasEntries(editor, menu);
  return (
    <>
      <span ref={setAnchor} className="choose-anchor" style={{ left: menu.screen.x, top: menu.screen.y }} />
      {anchor ? (
        <MenuAt
          label="Actions"
          placement="bottom start"
          groups={entries.map((group, at) => ({ title: `Part ${at + 1}`, quietTitle: true, entries: group }))}
          anchor={anchor}
          // An entry may have opened a list in its place.
          onClose={() => {
            if (editor.view.asking.get() === menu) editor.view.asking.set(null);
          }}
        />
      ) : null}
    </>
  );
};
