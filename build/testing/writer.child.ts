/**
 * A program that writes to a workspace: adds 1 to a counter, N times or until it is killed, and prints the revision of
 * each change after it is committed. When someone else was faster it looks again and tries again. It begins at a given
 * moment, so that two of them really meet.
 */
import { writeSync } from 'node:fs';
import { connect } from '../../electron/db/connect.ts';
import { databaseFile } from '../../electron/db/layout.ts';
import { openWorkspaceDb } from '../../electron/db/open.ts';
import { realPorts } from '../../electron/db/ports.ts';
import { settingTable } from '../../electron/db/stores/settings.store.ts';
import { AppError } from '../../shared/base/errors.ts';

const [folder = '', times = 'forever', from = '0'] = process.argv.slice(2);
const subject = 'setting/counter';
const db = openWorkspaceDb(folder, realPorts);
const reader = connect(databaseFile(folder), { readOnly: true });
const counter = reader.prepare<[], string>("SELECT value FROM setting WHERE key = 'counter'").pluck();
let left = times === 'forever' ? Number.POSITIVE_INFINITY : Number(times);
let stale = 0;
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, Number(from) - Date.now()));
while (left > 0) {
  const expected = db.read(({ events }) => events.revisionOf(subject));
  // Read after the revision: a value that is newer than it is refused as stale, an older one would be lost work.
  const seen = Number(counter.get() ?? 0);
  try {
    const { revision } = db.write({ label: 'Add one', actor: 'child', subject, expected }, records =>
      records.put(settingTable, { key: 'counter', value: JSON.stringify(seen + 1) }),
    );
    writeSync(1, `${revision}\n`);
    left -= 1;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'workspace/stale') throw error;
    stale += 1;
  }
}
writeSync(1, `stale ${stale}\n`);
reader.close();
db.close();
