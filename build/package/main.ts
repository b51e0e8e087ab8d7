/** `npm run package -- [--linux|--win|--mac] [--dir] [--out FOLDER]`: the app as people get it, in `dist/`. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Arch, Platform as BuilderPlatform, build } from 'electron-builder';
import { Failure } from '../bootstrap/failures.mjs';
import { prepareBuild, prepareElectron, root } from '../bootstrap/prepare.ts';
import { run } from '../bootstrap/run.mjs';
import type { Steps } from '../bootstrap/steps.mjs';
import { builderConfig, type Runtime } from './config.ts';
import { allTargets, type Platform, type Stage, stage, type Targets } from './stage.ts';

const here: Platform = process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux';
const builderPlatform = { linux: BuilderPlatform.LINUX, win: BuilderPlatform.WINDOWS, mac: BuilderPlatform.MAC };

/** Where electron-builder fetches its helper tools (AppImage runtime, fpm, NSIS); asked before it waits for them. */
const TOOLS_HOST = 'https://github.com/electron-userland/electron-builder-binaries/releases';
const ANSWER_MS = 5_000;

export async function packageApp(steps: Steps, args: string[]): Promise<number> {
  const platform = (['linux', 'win', 'mac'] as const).find(name => args.includes(`--${name}`)) ?? here;
  const outFlag = args.indexOf('--out');
  const output = outFlag < 0 ? join(root, 'dist') : resolve(args[outFlag + 1] ?? 'dist');
  const electron = await prepareElectron(steps);
  await prepareBuild(steps);
  if (electron.source === 'fallback' && platform !== here) {
    throw new Failure(
      `a package for ${platform} needs that platform's Electron, which could not be downloaded`,
      'run the same command on a machine that can reach github.com',
    );
  }
  const withTools = !args.includes('--dir') && (await answers(TOOLS_HOST));
  const targets: Targets = withTools ? allTargets : { linux: ['dir'], win: ['dir'], mac: ['dir'] };
  const plan: Stage = {
    platform,
    arch: process.arch === 'arm64' ? 'arm64' : 'x64',
    targets,
    needsSecondBinary: electron.source === 'fallback',
  };
  await steps.run('Package', async say => {
    say(`packing for ${platform}`);
    stage(root, plan);
    const folder = platform === here ? dirname(electron.executable) : null;
    await pack(plan, { version: electron.version, folder: here === 'mac' ? null : folder }, output);
    return targets[platform].join(', ');
  });
  if (!withTools && platform === 'linux' && !args.includes('--dir')) await packTar(steps, output);
  const results = readdirSync(output).filter(name => !/^(builder-|latest)/.test(name));
  steps.note(`\nIn ${output}: ${results.join(', ')}`);
  if (!withTools && !args.includes('--dir')) {
    steps.note(
      `! The tools for ${allTargets[platform].join(', ')} come from github.com, which does not answer here: ` +
        'only the unpacked app was made, and on Linux a tar.gz by the system itself.',
    );
  }
  if (electron.source === 'fallback') {
    steps.note(
      `! This package contains the fallback runtime, Electron ${electron.version} of 2024. It is for trying out, not for release.`,
    );
  }
  return 0;
}

async function pack(plan: Stage, runtime: Runtime, output: string): Promise<void> {
  await build({
    projectDir: root,
    targets: builderPlatform[plan.platform].createTarget(plan.targets[plan.platform], Arch[plan.arch]),
    config: builderConfig(root, plan, runtime, output),
    publish: 'never',
  });
}

/** What the system's own tar and gzip can make without any helper. */
async function packTar(steps: Steps, output: string): Promise<void> {
  await steps.run('tar.gz', async () => {
    const unpacked = join(output, 'linux-unpacked');
    const file = join(output, `flow-lab-linux-${process.arch}.tar.gz`);
    if (!existsSync(unpacked)) throw new Error(`${unpacked} is missing.`);
    rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    const { code, stderr } = await run('tar', ['-czf', file, '--transform', 's,^\\.,flow-lab,', '-C', unpacked, '.']);
    if (code !== 0) throw new Error(stderr);
    return basename(file);
  });
}

async function answers(host: string): Promise<boolean> {
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
    return true;
  } catch {
    return false;
  }
}
