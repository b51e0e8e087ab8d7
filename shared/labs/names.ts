/** Names as people write them: what differs in case, blanks, `_` and `-` is the same name; a slip of the finger is near it. */

export const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, '');

/** Steps of one letter more, less, another one, or two changed about (optimal string alignment). */
function steps(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

const withoutNumber = (name: string): string => name.replaceAll(/\d{2,}/g, '');

/**
 * How far a name is from the wanted one: 0 for the same, 1 or 2 for slips, 3 for the same with another number or none,
 * null for another name. Names of fewer than six letters allow one slip only.
 */
export function distance(wanted: string, found: string): number | null {
  const [a, b] = [plain(wanted), plain(found)];
  if (a === b) return 0;
  // Long texts are no slips of each other, and their comparison would take its time.
  if (b.length > 200 || Math.abs(a.length - b.length) > 8) return null;
  const slips = steps(a, b);
  if (slips <= (a.length < 6 ? 1 : 2)) return slips;
  const stem = withoutNumber(a);
  return stem.length > 1 && stem === withoutNumber(b) ? 3 : null;
}
