import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend } from './backend.ts';

const patienceMs = 30_000;

/** Proves that a package works: its window draws itself and a workspace can be made. Answers an exit code and one line. */
export async function selfTest(backend: Backend): Promise<readonly [code: 0 | 1, line: string]> {
  const late = new Promise<never>((_done, fail) => {
    setTimeout(() => fail(new Error(`no window within ${patienceMs / 1000} s`)), patienceMs).unref();
  });
  try {
    return [0, `self-test ok: ${await Promise.race([proof(backend), late])}`];
  } catch (error) {
    return [1, `self-test failed: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function proof({ pageUp, workspaces, about }: Backend): Promise<string> {
  await pageUp;
  const folder = mkdtempSync(join(tmpdir(), 'flow-lab-self-test-'));
  try {
    const { id, schemaVersion } = workspaces.create('Self-test', false, folder);
    if (!workspaces.verify(id).ok) throw new Error('the new workspace did not verify');
    workspaces.close();
    const { electron, sqlite, licences } = await about();
    if (licences.length === 0) throw new Error('the licences of the bundled packages are missing');
    return `window drawn, workspace of format ${schemaVersion} made and verified (Electron ${electron}, SQLite ${sqlite})`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
