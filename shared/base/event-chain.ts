import { canonicalJson, type Json } from './canonical-json.ts';

/** SHA-256 of UTF-8 text as 64 lower-case hexadecimal digits; a port, because `shared/` has no hashing of its own. */
export type Sha256 = (text: string) => string;

/** What a stored command says. Every member is under the hash. */
export interface EventContent {
  /** 1, 2, 3, … without a gap; also the revision of the whole workspace. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Who acted, such as `app` or `cli`. */
  readonly actor: string;
  /** What was done, in words a person reads in the history. */
  readonly label: string;
  /** What was changed, such as `workspace` or `flow/<id>`; `revision` counts its changes. */
  readonly subject: string;
  readonly revision: number;
  /** `seq` of the event this one takes back, or null. */
  readonly undoes: number | null;
  /** JSON: the records before and after. */
  readonly changes: string;
  /**
   * Random: with it the label and the changes are under the hash by way of a commitment, so that a copy of the log can
   * leave them out and still be verified. Null in events written before there were commitments.
   */
  readonly salt: string | null;
}
export interface ChainedEvent extends EventContent {
  readonly previous: string;
  readonly hash: string;
}

/** An event as it leaves the machine without what the person wrote: the commitment stands in the place of the words. */
export interface SealedEvent extends Omit<ChainedEvent, 'label' | 'changes' | 'salt'> {
  readonly seal: string;
}

/** What the first event takes as its predecessor's hash. */
export const chainStart = '0'.repeat(64);

/** Each event's hash covers its content and the hash before it, so a change anywhere shows at that row. */
export function eventHash(sha256: Sha256, previous: string, event: EventContent): string {
  const { seq, at, actor, label, subject, revision, undoes, changes, salt } = event;
  if (salt !== null) return sealedHash(sha256, previous, { ...event, seal: sealOf(sha256, salt, event) });
  const content: Json = [seq, at, actor, label, subject, revision, undoes, changes];
  return sha256(`${previous}\n${canonicalJson(content)}`);
}

/** Commits to what was written; without the salt nobody can tell by trying which words it stands for. */
const sealOf = (sha256: Sha256, salt: string, { label, changes }: EventContent): string =>
  sha256(`${salt}\n${canonicalJson([label, changes])}`);

type Bare = Omit<SealedEvent, 'previous' | 'hash'>;
function sealedHash(sha256: Sha256, previous: string, event: Bare): string {
  const { seq, at, actor, subject, revision, undoes, seal } = event;
  const content: Json = [seq, at, actor, subject, revision, undoes, { seal }];
  return sha256(`${previous}\n${canonicalJson(content)}`);
}

/** The event without its words; null for one that was written before there were commitments. */
export function sealed(sha256: Sha256, event: ChainedEvent): SealedEvent | null {
  const { label: _label, changes: _changes, salt, ...rest } = event;
  return salt === null ? null : { ...rest, seal: sealOf(sha256, salt, event) };
}

export interface ChainProblem {
  readonly code: 'chain-broken' | 'chain-missing';
  readonly seq: number;
  readonly detail: string;
}

/**
 * Walks the events in order and names each row that does not hold. After a broken row both its stored and its computed
 * hash are taken as its predecessor's, so that one edit is one finding and not one at every later row.
 */
export function checkChain(
  sha256: Sha256,
  events: Iterable<ChainedEvent | SealedEvent>,
  end: { readonly length: number; readonly hash: string },
): { events: number; problems: ChainProblem[] } {
  const problems: ChainProblem[] = [];
  let count = 0;
  let expected = 1;
  let before: readonly string[] = [chainStart];
  for (const event of events) {
    const { seq } = event;
    const computed =
      'seal' in event ? sealedHash(sha256, event.previous, event) : eventHash(sha256, event.previous, event);
    if (seq !== expected) {
      problems.push({ code: 'chain-missing', seq: expected, detail: `Event ${expected} is missing; ${seq} follows.` });
    } else if (!before.includes(event.previous)) {
      problems.push({ code: 'chain-broken', seq, detail: `Event ${seq} does not follow the event before it.` });
    } else if (computed !== event.hash) {
      problems.push({ code: 'chain-broken', seq, detail: `Event ${seq} was changed after it was written.` });
    }
    count += 1;
    expected = seq + 1;
    before = [event.hash, computed];
  }
  if (expected - 1 !== end.length) {
    const detail = `The history should end with event ${end.length}, but it ends with event ${expected - 1}.`;
    problems.push({ code: 'chain-missing', seq: end.length, detail });
  } else if (!before.includes(end.hash)) {
    const detail = `Event ${end.length} is not the one the history should end with.`;
    problems.push({ code: 'chain-broken', seq: end.length, detail });
  }
  return { events: count, problems };
}
