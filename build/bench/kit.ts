/**
 * How speed is shown: ratios against a peer measured in the same interleaved run (A B A B …), because one machine's
 * milliseconds say nothing on another and drift within minutes on this one.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One line of a benchmark's table. */
export interface Row {
  readonly what: string;
  /** Median of ours and of the peer, in `unit`. */
  readonly ours: number;
  readonly peer?: number;
  readonly peerName?: string;
  readonly unit: string;
  /** What is held against `target`: ours / peer, or ours where there is no peer. */
  readonly figure: number;
  readonly target?: { readonly most: number } | { readonly least: number };
}
export interface Bench {
  readonly id: string;
  readonly title: string;
  /** Answers the rows, or says why the benchmark cannot run here (a peer that is not installed). */
  run(): Promise<readonly Row[] | { readonly skipped: string }>;
}
export const defineBench = (bench: Bench): Bench => bench;

export const held = ({ figure, target }: Row): boolean | null =>
  target === undefined ? null : 'most' in target ? figure <= target.most : figure >= target.least;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export interface Sample {
  readonly wallMs: number;
  /** Highest resident set of the process itself, in MB; 0 where `/proc` is not there. */
  readonly peakMb: number;
}

/** Runs a command to its end, output thrown away; rejects when it fails, so that a broken peer cannot look fast. */
export function timeProcess(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
    let peakMb = 0;
    let errors = '';
    child.stderr.on('data', chunk => {
      errors = (errors + chunk).slice(-2000);
    });
    const watch = setInterval(() => {
      peakMb = Math.max(peakMb, residentPeakMb(child.pid));
    }, 4);
    child.on('error', error => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', code => {
      clearInterval(watch);
      if (code === 0) resolve({ wallMs: performance.now() - start, peakMb });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${errors}`));
    });
  });
}

function residentPeakMb(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs each variant once to warm up, then all of them in turn, `rounds` times; answers every sample by name. */
export async function interleave<N extends string, S>(
  variants: Readonly<Record<N, () => Promise<S>>>,
  rounds: number,
): Promise<Record<N, S[]>> {
  const names = Object.keys(variants) as N[];
  const samples = Object.fromEntries(names.map(name => [name, [] as S[]])) as Record<N, S[]>;
  for (const name of names) await variants[name]();
  for (let round = 0; round < rounds; round++) for (const name of names) samples[name].push(await variants[name]());
  return samples;
}

/** Median of the pairwise ratios: steadier than the ratio of two medians when the machine's speed drifts. */
export const pairwise = (ours: readonly number[], peer: readonly number[]): number =>
  median(ours.map((value, index) => value / (peer[index] ?? Number.NaN)));

export async function installed(command: string): Promise<boolean> {
  return timeProcess('sh', ['-c', `command -v ${command}`]).then(
    () => true,
    () => false,
  );
}
