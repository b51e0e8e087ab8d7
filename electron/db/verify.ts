import { checkChain, type Sha256 } from '../../shared/base/event-chain.ts';
import type { VerifyProblem, VerifyReport } from '../../shared/base/workspace.ts';
import type { Connection } from './connect.ts';
import { isDamage } from './failure.ts';
import { integrityProblems } from './integrity.ts';
import type { EventsStore } from './stores/events.store.ts';

/** The triggers that keep the log append-only: without them rows could have been changed at leisure. */
const guards = ['event_log_append', 'event_log_end', 'event_log_no_delete', 'event_log_no_update'];

/** Reads everything once: the file's structure, the references between its rows, and the chain of its history. */
export function verifyDatabase(db: Connection, events: EventsStore, sha256: Sha256): VerifyReport {
  const problems: VerifyProblem[] = [];
  let count = 0;
  try {
    problems.push(...integrityProblems(db, 'full'), ...missingGuards(db));
    const chain = checkChain(sha256, events.walk(), events.chainEnd());
    count = chain.events;
    problems.push(...chain.problems.map(({ code, detail }) => ({ code, detail })));
  } catch (error) {
    if (!isDamage(error)) throw error;
    problems.push({ code: 'integrity', detail: error instanceof Error ? error.message : String(error) });
  }
  return { ok: problems.length === 0, events: count, problems };
}

function missingGuards(db: Connection): VerifyProblem[] {
  const present = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  return guards
    .filter(name => !present.includes(name))
    .map(name => ({ code: 'chain-broken', detail: `The guard ${name} of the history was removed.` }));
}
