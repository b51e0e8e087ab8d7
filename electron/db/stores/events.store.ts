import { type ChainedEvent, type EventContent, eventHash, type Sha256 } from '../../../shared/base/event-chain.ts';
import type { Connection } from '../connect.ts';

export interface ChainEnd {
  readonly length: number;
  readonly hash: string;
}
export type NewEvent = Omit<EventContent, 'seq'>;

const columns = 'seq, at, actor, label, subject, revision, undoes, changes, salt, previous, hash';

/** The event log: only ever appended to, inside the transaction of the change it tells of. */
export function eventsStore(db: Connection, sha256: Sha256) {
  const end = db.prepare<[], ChainEnd>('SELECT length, hash FROM chain_end');
  const revision = db.prepare<[string], number | null>('SELECT max(revision) FROM event_log WHERE subject = ?').pluck();
  const insert = db.prepare<[ChainedEvent]>(`
    INSERT INTO event_log (${columns})
    VALUES (@seq, @at, @actor, @label, @subject, @revision, @undoes, @changes, @salt, @previous, @hash)`);
  const all = db.prepare<[], ChainedEvent>(`SELECT ${columns} FROM event_log ORDER BY seq`);
  const after = db.prepare<[number], ChainedEvent>(`SELECT ${columns} FROM event_log WHERE seq > ? ORDER BY seq`);
  const about = db.prepare<[string], ChainedEvent>(`SELECT ${columns} FROM event_log WHERE subject = ? ORDER BY seq`);
  const one = db.prepare<[number], ChainedEvent>(`SELECT ${columns} FROM event_log WHERE seq = ?`);

  const chainEnd = (): ChainEnd => {
    const row = end.get();
    if (!row) throw new Error('chain_end has lost its row');
    return row;
  };
  return {
    chainEnd,
    /** How many changes the subject has seen; 0 before the first. */
    revisionOf: (subject: string): number => revision.get(subject) ?? 0,
    append(event: NewEvent): ChainedEvent {
      const { length, hash: previous } = chainEnd();
      const content: EventContent = { ...event, seq: length + 1 };
      const chained: ChainedEvent = { ...content, previous, hash: eventHash(sha256, previous, content) };
      insert.run(chained);
      return chained;
    },
    walk: (): IterableIterator<ChainedEvent> => all.iterate(),
    after: (seq: number): ChainedEvent[] => after.all(seq),
    about: (subject: string): ChainedEvent[] => about.all(subject),
    get: (seq: number): ChainedEvent | undefined => one.get(seq),
  };
}
export type EventsStore = ReturnType<typeof eventsStore>;
