/**
 * `npm run bench [-- NAME …] [--write]`: runs the benchmarks, prints one table each and what moved since `baseline.json`.
 * A target that does not hold is shown, never hidden; the exit code is 1 then.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bench, held, type Row } from './kit.ts';

const here = import.meta.dirname;
const baselineFile = join(here, 'baseline.json');
const words = process.argv.slice(2);
const wanted = words.filter(word => !word.startsWith('--'));
const baseline: Record<string, number> = JSON.parse(readFileSync(baselineFile, 'utf8'));

const all = await Promise.all(
  readdirSync(here)
    .filter(file => file.endsWith('.bench.ts'))
    .sort()
    .map(async file => ((await import(pathToFileURL(join(here, file)).href)) as { bench: Bench }).bench),
);
const unknown = wanted.filter(name => !all.some(bench => bench.id === name));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${all.map(bench => bench.id).join(', ')}.`);
  // Wrong use: nothing has been measured, and nothing should be.
  process.exit(2);
}

let missed = 0;
for (const bench of all.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  console.log(`\n${bench.title} (${bench.id})`);
  const rows = await bench.run();
  if ('skipped' in rows) {
    console.log(`  skipped: ${rows.skipped}`);
    continue;
  }
  for (const row of rows) {
    print(bench.id, row);
    if (held(row) === false) missed += 1;
  }
  if (words.includes('--write')) for (const row of rows) baseline[`${bench.id}: ${row.what}`] = round(row.figure);
}
if (words.includes('--write')) writeFileSync(baselineFile, `${JSON.stringify(baseline, null, 2)}\n`);
console.log(missed === 0 ? '\nEvery target held.' : `\n${missed} ${missed === 1 ? 'target' : 'targets'} not held.`);
// At once: what a benchmark left open, such as a display or a thread, does not keep the verdict waiting.
process.exit(missed === 0 ? 0 : 1);

function print(id: string, row: Row): void {
  const verdict = { true: 'held', false: 'NOT HELD', null: '' }[String(held(row)) as 'true' | 'false' | 'null'];
  const target = row.target
    ? 'most' in row.target
      ? `at most ${row.target.most}`
      : `at least ${row.target.least}`
    : '';
  const peer = row.peer === undefined ? '' : `, ${row.peerName ?? 'peer'} ${round(row.peer)} ${row.unit}`;
  const before = baseline[`${id}: ${row.what}`];
  const moved = before === undefined ? '' : ` (recorded ${before})`;
  const line = `  ${row.what.padEnd(52)} ${round(row.ours)} ${row.unit}${peer} → ${round(row.figure)}${moved} ${target} ${verdict}`;
  console.log(line.trimEnd());
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
