/**
 * java.util.Map. Keys are told apart by Java's `equals` (the Integer 1 is not the Long 1), and text keys such as
 * `__proto__` are keys like any other. A HashMap (a map literal, `merge`) is walked in the order of its buckets.
 */
import { spend } from '../limits.ts';
import { hashOf } from './equality.ts';
import { type Key, keyOf } from './key.ts';
import { Entry, type Value } from './types.ts';

export class JMap {
  private table: Map<Key, Entry> | null = null;
  /** A JSON object not yet looked at: most variables are read by one key only. */
  private pending: Pending | null = null;
  readonly javaClass: string;
  /** Buckets the Java constructor was asked for; null where the order is that of insertion (LinkedHashMap). */
  private readonly capacity: number | null;

  constructor(javaClass: 'java.util.LinkedHashMap' | 'java.util.HashMap', capacity: number | null = null) {
    this.javaClass = javaClass;
    this.capacity = javaClass === 'java.util.HashMap' ? (capacity ?? 16) : null;
  }

  static later(pending: Pending): JMap {
    const map = new JMap('java.util.LinkedHashMap');
    map.pending = pending;
    return map;
  }

  private get filled(): Map<Key, Entry> {
    const { pending } = this;
    this.table ??= new Map();
    if (pending !== null) {
      this.pending = null;
      pending.fill(this);
    }
    return this.table;
  }

  get size(): number {
    return this.filled.size;
  }
  get(key: Value): Value {
    if (this.pending !== null && typeof key === 'string') {
      const found = this.pending.peek(key);
      if (found !== undefined) return found;
    }
    return this.filled.get(typeof key === 'string' && key.charCodeAt(0) !== 0 ? key : keyOf(key))?.value ?? null;
  }
  has(key: Value): boolean {
    return this.filled.has(keyOf(key));
  }
  set(key: Value, value: Value): this {
    const id = keyOf(key);
    this.filled.set(id, new Entry(this.filled.get(id)?.key ?? key, value));
    return this;
  }
  firstKey(): Value | undefined {
    return this.entries().next().value?.key;
  }

  entries(): IterableIterator<Entry> {
    if (this.capacity === null || this.filled.size < 2) return this.filled.values();
    spend(this.filled.size);
    const last = tableSize(this.capacity, this.filled.size) - 1;
    return [...this.filled.values()]
      .map(entry => ({ entry, bucket: spread(hashOf(entry.key)) & last }))
      .sort((a, b) => a.bucket - b.bucket)
      .map(({ entry }) => entry)
      .values();
  }
}

/** What a map will hold once it is asked for more than a plain value by its key. */
export interface Pending {
  /** The value under a key, null when there is none; undefined when the map must be filled to say. */
  peek(key: string): Value | undefined;
  fill(map: JMap): void;
}

/** HashMap mixes the high half of a hash into the low one. */
const spread = (hash: number): number => hash ^ (hash >>> 16);

/** The table a HashMap has after `size` puts: a power of two, doubled when it is filled over three quarters. */
function tableSize(capacity: number, size: number): number {
  let table = 1;
  while (table < capacity) table *= 2;
  while (size > table * 0.75) table *= 2;
  return table;
}
