import { activityList } from '../../../shared/activities/activities.ts';
import type { AnyActivity, Library } from '../../../shared/activities/activity.ts';
import { searched } from '../../ui/search.ts';
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

export const searchedActivities = (activities: readonly AnyActivity[], search: string): readonly AnyActivity[] =>
  searched(activities, search, ({ title, summary }) => `${title} ${summary}`);

/** A sentence for each activity whose name is looked for and which only another flow, sheet or era offers. */
export function offeredElsewhere(state: SessionState, search: string): readonly string[] {
  if (search.trim() === '') return [];
  const { era, kind } = state.document.props;
  const here = new Set(offered(activityList, state));
  return searched(activityList, search, ({ title }) => title)
    .filter(activity => !here.has(activity))
    .filter(({ library }) => library !== null)
    .map(({ title, eras, flows, sheets }) => {
      if (!flows.includes(kind)) return `${title} belongs in a ${flows[0]}.`;
      if (!eras.includes(era)) return `${title} comes with another era, which the flow settings choose.`;
      return `${title} belongs in the ${sheets.includes('main') ? 'main flow' : 'event flows'}.`;
    });
}
