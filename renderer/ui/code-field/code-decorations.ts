/** Colours, underlined notes and marked stretches. */
import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { CodeKind, CodeLanguage, CodeMark, CodeNote, CodePiece } from './code-language.ts';

const styles = new Map<CodeKind, Decoration>();
const styleOf = (kind: CodeKind): Decoration => {
  const found = styles.get(kind) ?? Decoration.mark({ class: `code-${kind}` });
  styles.set(kind, found);
  return found;
};
const ranges = (pieces: readonly CodePiece[], offset: number, end: number): Range<Decoration>[] =>
  pieces.flatMap(piece =>
    piece.end > piece.start && offset + piece.end <= end
      ? [styleOf(piece.kind).range(offset + piece.start, offset + piece.end)]
      : [],
  );

/** Colours what the language tells apart: all of a text, or of a long one by lines only what is in view. */
export const colours = (language: () => CodeLanguage, longest: number) =>
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = coloured(view, language(), longest);
      }
      update(update: ViewUpdate) {
        if (update.docChanged || (update.viewportChanged && language().byLine))
          this.decorations = coloured(update.view, language(), longest);
      }
    },
    { decorations: plugin => plugin.decorations },
  );

function coloured(view: EditorView, { pieces, byLine }: CodeLanguage, longest: number): DecorationSet {
  const { doc } = view.state;
  if (!byLine) {
    if (doc.length > longest) return Decoration.none;
    return Decoration.set(ranges(pieces(doc.toString()), 0, doc.length), true);
  }
  const found = view.visibleRanges
    .map(({ from, to }) => ({ from, to: Math.min(to, from + longest) }))
    .flatMap(({ from, to }) => ranges(pieces(doc.sliceString(from, to)), from, to));
  return Decoration.set(found, true);
}

const within = (start: number, end: number, length: number): readonly [number, number] => {
  const from = Math.max(0, Math.min(start, length));
  return [from, Math.max(from, Math.min(end, length))];
};

export const setNotes = StateEffect.define<readonly CodeNote[]>();
const underlines = {
  error: Decoration.mark({ class: 'code-note code-note-error' }),
  warning: Decoration.mark({ class: 'code-note code-note-warning' }),
};

/** Notes hold for the text they were made of; they move with it until new ones come. */
export const noteField = StateField.define<{ readonly notes: readonly CodeNote[]; readonly drawn: DecorationSet }>({
  create: () => ({ notes: [], drawn: Decoration.none }),
  update(value, transaction) {
    const set = transaction.effects.find(effect => effect.is(setNotes));
    if (set) return { notes: set.value, drawn: drawnNotes(set.value, transaction.newDoc.length) };
    if (!transaction.docChanged) return value;
    const { changes } = transaction;
    const notes = value.notes.map(note => ({
      ...note,
      start: changes.mapPos(note.start),
      end: changes.mapPos(note.end),
    }));
    return { notes, drawn: value.drawn.map(changes) };
  },
  provide: field => EditorView.decorations.from(field, ({ drawn }) => drawn),
});

function drawnNotes(notes: readonly CodeNote[], length: number): DecorationSet {
  const drawn = notes.flatMap(({ start, end, severity }) => {
    const [from, to] = within(start, end, length);
    // Nothing can be underlined at the very end: the sign before it is.
    const first = from === to ? Math.max(0, from - 1) : from;
    return to > first ? [underlines[severity].range(first, to)] : [];
  });
  return Decoration.set(drawn, true);
}

export const notesAt = (state: EditorState, position: number): readonly CodeNote[] =>
  state.field(noteField).notes.filter(({ start, end }) => start <= position && position <= Math.max(end, start + 1));

export const setMarks = StateEffect.define<readonly CodeMark[]>();
const marked = Decoration.mark({ class: 'code-found' });
export const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const set = transaction.effects.find(effect => effect.is(setMarks));
    if (!set) return value.map(transaction.changes);
    const found = set.value.flatMap(({ start, end }) => {
      const [from, to] = within(start, end, transaction.newDoc.length);
      return to > from ? [marked.range(from, to)] : [];
    });
    return Decoration.set(found, true);
  },
  provide: field => EditorView.decorations.from(field),
});
