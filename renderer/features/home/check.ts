import type { AppErrorShape } from '../../../shared/base/errors.ts';
import type { VerifyReport } from '../../../shared/base/workspace.ts';
import { client } from '../../kit/client.ts';
import { goTo } from '../../kit/place.ts';
import { createStore } from '../../kit/store.ts';
import { damageOf, setDamage } from './damage.ts';
import { workspacePlace } from './workspace-place.ts';

export type Check = { readonly report?: VerifyReport; readonly error?: AppErrorShape } | 'running';

/** By workspace: the check that runs, or what the last one found. */
export const checks = createStore<ReadonlyMap<string, Check>>(new Map());
const set = (id: string, check: Check): void => checks.set(new Map(checks.get()).set(id, check));

export const checkWorkspace = async (id: string): Promise<void> => {
  if (checks.get().get(id) === 'running') return;
  set(id, 'running');
  const result = await client.workspaces.verify(id);
  if (!result.ok) setDamage(id, damageOf(result.error));
  set(id, result.ok ? { report: result.value } : { error: result.error });
};

/** Begins the check and shows it. */
export const showCheck = (id: string): void => {
  goTo('home', workspacePlace(id, 'check'));
  void checkWorkspace(id);
};
