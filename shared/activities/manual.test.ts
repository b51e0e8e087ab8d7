import { expect, test } from 'vitest';
import { activityList, activityOf } from './activities.ts';
import { activityManual, type FieldHelp } from './manual.ts';

test.each(activityList.map(activity => [activity.id, activity] as const))(
  'the help page of %s shows each field once, and everything else there is',
  (_, activity) => {
    const page = activityManual(activity);
    const labels = page.sections.flatMap(({ fields }) => fields);
    expect(labels).toHaveLength(Object.keys(activity.fields).length);
    expect(page.outputs).toHaveLength(activity.outputs.length);
    expect(page.usedIn).not.toBe('');
    const words = (field: FieldHelp): string[] => [field.label, field.help, field.takes, ...field.row.flatMap(words)];
    for (const text of labels.flatMap(words)) expect(text).toMatch(/\S/);
  },
);

test('a page says in words what a field takes and when it counts', () => {
  const page = activityManual(activityOf('http-request')!);
  const fields = page.sections.flatMap(section => section.fields);
  expect(fields.find(({ label }) => label === 'Response timeout')).toMatchObject({
    takes: 'Whole number from 1 to 60000 ms',
    initial: '2000',
    required: true,
  });
  expect(fields.find(({ label }) => label === 'Connector')?.shownWhen).toBe('Use authenticated endpoint: on');
  expect(fields.find(({ label }) => label === 'Method')?.takes).toContain('PATCH: change a part of something');
  expect(page.outputs.map(({ name }) => name)).toContain('Label.httpStatusCode');
  expect(activityManual(activityOf('queue-contact')!).events).toContain('Agent Answered');
});
