/** Point 4 in earnest: the app as an ordinary user, with Chromium's own sandbox around the page. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asRoot, executablePath, root } from '../harness.ts';
import { expect, test } from './attack.ts';

const user = 'flowlab-e2e';

/** Root's own files are closed to others, so the runtime and the build are copied to where they can be read. */
function copyForOthers(): { folder: string; executable: string; app: string } {
  const folder = mkdtempSync(join(tmpdir(), 'flow-lab-user-'));
  chmodSync(folder, 0o755);
  const runtime = join(folder, 'runtime');
  const app = join(folder, 'app');
  cpSync(dirname(executablePath), runtime, { recursive: true });
  mkdirSync(app);
  cpSync(join(root, 'out'), join(app, 'out'), {
    recursive: true,
    filter: source => !/\/out\/(e2e|tour|reports)/.test(source),
  });
  cpSync(join(root, 'package.json'), join(app, 'package.json'));
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  return { folder, executable: join(runtime, 'electron'), app };
}

const numberIn = (pid: string, key: string): number =>
  Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

/** The processes of one data folder's page. */
const pagesOf = (dataFolder: string): string[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => commandOf(pid).includes('--type=renderer') && commandOf(pid).includes(dataFolder));

if (process.platform === 'linux') {
  test('security 04: as an ordinary user the page’s process is in Chromium’s sandbox', async () => {
    test.setTimeout(120_000);
    const copy = asRoot ? copyForOthers() : { folder: '', executable: executablePath, app: root };
    if (asRoot) execFileSync('sh', ['-c', `id ${user} >/dev/null 2>&1 || useradd --create-home ${user}`]);
    const dataFolder = mkdtempSync(join(tmpdir(), 'flow-lab-data-'));
    if (asRoot) execFileSync('chown', [user, dataFolder]);
    const words = [copy.executable, copy.app, `--user-data-dir=${dataFolder}`, '--report-ready'];
    const [program = '', ...args] = asRoot
      ? ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--init-groups', ...words]
      : words;
    const child = spawn(program, args, {
      env: { PATH: process.env.PATH, DISPLAY: process.env.DISPLAY, HOME: dataFolder, TMPDIR: tmpdir() },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)));
    try {
      await expect.poll(() => said, { timeout: 60_000 }).toMatch(/^ready$/m);
      const [page = ''] = pagesOf(dataFolder);
      expect(commandOf(page)).not.toContain('--no-sandbox');
      expect({
        // 2: system calls are filtered.
        seccomp: numberIn(page, 'Seccomp'),
        noNewPrivileges: numberIn(page, 'NoNewPrivs'),
        isRoot: numberIn(page, 'Uid') === 0,
      }).toEqual({ seccomp: 2, noNewPrivileges: 1, isRoot: false });
      if (asRoot) {
        const namespace = (pid: string) => readlinkSync(`/proc/${pid}/ns/user`);
        expect(namespace(page)).not.toBe(namespace('self'));
      }
    } finally {
      child.kill();
      await new Promise(done => child.once('close', done));
      rmSync(dataFolder, { recursive: true, force: true });
      if (asRoot) {
        execFileSync('userdel', ['--remove', '--force', user], { stdio: 'ignore' });
        rmSync(copy.folder, { recursive: true, force: true });
      }
    }
  });
}
