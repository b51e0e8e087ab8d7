/** Lower case and without accents, so that “ecole” finds “École”. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The rows that hold every word of the query, in any order. */
export const searched = <T>(rows: readonly T[], query: string, textOf: (row: T) => string): readonly T[] => {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(row => {
    const text = folded(textOf(row));
    return words.every(word => text.includes(word));
  });
};

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Sorted by a key; names in the way people count (Q_2 before Q_10). Keeps the order of equals. */
export const sorted = <T>(
  rows: readonly T[],
  key: ((row: T) => string | number) | undefined,
  descending: boolean,
): readonly T[] => {
  if (!key) return rows;
  const compare = (a: T, b: T): number => {
    const [x, y] = [key(a), key(b)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
  };
  return [...rows].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
};
