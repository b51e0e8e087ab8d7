/** The package as people get it: what is in it, what its executable refuses, and that it starts with nothing beside it. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../bootstrap/run.mjs';
import { knownFuseCounts, readFuses } from '../package/fuses.ts';
import { expect, root, test } from './harness.ts';

const limits = { unpackedMb: 300, packedMb: 120 };
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test.describe.configure({ mode: 'serial' });
// Packages of the other systems are made on them: this file opens what `npm run package` makes on Linux.
test.skip(process.platform !== 'linux', 'the unpacked Linux app is what is looked at');

let trial: string;
let app: string;
let executable: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  // Far from any node_modules folder.
  trial = mkdtempSync(join(tmpdir(), 'flowlab-package-'));
  const made = await run(process.execPath, ['build/bootstrap/tasks.ts', 'package', '--dir', '--out', trial], {
    cwd: root,
  });
  expect(made.code, made.stderr + made.stdout).toBe(0);
  app = join(trial, 'linux-unpacked');
  executable = join(app, 'flow-lab');
});
test.afterAll(() => rmSync(trial, { recursive: true, force: true }));

const start = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  run(executable, [...asRoot, ...args], { cwd: trial, env: { ...process.env, HOME: trial, ...env } });

test('the packaged app starts with no node_modules beside it, opens its window and a workspace', async () => {
  const { code, stdout } = await start(['--self-test']);
  expect(stdout).toMatch(/^self-test ok: .*\n$/);
  expect(code).toBe(0);
});

test('the packaged app holds only the built code, and beside it the database binaries of its platform', async () => {
  const archive = readFileSync(join(app, 'resources', 'app.asar'));
  const header = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Folder;
  expect(names(header)).toEqual(['LICENSE', 'out', 'package.json']);
  expect(names(header.files.out)).toEqual(['labs', 'licences', 'main', 'preload', 'renderer', 'wasm']);
  expect(readdirSync(join(app, 'resources')).sort()).toEqual(['app.asar', 'native']);
  const binaries = readdirSync(join(app, 'resources', 'native'));
  expect(binaries).toContain(`linux-${process.arch}.node`);
  expect(binaries.length).toBeLessThanOrEqual(2);
  expect(readdirSync(join(app, 'locales'))).toEqual(['en-US.pak']);
  for (const licence of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect(existsSync(join(app, licence))).toBe(true);
});

test('security 19: the packaged executable carries the release fuses, and every fuse of its Electron is decided', async () => {
  const { wrong, undecided, count } = await readFuses(executable);
  expect(wrong).toEqual([]);
  const version = /Electron\/(\d+)\./.exec(readFileSync(executable).toString('latin1'))?.[1] ?? '';
  expect(count).toBe(knownFuseCounts[version]);
  expect(undecided).toEqual(count > 8 ? [8] : []);
});

test('security 19: the packaged executable runs nobody else’s code', async () => {
  const proof = join(trial, 'proof');
  const script = join(trial, 'evil.cjs');
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(proof)}, 'run');`);
  await start(['--self-test', script], { ELECTRON_RUN_AS_NODE: '1' });
  expect(existsSync(proof), 'as a plain Node').toBe(false);
  await start(['--self-test'], { NODE_OPTIONS: `--require ${script}` });
  expect(existsSync(proof), 'through NODE_OPTIONS').toBe(false);
  const beside = join(app, 'resources', 'app');
  mkdirSync(beside);
  cpSync(script, join(beside, 'evil.cjs'));
  writeFileSync(join(beside, 'package.json'), '{ "main": "evil.cjs" }');
  const { stdout } = await start(['--self-test']);
  rmSync(beside, { recursive: true });
  expect(existsSync(proof), 'from a folder beside the archive').toBe(false);
  expect(stdout).toContain('self-test ok');
  const inspected = await start(['--inspect-brk=0', '--self-test']);
  expect(inspected.stderr).not.toContain('Debugger listening');
});

test('the command line beside the packaged executable works without a display', async () => {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const { code, stdout } = await run(join(app, 'flow-lab-cli'), ['--version', '--json'], { cwd: trial, env });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(JSON.parse(stdout)).toEqual({ version });
  expect(code).toBe(0);
});

test('the packaged app stays within its size, unpacked and packed by tar and gzip', async () => {
  test.setTimeout(120_000);
  const { stdout } = await run('du', ['-sb', app]);
  const unpacked = Number.parseInt(stdout, 10) / 1e6;
  const packed = (await bytesOf(`tar -C "${app}" -c . | gzip`)) / 1e6;
  console.log(`    package: ${unpacked.toFixed(0)} MB unpacked, ${packed.toFixed(0)} MB as tar.gz`);
  expect(unpacked).toBeLessThanOrEqual(limits.unpackedMb);
  expect(packed).toBeLessThanOrEqual(limits.packedMb);
});

/** A folder in the archive's own table of contents. */
interface Folder {
  files: Record<string, Folder>;
}
const names = (folder: Folder | undefined) => Object.keys(folder?.files ?? {}).sort();

function bytesOf(command: string): Promise<number> {
  const shell = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'] });
  let bytes = 0;
  shell.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  return new Promise((resolve, reject) => {
    shell.on('error', reject);
    shell.on('close', () => resolve(bytes));
  });
}
