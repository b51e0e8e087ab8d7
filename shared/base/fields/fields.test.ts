import { describe, expect, it } from 'vitest';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { groups } from './groups.ts';
import { integer } from './integer.ts';
import { moment } from './moment.ts';
import { multiChoice } from './multi-choice.ts';
import { initialValues, isVisible, parseValues } from './record.ts';
import { reference } from './reference.ts';
import { references } from './references.ts';
import { secret, secretProblem } from './secret.ts';
import { text } from './text.ts';
import { minutesOf, time } from './time.ts';
import { zone } from './zone.ts';

const words = { label: 'Thing', help: 'Helps.' };
const characters = { set: 'a-z -', words: 'small letters, hyphens and spaces' };
const samples = [
  [
    'text',
    text({ ...words, max: 5, required: true, characters }),
    [' ab ', 'a-b c'],
    ['', '  ', 'abcdef', 'A', 'a\nb', 7, null, '\ud800'],
  ],
  [
    'text of several lines',
    text({ ...words, max: 9, control: 'lines' }),
    ['', 'a\nb', '日本語'],
    ['a\tb', 'a\u0000', 'a\r\nb'],
  ],
  [
    'integer',
    integer({ ...words, min: 0, max: 10, required: true }),
    [0, 10],
    [-1, 11, 1.5, '1', null, Number.NaN, Number.POSITIVE_INFINITY],
  ],
  ['optional integer', integer({ ...words, min: 0, max: 10 }), [null, 3], [-1, '']],
  ['decimal', decimal({ ...words, min: 0, max: 1, required: true }), [0, 0.5, 1], [1.01, '0.5', Number.NaN]],
  ['boolean', boolean(words), [true, false], [0, 'true', null]],
  ['choice', choice({ ...words, choices: { A: 'a', B: 'b' }, initial: 'A' }), ['A', 'B'], ['a', '', null, 'toString']],
  [
    'multi-choice',
    multiChoice({ ...words, choices: { A: 'a', B: 'b' }, initial: ['A'], required: true }),
    [['A'], ['B', 'A']],
    [[], ['C'], 'A'],
  ],
  [
    'reference',
    reference({ ...words, to: 'site', required: true }),
    ['site-1'],
    ['', null, 'UPPER', '../x', 'a b', 'a'.repeat(65)],
  ],
  ['optional reference', reference({ ...words, to: 'site' }), [null, 'site-1'], ['', 'UPPER']],
  [
    'references',
    references({ ...words, to: 'team', max: 2 }),
    [[], ['a', 'b']],
    [['a', 'a'], ['a', 'b', 'c'], [''], 'a'],
  ],
  [
    'date',
    date({ ...words, required: true }),
    ['2028-02-29', '1970-01-01'],
    ['2026-02-29', '2026-13-01', '2026-1-1', '', '1969-12-31', '2026-01-01T00:00'],
  ],
  [
    'time',
    time({ ...words, initial: '09:00', endOfDay: true }),
    ['00:00', '23:59', '24:00'],
    ['24:01', '9:00', '12:60', ''],
  ],
  ['time within the day', time({ ...words, initial: '09:00' }), ['23:59'], ['24:00']],
  [
    'local moment',
    moment({ ...words, clock: 'local', required: true }),
    ['2026-03-29T01:30'],
    ['2026-03-29', '2026-02-30T01:30', '2026-03-29T24:00', ''],
  ],
  ['instant', moment({ ...words, clock: 'utc' }), ['', '2026-03-29T01:30:00.000Z'], ['2026-03-29T01:30']],
  [
    'zone',
    zone({ ...words, required: true }),
    ['Europe/Lisbon', 'UTC'],
    ['+01:00', 'Mars/Base', '', null, 'x'.repeat(65)],
  ],
  ['optional zone', zone(words), [null, 'America/New_York'], ['', 'Nowhere']],
  ['secret', secret({ ...words, shape: 'any', max: 9, required: true }), [1, 9], [null, 0, 10, 'text']],
] as const;

describe('a field', () => {
  it.each(samples)('takes good values and refuses bad ones: %s', (_, field, good, bad) => {
    for (const value of good) expect(field.schema.safeParse(value).success, `good ${JSON.stringify(value)}`).toBe(true);
    for (const value of bad) {
      const parsed = field.schema.safeParse(value);
      expect(parsed.success, `bad ${JSON.stringify(value)}`).toBe(false);
      for (const issue of parsed.error?.issues ?? []) expect(issue.message).toMatch(/\.$/);
    }
  });

  it('trims and composes text, and orders chosen words as declared', () => {
    expect(text({ ...words, max: 9 }).schema.parse(' e\u0301 ')).toBe('\u00e9');
    expect(multiChoice({ ...words, choices: { A: 'a', B: 'b' }, initial: [] }).schema.parse(['B', 'A'])).toEqual([
      'A',
      'B',
    ]);
  });

  it('counts minutes to the end of the day', () => expect(minutesOf('24:00')).toBe(1440));
});

describe('a record', () => {
  const fields = {
    kind: choice({ ...words, choices: { A: 'a', B: 'b' }, initial: 'A' }),
    size: integer({
      ...words,
      label: 'Size',
      min: 1,
      max: 5,
      required: true,
      visibleWhen: { field: 'kind', is: ['B'] },
    }),
    owner: reference({
      ...words,
      label: 'Owner',
      to: 'user',
      required: true,
      visibleWhen: [{ field: 'kind', is: ['B'] }],
    }),
    rows: groups({
      ...words,
      label: 'Rows',
      one: 'row',
      max: 2,
      key: 'name',
      item: { name: text({ ...words, label: 'Name', max: 3, required: true }) },
    }),
  };

  it('starts with the first value of each field', () =>
    expect(initialValues(fields)).toEqual({ kind: 'A', size: 1, owner: null, rows: [] }));

  it('hides what depends on something hidden, whatever that holds', () => {
    const chain = {
      ...fields,
      way: choice({ ...words, choices: { X: 'x' }, initial: 'X', visibleWhen: { field: 'kind', is: ['B'] } }),
      level: choice({ ...words, choices: { low: 'P9' }, initial: 'low', visibleWhen: { field: 'way', is: ['X'] } }),
    };
    expect(isVisible(chain.level, { kind: 'B', way: 'X' }, chain)).toBe(true);
    expect(isVisible(chain.level, { kind: 'A', way: 'X' }, chain)).toBe(false);
  });

  it('empties what is hidden and asks for what is shown', () => {
    expect(parseValues(fields, { kind: 'A', size: 99, owner: 'NO' })).toEqual({
      values: { kind: 'A', size: 1, owner: null, rows: [] },
      problems: [],
    });
    expect(parseValues(fields, { kind: 'B', size: 9 }).problems.map(({ field }) => field)).toEqual(['size', 'owner']);
  });

  it('refuses unknown fields, prototype keys and things that are no record', () => {
    expect(parseValues(fields, JSON.parse('{"__proto__": {"kind": "B"}}')).problems).toHaveLength(1);
    expect(parseValues(fields, { colour: 'red' }).problems[0]?.text).toBe('There is no field called "colour".');
    for (const given of [null, 7, 'x', []]) expect(parseValues(fields, given).problems).toHaveLength(1);
  });

  it('points at the item of a list that is wrong or there twice', () => {
    expect(parseValues(fields, { rows: [{ name: 'a' }, { name: 'long' }] }).problems[0]?.field).toBe('rows.1.name');
    expect(parseValues(fields, { rows: [{ name: 'a' }, { name: 'A' }] }).problems[0]?.field).toBe('rows.1.name');
    expect(parseValues(fields, { rows: [{ name: 'a', more: 1 }] }).problems).toHaveLength(1);
  });
});

describe('the shape of a secret', () => {
  const pem = (kind: string, body: string) => `-----BEGIN ${kind}-----\n${body}\n-----END ${kind}-----\n`;
  const key = secret({ ...words, shape: 'pem-private-key', max: 20_000 });
  const account = secret({ ...words, shape: 'service-account-key', max: 20_000 });
  const json = (change: object) =>
    JSON.stringify({
      type: 'service_account',
      project_id: 'p',
      client_email: 'a@b.example',
      private_key: pem('PRIVATE KEY', 'QUJD'),
      ...change,
    });

  it('lets a private key through and says what is wrong with others', () => {
    expect(secretProblem(key, pem('RSA PRIVATE KEY', 'QUJD\r\nREVG=='))).toBeNull();
    for (const bad of [
      '',
      'QUJD',
      pem('PUBLIC KEY', 'QUJD'),
      pem('CERTIFICATE', 'QUJD'),
      pem('PRIVATE KEY', ''),
      pem('PRIVATE KEY', 'no, no'),
      '-----BEGIN PRIVATE KEY-----\nQUJD',
      'x'.repeat(20_001),
    ])
      expect(secretProblem(key, bad), bad.slice(0, 40)).toMatch(/\.$/);
  });

  it('lets a service account key through and says what is wrong with others', () => {
    expect(secretProblem(account, json({}))).toBeNull();
    for (const bad of [
      '{',
      '[]',
      'null',
      '{}',
      json({ type: 'user' }),
      json({ project_id: '' }),
      json({ private_key: 'x' }),
      json({ client_email: 7 }),
    ])
      expect(secretProblem(account, bad), bad).toMatch(/\.$/);
  });
});
