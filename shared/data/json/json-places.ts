/** Where values stand in a JSON text, by the keys that lead to them. */

export interface JsonPlace {
  readonly start: number;
  readonly end: number;
}
type Keys = readonly (string | number)[];

/** What is looked for below one value: deeper keys, and which of the places asked for are this value itself. */
interface Wanted {
  readonly below: Map<string | number, Wanted>;
  readonly here: number[];
}
const wanted = (): Wanted => ({ below: new Map(), here: [] });

/**
 * One walk over a text that is valid JSON; null for a place that is not in it. Of a key that is there twice the last
 * counts, as with the reader.
 */
export function placesIn(json: string, places: readonly Keys[]): (JsonPlace | null)[] {
  const found: (JsonPlace | null)[] = places.map(() => null);
  const root = wanted();
  for (const [index, keys] of places.entries()) {
    let at = root;
    for (const key of keys) {
      const next = at.below.get(key) ?? wanted();
      at.below.set(key, next);
      at = next;
    }
    at.here.push(index);
  }
  new Walk(json, found).value(json.charCodeAt(0) === 0xfeff ? 1 : 0, root);
  return found;
}

const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\]|\\.)*"/y;
/** A number or a word. */
const plain = /[^\s,\]}]+/y;

class Walk {
  private readonly json: string;
  private readonly found: (JsonPlace | null)[];
  constructor(json: string, found: (JsonPlace | null)[]) {
    this.json = json;
    this.found = found;
  }

  /** Answers where the value ends. */
  value(from: number, want: Wanted | undefined): number {
    const start = this.after(space, from);
    const end = this.end(start, want);
    for (const index of want?.here ?? []) this.found[index] = { start, end };
    return end;
  }

  private end(start: number, want: Wanted | undefined): number {
    const mark = this.json[start];
    if (mark === '{') return this.members(start, want, '}');
    if (mark === '[') return this.members(start, want, ']');
    return this.after(mark === '"' ? string : plain, start);
  }

  private members(start: number, want: Wanted | undefined, close: string): number {
    let at = this.after(space, start + 1);
    for (let index = 0; at < this.json.length && this.json[at] !== close; index += 1) {
      let key: string | number = index;
      if (close === '}') {
        const end = this.after(string, at);
        // Only keys that may be asked for are read.
        key = want && want.below.size > 0 ? (JSON.parse(this.json.slice(at, end)) as string) : '';
        at = this.after(space, end) + 1;
      }
      const next = want?.below.get(key);
      if (next) this.forget(next);
      at = this.after(space, this.value(at, next));
      if (this.json[at] === ',') at = this.after(space, at + 1);
    }
    return at + 1;
  }

  /** An earlier member of the same name does not count any more. */
  private forget({ below, here }: Wanted): void {
    for (const index of here) this.found[index] = null;
    for (const next of below.values()) this.forget(next);
  }

  private after(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.test(this.json) ? pattern.lastIndex : from;
  }
}
