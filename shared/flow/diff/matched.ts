/** Which record of one flow is which of another: by id, as versions of one flow keep them, then by what it is called. */
type Pair<T> = readonly [before: T | null, after: T | null];

export function matched<T extends { readonly id: string }>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  nameOf: (record: T) => string,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  const left = new Map<string, T>();
  for (const record of Object.values(before)) {
    const now = Object.hasOwn(after, record.id) ? after[record.id]! : null;
    // Two flows that are no versions of each other may call different things by one id.
    if (now && sameKind(record, now)) pairs.push([record, now]);
    else left.set(nameOf(record), record);
  }
  const taken = new Set(pairs.map(([, now]) => now?.id));
  for (const record of Object.values(after)) {
    if (taken.has(record.id)) continue;
    const name = nameOf(record);
    pairs.push([left.get(name) ?? null, record]);
    left.delete(name);
  }
  const paired = new Set(pairs.map(([old]) => old?.id));
  for (const record of Object.values(before)) if (!paired.has(record.id)) pairs.push([record, null]);
  return pairs;
}

const sameKind = (a: object, b: object): boolean =>
  (a as { activity?: string }).activity === (b as { activity?: string }).activity;
