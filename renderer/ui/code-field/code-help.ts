/** Help about what stands under the pointer, or with F1 at the caret. */
import { StateEffect, StateField } from '@codemirror/state';
import { type EditorView, type KeyBinding, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { notesAt } from './code-decorations.ts';
import { type CodeLanguage, type CodeNote, longestRead } from './code-language.ts';

const element = (tag: string, className: string, text: string): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

/** What is wrong here, then what this is; null where there is nothing to say. */
export function helpBox(
  { state }: EditorView,
  position: number,
  { help }: CodeLanguage,
  notes: readonly CodeNote[],
): Tooltip | null {
  const found = help && state.doc.length <= longestRead ? help(state.doc.toString(), position) : null;
  if (found === null && notes.length === 0) return null;
  return {
    pos: found?.start ?? notes[0]?.start ?? position,
    end: found?.end ?? notes[0]?.end ?? position,
    above: true,
    create: () => {
      const dom = element('div', 'code-help', '');
      dom.setAttribute('role', 'status');
      for (const { message, hint, severity } of notes) {
        dom.append(element('p', `code-help-${severity}`, message));
        if (hint) dom.append(element('p', '', hint));
      }
      if (found) dom.append(element('p', 'code-help-title', found.title));
      for (const line of found?.lines ?? []) dom.append(element('p', '', line));
      return { dom };
    },
  };
}

const setHelp = StateEffect.define<Tooltip | null>();
const helpField = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    const set = transaction.effects.find(effect => effect.is(setHelp));
    if (set) return set.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
  provide: field => showTooltip.from(field),
});

const close = (view: EditorView): boolean => {
  if (view.state.field(helpField) === null) return false;
  view.dispatch({ effects: setHelp.of(null) });
  return true;
};
export const showHelp = [helpField, keymap.of([{ key: 'Escape', run: close }])];

export const helpAtCaret = (language: () => CodeLanguage): readonly KeyBinding[] => [
  {
    key: 'F1',
    run: view => {
      const { head } = view.state.selection.main;
      view.dispatch({ effects: setHelp.of(helpBox(view, head, language(), notesAt(view.state, head))) });
      return true;
    },
  },
];
