export interface RepeatedKey {
  readonly key: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * The first key that an object of this JSON has twice, or null. RFC 8259 leaves open which of the two counts, and
 * `JSON.parse` takes the last without a word. The text is known to be JSON; nothing of it is built, so that a large
 * file costs little.
 */
export function repeatedKey(json: string): RepeatedKey | null {
  const tokens = /[{}[\],]|"(?:[^"\\]|\\.)*"/gs;
  /** Keys of each open object, null for a list; the last is the innermost. */
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  for (let found = tokens.exec(json); found; found = tokens.exec(json)) {
    const [token] = found;
    const keys = open.at(-1);
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ',' && isKey && keys) {
      const key = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
      if (keys.has(key)) return { key, line: json.slice(0, found.index).split('\n').length };
      keys.add(key);
    }
    isKey = token === '{' || (token === ',' && keys !== null);
  }
  return null;
}
