/**
 * What runs on the host's own Node: bring the dependencies up to date, then hand over to the Node 24 among them.
 * Node built-ins only, since nothing is installed yet.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIsFresh } from './build-stamp.mjs';
import { ensureDependencies, nodePath } from './dependencies.mjs';
import { explain, print } from './failures.mjs';
import { Steps } from './steps.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const tasks = ['start', 'test', 'check', 'tour', 'dev', 'build', 'package', 'bench', 'cli', 'new'];

/**
 * @param {string[]} argv
 * @returns {Promise<number>} the exit code
 */
export async function main(argv) {
  const [task = '', ...args] = argv;
  if (!tasks.includes(task)) {
    process.stderr.write(`Usage: node build/bootstrap.mjs ${tasks.join('|')} [args]\n`);
    return 2;
  }
  // The command line's own answer goes to stdout and nothing else does.
  const steps = new Steps(task === 'cli' ? process.stderr : process.stdout);
  try {
    await ensureDependencies(root, steps);
  } catch (error) {
    print(process.stderr, explain(error, { task, root }));
    if (task === 'test') process.stdout.write('0 passed, 1 failed\n');
    return 1;
  }
  const script =
    task === 'cli' && buildIsFresh(root)
      ? [join(root, 'out', 'main', 'cli.js')]
      : [join(root, 'build', 'bootstrap', 'tasks.ts'), task];
  return handOver([...script, ...args]);
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function handOver(args) {
  const bin = join(root, 'node_modules', '.bin');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const usesProxy = Boolean(env.HTTPS_PROXY ?? env.https_proxy);
  const child = spawn(nodePath(root), args, {
    stdio: 'inherit',
    env: {
      ...env,
      PATH: `${bin}${delimiter}${env.PATH ?? ''}`,
      // Node 24's own fetch and modules follow the proxy only when told to.
      ...(usesProxy ? { NODE_USE_ENV_PROXY: '1' } : {}),
    },
  });
  // Ctrl+C reaches the child from the terminal by itself; this process waits for it to tidy up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
