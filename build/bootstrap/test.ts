/** `npm test` and `npm run check`: every step is run and counted, whatever the ones before it said. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Count, countPlaywright, countVitest, formatTotal, plus } from './counts.ts';
import { explain, print } from './failures.mjs';
import { prepareBuild, prepareElectron, root } from './prepare.ts';
import { run } from './run.mjs';
import { inherit } from './scripts.ts';
import type { Steps } from './steps.mjs';

const modules = join(root, 'node_modules');
const reports = join(root, 'out', 'reports');
const pass: Count = { passed: 1, failed: 0 };
const fail: Count = { passed: 0, failed: 1 };

/** The fast part: types, lint, layers (a unit test), and the unit tests but for the long ones. */
export async function check(): Promise<number> {
  const began = Date.now();
  return close(await Promise.all([types(), lint(), unit(['--project=!long'])]), began);
}

export async function test(steps: Steps): Promise<number> {
  const began = Date.now();
  const statics = await Promise.all([types(), lint(), unused()]);
  const ready = await counted(async () => {
    await prepareBuild(steps);
    return pass;
  });
  const units = await unit();
  const journeys = await counted(() => endToEnd(steps));
  return close([...statics, ready, units, journeys], began);
}

const types = () => tool('Types', [join(root, 'build', 'checks', 'types.ts')]);
const lint = () => tool('Lint', [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '.']);
const unused = () => tool('Unused code', [join(modules, 'knip', 'bin', 'knip.js')]);

/** A tool that only says yes or no counts as one test. */
async function tool(title: string, args: string[]): Promise<Count> {
  const { code, stdout, stderr } = await run(process.execPath, args, { cwd: root });
  console.log(code === 0 ? `✔ ${title}` : `✘ ${title}\n${stdout}${stderr}`);
  return code === 0 ? pass : fail;
}

/** Tests that start many programs, or calculate for long, are called `.long.test.ts`. */
async function unit(options: string[] = []): Promise<Count> {
  const report = freshReport('unit.json');
  const args = ['run', ...options, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await inherit(process.execPath, [join(modules, 'vitest', 'vitest.mjs'), ...args]);
  return countVitest(report, code);
}

async function endToEnd(steps: Steps): Promise<Count> {
  const electron = await prepareElectron(steps);
  const report = freshReport('e2e.json');
  const args = ['test', '--config=build/e2e/playwright.config.ts', '--reporter=list,json'];
  const code = await inherit(process.execPath, [join(modules, '@playwright', 'test', 'cli.js'), ...args], {
    ...process.env,
    FLOWLAB_ELECTRON: electron.executable,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return countPlaywright(report, code);
}

/** An old report must not stand for a run that wrote none. */
function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  const path = join(reports, name);
  rmSync(path, { force: true });
  return path;
}

async function counted(work: () => Promise<Count>): Promise<Count> {
  try {
    return await work();
  } catch (error) {
    print(process.stdout, explain(error, { task: 'test', root }));
    return fail;
  }
}

function close(counts: Count[], began: number): number {
  const total = counts.reduce(plus);
  console.log(`\nTook ${((Date.now() - began) / 1000).toFixed(0)} s.`);
  console.log(formatTotal(total));
  return total.failed === 0 ? 0 : 1;
}
