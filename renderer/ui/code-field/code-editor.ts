/** The editor behind a code field: the only file with CodeMirror, loaded when the first field is drawn. */
import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Compartment, EditorState, Prec, type Text } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, lineNumbers, placeholder, tooltips } from '@codemirror/view';
import { colours, markField, noteField, notesAt, setMarks, setNotes } from './code-decorations.ts';
import { helpAtCaret, helpBox, showHelp } from './code-help.ts';
import { type CodeLanguage, type CodeMark, type CodeNote, longestRead } from './code-language.ts';

export interface CodeEditorOptions {
  readonly value: string;
  readonly language: () => CodeLanguage;
  readonly onChange: (value: string) => void;
  /** Enter makes a new line; without it Enter and pasted line breaks do not. */
  readonly hasLines: boolean;
  readonly hasNumbers: boolean;
  readonly isReadOnly: boolean;
  readonly placeholder: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Keys of the field, such as `Alt-Enter`. */
  readonly onKey: (key: 'Alt-Enter') => boolean;
}

export class CodeEditor {
  private readonly view: EditorView;
  private readonly attributes = new Compartment();
  private readonly writing = new Compartment();
  private readonly options: CodeEditorOptions;
  private own = false;

  constructor(parent: HTMLElement, options: CodeEditorOptions) {
    this.options = options;
    this.view = new EditorView({
      parent,
      state: EditorState.create({ doc: options.value, extensions: this.extensions() }),
    });
  }

  private extensions() {
    const { language, hasLines, hasNumbers, onKey } = this.options;
    return [
      // Escape and Enter belong to an open list first, then to what stands around the field.
      Prec.highest(keymap.of([{ key: 'Alt-Enter', run: () => onKey('Alt-Enter') }, ...helpAtCaret(language)])),
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...(hasLines ? [] : [{ key: 'Enter', run: acceptOrStay }]),
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      history(),
      closeBrackets(),
      EditorState.languageData.of(() => [{ closeBrackets: { brackets: [...(language().closes ?? [])] } }]),
      autocompletion({ override: [context => completions(context, language())], icons: false, defaultKeymap: false }),
      tooltips({ position: 'fixed' }),
      hoverTooltip((view, position) => helpBox(view, position, language(), notesAt(view.state, position)), {
        hoverTime: 400,
      }),
      showHelp,
      colours(language, longestRead),
      noteField,
      markField,
      EditorView.lineWrapping,
      hasNumbers ? lineNumbers() : [],
      placeholder(this.options.placeholder),
      this.attributes.of(EditorView.contentAttributes.of(this.options.attributes)),
      this.writing.of(this.writingOf(this.options.isReadOnly)),
      hasLines ? [] : EditorState.transactionFilter.of(withoutLineBreaks),
      EditorView.updateListener.of(update => {
        if (update.docChanged && !this.own) this.options.onChange(update.state.doc.toString());
      }),
    ];
  }

  private writingOf(isReadOnly: boolean) {
    return [EditorState.readOnly.of(isReadOnly)];
  }

  /** From outside; where it is what stands there already, nothing happens and the caret stays. */
  setValue(value: string): void {
    const { doc } = this.view.state;
    if (value.length === doc.length && value === doc.toString()) return;
    this.own = true;
    this.view.dispatch({ changes: { from: 0, to: doc.length, insert: value }, filter: false });
    this.own = false;
  }
  setNotes(notes: readonly CodeNote[]): void {
    this.view.dispatch({ effects: setNotes.of(notes) });
  }
  setMarks(marks: readonly CodeMark[]): void {
    this.view.dispatch({ effects: setMarks.of(marks) });
  }
  setAttributes(attributes: Readonly<Record<string, string>>): void {
    this.view.dispatch({ effects: this.attributes.reconfigure(EditorView.contentAttributes.of(attributes)) });
  }
  setReadOnly(isReadOnly: boolean): void {
    this.view.dispatch({ effects: this.writing.reconfigure(this.writingOf(isReadOnly)) });
  }
  focus(): void {
    this.view.focus();
  }
  /** Scrolls to a place and puts the caret there. */
  show(offset: number): void {
    const at = Math.min(offset, this.view.state.doc.length);
    this.view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  }
  destroy(): void {
    this.view.destroy();
  }
}

const acceptOrStay = (view: EditorView): boolean => {
  acceptCompletion(view);
  return true;
};

/** In a field of one line what is typed or pasted brings no line breaks; those its value has already stay. */
const withoutLineBreaks: Parameters<typeof EditorState.transactionFilter.of>[0] = transaction => {
  if (!transaction.docChanged || !transaction.isUserEvent('input')) return transaction;
  const changes: { from: number; to: number; insert: string }[] = [];
  let broken = false;
  transaction.changes.iterChanges((from, to, _start, _end, inserted) => {
    if (inserted.lines > 1) broken = true;
    changes.push({ from, to, insert: inLine(inserted) });
  });
  if (!broken) return transaction;
  const length = changes.reduce((sum, { insert }) => sum + insert.length, 0);
  const at = (changes[0]?.from ?? 0) + length;
  return { changes, selection: { anchor: at }, userEvent: 'input.paste' };
};

/** Line breaks, with the spaces around them, become one space each; by lines, so that it takes no longer for many spaces. */
const inLine = (text: Text): string =>
  [...text.iterLines()]
    .map((line, index) => {
      const begun = index > 0 ? line.trimStart() : line;
      return index < text.lines - 1 ? begun.trimEnd() : begun;
    })
    .filter((line, index) => line !== '' || index === 0 || index === text.lines - 1)
    .join(' ');

function completions(context: CompletionContext, { complete }: CodeLanguage): CompletionResult | null {
  const text = context.state.doc.toString();
  if (!complete || text.length > longestRead) return null;
  const { start, offers } = complete(text, context.pos);
  const justOpened = start === context.pos;
  const before = text[context.pos - 1];
  // Unasked, only while a word is typed, and behind a point or a pipe.
  if (justOpened && !context.explicit && before !== '.' && before !== '|') return null;
  if (offers.length === 0) return null;
  return {
    from: start,
    filter: false,
    options: offers.map(
      ({ label, detail, help, group, insert, caret }): Completion => ({
        label,
        detail,
        type: group,
        info: help,
        apply: (view, _completion, from, to) =>
          view.dispatch({
            changes: { from, to, insert },
            selection: { anchor: from + (caret ?? insert.length) },
            userEvent: 'input.complete',
          }),
      }),
    ),
  };
}
