/** The command line: the same services as the app, no window. Runs on plain Node. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { groups } from './cli/groups.ts';
import { run } from './cli/run.ts';
import { openLog } from './services/log.ts';

const ready = new Set<NodeJS.WriteStream>();
/** Made at first use: a stream costs a short command more than its work. */
function write(name: 'stdout' | 'stderr', text: string): void {
  const stream = process[name];
  if (!ready.has(stream)) {
    // `flow-lab … | head` closes the pipe early: that is not an error of ours.
    stream.on('error', (error: Error & { code?: string }) => {
      if (error.code !== 'EPIPE') throw error;
      // Nobody reads what would come; the exit code is the one of the work so far.
      process.exit();
    });
    ready.add(stream);
  }
  stream.write(text);
}

async function readStdin(most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    parts.push(part as Uint8Array);
    length += (part as Uint8Array).length;
    if (length >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}

function reportBug(error: unknown): string {
  const log = openLog({ folder: join(tmpdir(), 'flow-lab-log'), clock: () => new Date() });
  const reference = log.bug(error, 'command line');
  write('stderr', `The details are in ${log.file}\n`);
  return reference;
}

process.exitCode = await run(process.argv.slice(2), groups, {
  out: text => write('stdout', text),
  err: text => write('stderr', text),
  readStdin,
  reportBug,
  version: manifest.version,
});
