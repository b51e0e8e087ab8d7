/** Every help page there is: activities, checks, and the language of expressions, each made from its declaration. */
import { activityList } from '../activities/activities.ts';
import type { AnyActivity } from '../activities/activity.ts';
import { activityManual, type FieldHelp } from '../activities/manual.ts';
import type { Check } from '../checks/check.ts';
import { checks } from '../checks/checks.ts';
import { type HelpPage, helpPages as languagePages } from '../expression/help/pages.ts';
import { activityPage, checkPage } from './addresses.ts';

/** Groups of the list, in its order. */
export const helpGroups = {
  'call-handling': 'Call handling',
  'flow-control': 'Flow control',
  start: 'Starts and events',
  error: 'Problems: errors',
  recommendation: 'Problems: recommendations',
  filter: 'Expressions: filters',
  function: 'Expressions: functions',
  test: 'Expressions: tests',
  operator: 'Expressions: operators',
  tag: 'Expressions: tags',
} as const;
export type HelpGroup = keyof typeof helpGroups;

interface Entry {
  /** Its address: `activity/menu`, `check/duplicate-label`, `filter/upper`. */
  readonly id: string;
  readonly title: string;
  readonly group: HelpGroup;
  /** All its words, for the search. */
  readonly text: string;
}
export type HelpEntry = Entry &
  (
    | { readonly kind: 'activity'; readonly activity: AnyActivity }
    | { readonly kind: 'check'; readonly check: Check }
    | { readonly kind: 'language'; readonly page: HelpPage }
  );

const fieldWords = ({ label, help, takes, row }: FieldHelp): string =>
  [label, help, takes, ...row.map(fieldWords)].join(' ');

function ofActivity(activity: AnyActivity): HelpEntry {
  const { id, library } = activity;
  const { title, summary, notes, sections, outcomes, outputs } = activityManual(activity);
  const words = [
    ...notes,
    ...sections.flatMap(section => [section.title, ...section.fields.map(fieldWords)]),
    ...outcomes.map(({ label }) => label),
    ...outputs.map(({ name, help }) => `${name} ${help}`),
  ];
  return {
    kind: 'activity',
    id: activityPage(id),
    title,
    group: library ?? 'start',
    text: [title, summary, ...words].join(' '),
    activity,
  };
}

const ofCheck = (check: Check): HelpEntry => ({
  kind: 'check',
  id: checkPage(check.id),
  title: check.title,
  group: check.severity,
  text: [check.title, check.why, check.how, ...[...check.good, ...check.bad].map(({ what }) => what)].join(' '),
  check,
});

const ofLanguage = (page: HelpPage): HelpEntry => ({
  kind: 'language',
  id: page.id,
  title: page.title,
  group: page.kind,
  text: [
    page.title,
    page.kind,
    page.signature,
    page.summary,
    page.details,
    ...page.args.map(({ name, help }) => `${name} ${help}`),
  ].join(' '),
  page,
});

export const helpEntries: readonly HelpEntry[] = [
  ...activityList.map(ofActivity),
  ...checks.map(ofCheck),
  ...languagePages.map(ofLanguage),
];

const byId = new Map(helpEntries.map(entry => [entry.id, entry]));
export const helpEntryOf = (id: string): HelpEntry | null => byId.get(id) ?? null;
