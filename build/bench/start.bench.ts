/** From the command to a Home one can use, and what the idle app holds in memory, against a bare Electron + React page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { ensureElectron } from '../runtime/electron.ts';
import { defineBench, interleave, median, pairwise } from './kit.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 9;
const idleMs = 3_000;

interface Start {
  readonly readyMs: number;
  readonly memoryMb: number;
}

export const bench = defineBench({
  id: 'start',
  title: 'Start and idle memory, against a bare Electron + React page',
  async run() {
    if (process.platform !== 'linux') return { skipped: 'memory is read from /proc, which only Linux has' };
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { skipped: 'there is no display (use xvfb-run)' };
    const { executable, args } = await ensureElectron();
    const scratch = mkdtempSync(join(tmpdir(), 'flow-lab-bench-'));
    try {
      const bare = join(scratch, 'bare');
      cpSync(join(import.meta.dirname, 'bare'), bare, { recursive: true });
      const source = join(import.meta.dirname, 'bare');
      await build({
        root: source,
        base: './',
        logLevel: 'error',
        build: { outDir: join(bare, 'out'), emptyOutDir: true },
      });
      const start = (app: string, data: string) => () =>
        once(executable, [...args, app, `--user-data-dir=${join(scratch, data)}`, '--report-ready']);
      const samples = await interleave({ ours: start(root, 'ours'), bare: start(bare, 'bare') }, rounds);
      return [
        row('start to interactive Home', 'ms', samples.ours, samples.bare, sample => sample.readyMs, 1.6),
        row(
          'memory of the idle app (proportional set size)',
          'MB',
          samples.ours,
          samples.bare,
          sample => sample.memoryMb,
          1.3,
        ),
      ];
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
});

function row(
  what: string,
  unit: string,
  ours: readonly Start[],
  bare: readonly Start[],
  of: (s: Start) => number,
  most: number,
) {
  const [a, b] = [ours.map(of), bare.map(of)];
  return { what, unit, ours: median(a), peer: median(b), peerName: 'bare', figure: pairwise(a, b), target: { most } };
}

/** One start: until the program says `ready`, then a rest, then the memory of all its processes. */
async function once(executable: string, args: readonly string[]): Promise<Start> {
  const begun = performance.now();
  const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  try {
    const readyMs = await untilReady(child, begun);
    await new Promise(done => setTimeout(done, idleMs));
    return { readyMs, memoryMb: memoryMb(child.pid ?? 0) };
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await new Promise(done => child.once('close', done));
  }
}

function untilReady(child: ChildProcess, begun: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('not ready within 30 s')), 30_000);
    child.once('exit', code => reject(new Error(`ended with ${code} before it was ready`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', line => {
      if (line.trim() !== 'ready') return;
      clearTimeout(late);
      resolve(performance.now() - begun);
    });
  });
}

/** Sum over the group's processes, shared pages counted by their share. */
function memoryMb(group: number): number {
  const kilobytes = readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry) && groupOf(entry) === group)
    .map(pid => Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}

const groupOf = (pid: string) => Number(/\) \S \d+ (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1]);

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
