/** The tenant of the cases: it has all that the samples of the activities refer to. */
import { activityList } from '../activities/activities.ts';
import type { Json } from '../base/canonical-json.ts';
import { referencesOf } from '../flow/references.ts';
import type { TenantSnapshot } from './check.ts';

export function caseTenant(): TenantSnapshot {
  const names: Record<string, Record<string, string>> = { 'google-connector': { 'google-bot': 'Voices' } };
  for (const { id, sample } of activityList)
    for (const { to, id: target } of referencesOf({ activity: id, settings: sample as Record<string, Json> }))
      names[to] = { ...names[to], [target]: target };
  const flows = Object.keys(names.flow ?? {}).map(id => [id, { published: true, kind: 'flow', goesTo: [] }] as const);
  return { names, flows: Object.fromEntries(flows), globals: { Global_Language: 'STRING' } };
}
