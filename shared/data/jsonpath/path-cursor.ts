import { invalidPath, JavaThrow } from './java-throw.ts';

/**
 * A reading position in a path or in a part of one. Only the blank counts as space between the parts of a path, as in
 * the real engine; tabs and line ends do not. Reading beyond the text is a failure and not the end of a loop.
 */
export class PathCursor {
  readonly text: string;
  /** Where `text` starts in the whole path, so that errors name the right column. */
  readonly origin: number;
  position = 0;
  /** Index after the last character that belongs to this part. */
  end: number;

  constructor(text: string, origin = 0) {
    this.text = text;
    this.origin = origin;
    this.end = text.length;
  }

  inBounds(index = this.position): boolean {
    return index >= 0 && index < this.end;
  }

  charAt(index: number): string {
    const char = this.text[index];
    if (char === undefined) throw new JavaThrow('IndexOutOfBoundsException', 'The path ends too early', this.at(index));
    return char;
  }

  current(): string {
    return this.charAt(this.position);
  }

  is(char: string): boolean {
    return this.charAt(this.position) === char;
  }

  /** True on the last character or behind it: a single character left over after a part is ignored by the real engine. */
  isTail(): boolean {
    return this.position >= this.end - 1;
  }

  at(index = this.position): number {
    return this.origin + Math.min(index, this.text.length);
  }

  fail(message: string, index = this.position): never {
    throw invalidPath(message, this.at(index));
  }

  skipBlanks(): this {
    while (this.inBounds() && this.position < this.end - 1 && this.text[this.position] === ' ') this.position++;
    return this;
  }

  trim(): this {
    this.skipBlanks();
    while (this.inBounds() && this.position < this.end - 1 && this.text[this.end - 1] === ' ') this.end--;
    return this;
  }

  /** Index of the next character after `from` that is no blank. */
  nextSolid(from = this.position): number {
    let index = from + 1;
    while (this.inBounds(index) && this.text[index] === ' ') index++;
    return index;
  }

  nextSolidIs(char: string, from = this.position): boolean {
    const index = this.nextSolid(from);
    return this.inBounds(index) && this.text[index] === char;
  }

  /** Character before the position that is no blank, and where it is; -1 at the start. */
  previousSolid(from = this.position): number {
    let index = from - 1;
    while (this.inBounds(index) && this.text[index] === ' ') index--;
    return this.inBounds(index) ? index : -1;
  }

  /** The next `char` behind `from` that no backslash stands before; -1 when there is none. */
  nextUnescaped(from: number, char: string): number {
    for (let index = from + 1; this.inBounds(index); index++) {
      if (this.text[index] === '\\') index++;
      else if (this.text[index] === char) return index;
    }
    return -1;
  }

  indexOf(char: string, from: number): number {
    const index = this.text.indexOf(char, from);
    return index < this.end ? index : -1;
  }

  /** Where the bracket at `start` is closed, strings (and regular expressions) inside it skipped; -1 when it is not. */
  closing(start: number, close: string, skipRegex: boolean): number {
    const open = this.charAt(start);
    let opened = 1;
    let index = start + 1;
    const skip = (quote: string) => {
      const end = this.nextUnescaped(index, quote);
      if (end === -1) this.fail(`Could not find matching close for ${quote}`, index);
      index = end + 1;
    };
    while (this.inBounds(index)) {
      const char = this.text[index];
      if (char === "'" || char === '"') skip(char);
      if (skipRegex && this.charAt(index) === '/') skip('/');
      const now = this.charAt(index);
      if (now === open) opened++;
      else if (now === close && --opened === 0) return index;
      index++;
    }
    return -1;
  }

  /** Takes exactly this character, blanks before it allowed. */
  expect(char: string): void {
    if (this.skipBlanks().current() !== char) this.fail(`Expected character: ${char}`);
    this.position++;
  }

  /** Takes the word if it comes next, blanks before it allowed. */
  take(word: string): boolean {
    this.skipBlanks();
    if (!this.inBounds(this.position + word.length - 1) || !this.text.startsWith(word, this.position)) return false;
    this.position += word.length;
    return true;
  }
}
