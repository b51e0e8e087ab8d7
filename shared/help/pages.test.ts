import { expect, test } from 'vitest';
import { activityList } from '../activities/activities.ts';
import { checks } from '../checks/checks.ts';
import { helpPages } from '../expression/help/pages.ts';
import { activityPage, checkPage } from './addresses.ts';
import { helpEntries, helpEntryOf, helpGroups } from './pages.ts';

test('every activity, every check and every part of the language has one page, found by its address', () => {
  for (const { id, title } of activityList) expect(helpEntryOf(activityPage(id))).toMatchObject({ title });
  for (const { id, title } of checks) expect(helpEntryOf(checkPage(id))).toMatchObject({ title });
  for (const { id, title } of helpPages) expect(helpEntryOf(id)).toMatchObject({ title });
  expect(helpEntries).toHaveLength(activityList.length + checks.length + helpPages.length);
  expect(new Set(helpEntries.map(({ id }) => id)).size).toBe(helpEntries.length);
  expect(helpEntryOf('activity/none')).toBeNull();
});

test('a page is found by the words of its fields, outcomes and cases', () => {
  const idsWith = (words: string) => helpEntries.filter(({ text }) => text.includes(words)).map(({ id }) => id);
  expect(idsWith('No-Input Timeout')).toContain('activity/menu');
  expect(idsWith('Labels that differ in small and capital letters')).toEqual(['check/duplicate-label']);
  expect(idsWith('PATCH')).toContain('activity/http-request');
});

test('every group has a page, and every page is in a group', () => {
  const used = new Set(helpEntries.map(({ group }) => group));
  expect([...used].sort()).toEqual(Object.keys(helpGroups).sort());
});
