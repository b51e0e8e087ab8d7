import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AnyField } from '../base/fields/any-field.ts';
import { initialValues, isVisible, parseValues, type Values } from '../base/fields/record.ts';
import { entityIds } from '../tenant/entities.ts';
import { activities, activityList, activityOf } from './activities.ts';
import { type AnyActivity, eras } from './activity.ts';
import { describeWith, outcomesWith, shapedSettings } from './settings.ts';

const names = { of: (_: string, id: string) => id };
const each = activityList.map(activity => [activity.id, activity] as const);
/** Every field with its path, items of lists included. */
const walk = (fields: Readonly<Record<string, AnyField>>, path = ''): [string, AnyField][] =>
  Object.entries(fields).flatMap(([name, field]): [string, AnyField][] => [
    [`${path}${name}`, field],
    ...(field.kind === 'groups' ? walk(field.item, `${path}${name}.`) : []),
  ]);
const everyField = activityList.flatMap(({ id, fields }) =>
  walk(fields).map(([path, field]) => [`${id}.${path}`, field] as const),
);

describe('every activity', () => {
  it('stands in a file of its own name, and every such file is in the list', () => {
    const files = readdirSync(import.meta.dirname)
      .filter(file => file.endsWith('.activity.ts'))
      .map(file => file.slice(0, -'.activity.ts'.length));
    expect(Object.keys(activities).sort()).toEqual(files.sort());
    for (const [id, activity] of Object.entries(activities)) expect(activity.id).toBe(id);
  });

  it.each(each)('%s says what it is', (_, { title, summary, notes = [], source, eras: inEras, sheets, flows }) => {
    expect(title).toMatch(/^[A-Z]/);
    for (const words of [summary, ...notes]) expect(words).toMatch(/^[A-Z0-9].*\.$/);
    expect([summary, ...notes].join()).not.toMatch(/!(?!=)|please/i);
    expect(source).not.toBe('');
    expect(inEras.every(era => era in eras)).toBe(true);
    for (const list of [inEras, sheets, flows]) expect(list.length).toBeGreaterThan(0);
  });

  it.each(each)('%s has a sample that is valid and lives through JSON', (_, { fields, sample, validate }) => {
    expect(parseValues(fields, sample)).toEqual({ values: sample, problems: [] });
    expect(validate?.(sample as never) ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(sample))).toEqual(sample);
    expect(shapedSettings(fields, sample)).toEqual(sample);
  });

  it.each(each)(
    '%s starts with settings of the right kind, where only what must be given is missing',
    (_, activity) => {
      const { fields } = activity;
      const initial = initialValues(fields);
      expect(shapedSettings(fields, initial)).toEqual(initial);
      expect(shapedSettings(fields, {})).toEqual(initial);
      for (const { field, text } of parseValues(fields, {}).problems)
        expect(text, field).toMatch(/required|needs at least|Choose/);
    },
  );

  it.each(each)('%s has outcomes with different ids, labels and conditions', (_, activity) => {
    for (const settings of [activity.sample, initialValues(activity.fields)]) {
      const outcomes = outcomesWith(activity, settings);
      for (const key of ['id', 'label', 'condition'] as const) {
        const values = outcomes.map(outcome => outcome[key]);
        expect(new Set(values).size).toBe(values.length);
        expect(values.every(value => value !== '')).toBe(true);
      }
    }
  });

  it.each(each)('%s has a step for when a call comes through', (_, { step }) => expect(step).toBeTypeOf('function'));

  it.each(each)('%s has the ways out of its role', (_, activity) => {
    const ways = outcomesWith(activity, activity.sample).filter(({ kind }) => kind !== 'error');
    const successes = ways.filter(({ kind }) => kind === 'success');
    if (activity.role === 'terminating') expect(ways).toEqual([]);
    if (activity.role === 'start') expect(ways).toEqual([expect.objectContaining({ id: 'out', kind: 'success' })]);
    if (activity.role === 'action') expect(successes).toHaveLength(1);
    if (activity.role === 'gateway') {
      expect(successes).toEqual([]);
      expect(ways.length).toBeGreaterThanOrEqual(2);
    }
    const { library, role } = activity;
    expect(library === null).toBe(role === 'start');
  });

  it.each(each)('%s names fields in its sections that it has, each once', (_, { fields, sections = [] }) => {
    const named = sections.flatMap(section => section.fields);
    expect(new Set(named).size).toBe(named.length);
    for (const name of named) expect(Object.keys(fields)).toContain(name);
  });

  it.each(each)('%s has outputs with different names, each explained', (_, { outputs }) => {
    expect(new Set(outputs.map(({ name }) => name.toLowerCase())).size).toBe(outputs.length);
    for (const { name, help } of outputs) {
      expect(name).toMatch(/^[A-Za-z0-9_]+$/);
      expect(help).toMatch(/\.$/);
    }
  });

  it.each(each)('%s exposes event handlers that there are', (_, { exposes = [] }) => {
    for (const id of exposes) expect(activityOf(id)?.event).toBeDefined();
  });

  it.each(each)('%s can be shown, whatever is stored as its settings', (_, activity) => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.dictionary(fc.constantFrom('key', 'kind', 'digit'), fc.jsonValue())),
    );
    const settings = fc.record(Object.fromEntries(Object.keys(activity.fields).map(name => [name, value])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(settings, given => {
        expect(typeof describeWith(activity, given as Values, names)).toBe('string');
        expect(Array.isArray(outcomesWith(activity, given as Values))).toBe(true);
        const shaped = shapedSettings(activity.fields, given as Values);
        expect(Array.isArray(activity.validate?.(shaped as never) ?? [])).toBe(true);
        expect(shapedSettings(activity.fields, shaped)).toEqual(shaped);
      }),
      { numRuns: 30 },
    );
  });
});

describe('every field of an activity', () => {
  it.each(everyField)('%s has a label and a help that ends in a full stop', (_, field) => {
    expect(field.label).toMatch(/^\p{Lu}/u);
    expect(field.help).toMatch(/^\p{Lu}.*\.$/u);
    expect(`${field.label}${field.help}`).not.toMatch(/!(?!=)|please/i);
  });

  it.each(everyField.filter(([, field]) => 'to' in field))('%s points at an entity of the tenant', (_, field) => {
    expect(entityIds).toContain((field as { to: string }).to);
  });

  it.each(each)('%s shows fields only by others declared before them', (_, { fields }) => {
    const all = Object.keys(fields);
    for (const [name, field] of Object.entries(fields))
      for (const condition of field.visibleWhen ? [field.visibleWhen].flat() : []) {
        expect(all.indexOf(condition.field)).toBeGreaterThanOrEqual(0);
        expect(all.indexOf(condition.field)).toBeLessThan(all.indexOf(name));
        for (const value of condition.is)
          expect(isVisible(field, { [condition.field]: value }, { [name]: field })).toBe(true);
      }
  });
});

/** Labels of the ways out, as the product shows them (reference, section 5.5). */
const labels: Record<string, Record<string, string>> = {
  'collect-digits': {
    default: 'Next',
    timeout: 'No-Input Timeout',
    invalid: 'Unmatched Entry',
    error: 'Undefined Error',
  },
  menu: {
    '1': '1 Agent',
    '2': '2 Goodbye',
    timeout: 'No-Input Timeout',
    invalid: 'Unmatched Entry',
    error: 'Undefined Error',
  },
  'virtual-agent': { ENDED: 'Handled', ESCALATE: 'Escalated', error: 'Errored' },
  'virtual-agent-v2': { ENDED: 'Handled', ESCALATE: 'Escalated', error: 'Errored' },
  'get-queue-info': { default: 'Next', insufficientdata: 'Insufficient Information', failure: 'Failure' },
  'queue-contact': { default: 'Next', failure: 'Undefined Error' },
  callback: { default: 'Next', failure: 'Undefined Error' },
  'set-variable': { out: 'Next', error: 'Undefined Error' },
  condition: { true: 'True', false: 'False', error: 'Undefined Error' },
  case: { '0': '200', '1': '404', default: 'Default', error: 'Undefined Error' },
  'business-hours': {
    workingHours: 'Working Hours',
    holidays: 'Holidays',
    override: 'Overrides',
    default: 'Default',
    error: 'Undefined Error',
  },
  record: { default: 'Next', noInputTimeout: 'No Input Timeout', undefinedErrors: 'Undefined Error' },
  'http-request': { default: 'Next' },
  parse: { default: 'Next' },
  'bre-request': { default: 'Next' },
  'screen-pop': { default: 'Next' },
  'go-to': { error: 'Undefined Error' },
  'bridged-transfer': { default: 'Next', failure: 'Undefined Error' },
};
test.each(Object.entries(labels))('%s has the ways out of the product', (id, expected) => {
  const activity = activityOf(id) as AnyActivity;
  const found = outcomesWith(activity, activity.sample).map(({ condition, label }) => [condition, label]);
  expect(Object.fromEntries(found)).toEqual(expected);
});

test('no two activities have the same name in an export, and no two handlers the same event', () => {
  const ordinary = activityList.filter(({ event }) => !event);
  const exported = ordinary.flatMap(({ wxcc }) => [wxcc.activityName, ...(wxcc.alsoNamed ?? [])]);
  expect(new Set(exported).size).toBe(exported.length);
  const events = activityList.flatMap(({ event }) => (event ? [event.specification, `name ${event.name}`] : []));
  expect(new Set(events).size).toBe(events.length);
});

const cases = `${process.env.FLOWLAB_CASES ?? new URL('../../../shared', import.meta.url).pathname}/reference/ACTIVITY_SHAPES.json`;
interface Shape {
  readonly group: Record<string, number>;
  readonly linkConditions: Record<string, number>;
}
const shapes = readShapes();
function readShapes(): Record<string, Shape> {
  try {
    return JSON.parse(readFileSync(cases, 'utf8')) as Record<string, Shape>;
  } catch {
    return {};
  }
}
test.runIf(Object.keys(shapes).length > 0)(
  'every activity seen in real exports is declared, with its group and its ways out',
  () => {
    for (const [activityName, { group, linkConditions }] of Object.entries(shapes)) {
      const found = activityList.filter(
        ({ wxcc, event }) =>
          wxcc.activityName === activityName ||
          wxcc.alsoNamed?.includes(activityName) ||
          (activityName === 'event' && event),
      );
      expect(found.length, activityName).toBeGreaterThan(0);
      for (const activity of found) {
        expect(Object.keys(group), activityName).toContain(activity.wxcc.group);
        const conditions = outcomesWith(activity, everyRow(activity)).map(({ condition }) => condition);
        for (const condition of Object.keys(linkConditions)) expect(conditions, activityName).toContain(condition);
      }
    }
  },
);
/** The sample with as many rows as the lists take, so that every way out is there. */
function everyRow(activity: AnyActivity): Values {
  const rows = (name: string, max: number, value: (index: number) => object) =>
    name in activity.fields
      ? { [name]: Array.from({ length: max }, (_, index) => ({ key: `k${index}`, ...value(index) })) }
      : {};
  return {
    ...activity.sample,
    ...rows('links', 10, index => ({ digit: String(index), description: '' })),
    ...rows('cases', 20, index => ({ value: String(index) })),
  };
}
