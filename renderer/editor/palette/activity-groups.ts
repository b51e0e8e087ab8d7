import { activityList } from '../../../shared/activities/activities.ts';
import type { AnyActivity, Library } from '../../../shared/activities/activity.ts';
import { offered } from '../commands/place.ts';
import type { SessionState } from '../document/session.ts';

const titles: Readonly<Record<Library, string>> = { 'call-handling': 'Call handling', 'flow-control': 'Flow control' };

/** The two groups of the palette with what this flow and sheet may use. */
export function activityGroups(state: SessionState): { readonly title: string; readonly activities: AnyActivity[] }[] {
  const all = offered(activityList, state);
  return (Object.keys(titles) as Library[]).map(library => ({
    title: titles[library],
    activities: all.filter(({ library: own }) => own === library),
  }));
}
