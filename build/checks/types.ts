/** Type-checks each environment with its own globals, so a breach by *global* (say `window` in `shared/`) does not compile. */
import { spawn } from 'node:child_process';

const environments = ['shared', 'electron', 'renderer', 'build'];
const compiler = 'node_modules/typescript/bin/tsc';

const codes = await Promise.all(
  environments.map(
    folder =>
      new Promise<number>(resolve => {
        const child = spawn(process.execPath, [compiler, '-p', `${folder}/tsconfig.json`, '--pretty', 'false'], {
          stdio: 'inherit',
        });
        child.on('exit', code => resolve(code ?? 1));
      }),
  ),
);
process.exitCode = Math.max(...codes);
