import { checkChain, type Sha256 } from '../../shared/base/event-chain.ts';
import type { VerifyProblem, VerifyReport } from '../../shared/base/workspace.ts';
import { type Connection, connect } from './connect.ts';
import { isDamage } from './failure.ts';
import { integrityProblems } from './integrity.ts';
import { migrate, newestVersion, schemaVersionOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { EventsStore } from './stores/events.store.ts';

/** Reads everything once: the file's structure, the references between its rows, and the chain of its history. */
export function verifyDatabase(db: Connection, events: EventsStore, sha256: Sha256): VerifyReport {
  const problems: VerifyProblem[] = [];
  let count = 0;
  try {
    problems.push(...integrityProblems(db, 'full'), ...schemaProblems(db));
    const chain = checkChain(sha256, events.walk(), events.chainEnd());
    count = chain.events;
    problems.push(...chain.problems.map(({ code, detail }) => ({ code, detail })));
  } catch (error) {
    if (!isDamage(error)) throw error;
    problems.push({ code: 'integrity', detail: error instanceof Error ? error.message : String(error) });
  }
  return { ok: problems.length === 0, events: count, problems };
}

/**
 * Compares tables, indexes and triggers with what the migrations make: a guard of the history that was taken away or made
 * harmless, or a trigger of someone else's, would show here although no row was touched.
 */
function schemaProblems(db: Connection): VerifyProblem[] {
  if (schemaVersionOf(db) !== newestVersion(migrations)) return [];
  const model = connect(':memory:', { create: true });
  migrate(model, migrations, () => {});
  const [expected, found] = [schemaOf(model), schemaOf(db)];
  model.close();
  const problem = (detail: string): VerifyProblem => ({ code: 'integrity', detail });
  return [
    ...[...expected.keys()].filter(name => !found.has(name)).map(name => problem(`The ${name} is missing.`)),
    ...[...found.keys()].filter(name => !expected.has(name)).map(name => problem(`The ${name} is not one of ours.`)),
    ...[...expected]
      .filter(([name, sql]) => found.has(name) && found.get(name) !== sql)
      .map(([name]) => problem(`The ${name} was changed.`)),
  ];
}

/** What the file is made of: `trigger event_log_no_update` and its SQL. SQLite's own tables are left out. */
function schemaOf(db: Connection): Map<string, string> {
  const rows = db
    .prepare<[], { kind: string; sql: string }>(
      "SELECT type || ' ' || name AS kind, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all();
  return new Map(rows.map(({ kind, sql }) => [kind, sql]));
}
