/** What a code field asks of a language. It knows no language itself, and offsets are all it trades in. */

/** A stretch of text to colour; `kind` becomes the class `code-<kind>`. */
export interface CodePiece {
  readonly start: number;
  readonly end: number;
  readonly kind: CodeKind;
}
export type CodeKind = 'mark' | 'name' | 'call' | 'text' | 'number' | 'operator' | 'constant' | 'comment' | 'key';

export interface CodeOffer {
  readonly label: string;
  /** Beside the label, such as a type or the arguments. */
  readonly detail: string;
  /** Shown beside the list while this offer is chosen. */
  readonly help: string;
  readonly group: string;
  /** What is put in; the caret ends up at `caret` of it, or behind it. */
  readonly insert: string;
  readonly caret?: number;
}

/** Help about the thing at a place. */
export interface CodeHelp {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Something to say about a stretch of the text. */
export interface CodeNote {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string | null;
}

export interface CodeLanguage {
  /** Asked for whole texts, or where `byLine` for the lines in view only. */
  readonly pieces: (text: string) => readonly CodePiece[];
  readonly byLine?: boolean;
  readonly complete?: (
    text: string,
    offset: number,
  ) => { readonly start: number; readonly offers: readonly CodeOffer[] };
  readonly help?: (text: string, offset: number) => CodeHelp | null;
  /** Brackets and quotes that close themselves when opened. */
  readonly closes?: readonly string[];
}

/**
 * Characters a language is asked to read at once, at each key: about 10 ms for a text full of expressions. A longer one
 * stays without colours, completion and help.
 */
export const longestRead = 20_000;

/** What is said of a text that stays without. */
export const tooLongNote = `Longer than ${longestRead.toLocaleString('en')} characters: no colours, completion or help here. It is checked and tested all the same.`;

export const plainText: CodeLanguage = { pieces: () => [] };

/** A stretch to point out, such as what a search found. */
export interface CodeMark {
  readonly start: number;
  readonly end: number;
}
