import { expect, test } from 'vitest';
import { readGuide } from './guide.ts';

const part = (heading: string) => `### ${heading}\nText of ${heading}.\n`;
const headings = ['Goal', 'Why', 'Do', 'Hint 1', 'Hint 2', 'Hint 3', 'Done'];
const task = (id: string, parts = headings) => `## ${id}: Title of ${id}\n${parts.map(part).join('\n')}`;

test('a guide is read part by part', () => {
  const { guide, problems } = readGuide(`# Lab\nIntro.\n\n${task('sites')}`);
  expect(problems).toEqual([]);
  expect(guide).toMatchObject({ title: 'Lab', intro: 'Intro.' });
  expect(guide.tasks[0]).toMatchObject({ id: 'sites', title: 'Title of sites', steps: 'Text of Do.', recover: '' });
  expect(guide.tasks[0]!.hints[2]).toBe('Text of Hint 3.');
});

test('headings inside a code block are text', () => {
  const { guide, problems } = readGuide(`# Lab\n${task('sites').replace('Text of Do.', '```\n## no: task\n```')}`);
  expect(problems).toEqual([]);
  expect(guide.tasks[0]!.steps).toContain('## no: task');
});

test.each([
  ['no title', task('sites'), 1, 'The guide has no title'],
  ['a missing part', `# Lab\n${task('sites', headings.slice(0, 5))}`, 2, 'has no “### Hint 3”'],
  ['an unknown part', `# Lab\n${task('sites')}\n### Cheat`, 24, '“### Cheat” is no part of a task'],
  ['a task twice', `# Lab\n${task('sites')}\n${task('sites')}`, 24, 'The task sites stands twice'],
  ['a task without id', '# Lab\n## Sites', 2, 'begins no task'],
])('%s is said with its line', (_, text, line, message) => {
  expect(readGuide(text).problems).toContainEqual({ line, message: expect.stringContaining(message) as string });
});
