/** The tasks, on Node 24 with all dependencies there: `tasks.ts TASK [args]`. */
import { explain, print } from './failures.mjs';
import { root } from './prepare.ts';
import { Steps } from './steps.mjs';

type Task = (steps: Steps, args: string[]) => Promise<number>;

/** Each task is loaded when it is asked for, so that none waits for the tools of another. */
const tasks: Readonly<Record<string, () => Promise<Task>>> = {
  start: async () => (await import('./start.ts')).start,
  tour: async () => (await import('./start.ts')).tour,
  dev: async () => (await import('./dev.ts')).dev,
  build: async () => (await import('./scripts.ts')).build,
  cli: async () => (await import('./scripts.ts')).cli,
  bench: async () => (await import('./scripts.ts')).bench,
  new: async () => (await import('./scripts.ts')).scaffold,
  package: async () => (await import('../package/main.ts')).packageApp,
  check: async () => (await import('./test.ts')).check,
  test: async () => (await import('./test.ts')).test,
};

const [task = '', ...args] = process.argv.slice(2);
const load = tasks[task];
if (!load) throw new Error(`No task is called ${task}.`);
try {
  const work = await load();
  process.exitCode = await work(new Steps(task === 'cli' ? process.stderr : process.stdout), args);
} catch (error) {
  print(process.stderr, explain(error, { task, root }));
  if (task === 'test') console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
