/**
 * The table of moments: for each rule and border of routing one instant and what must happen then. Used by the test
 * beside it, which also breaks each rule on purpose. Lisbon is UTC in winter and UTC+1 in summer; its clocks go forward
 * on 2026-03-29 at 01:00 UTC and back on 2026-10-25 at 01:00 UTC. Toronto is five hours behind UTC in winter.
 */
import { entities } from '../entities.ts';
import { shipped } from '../shipped.ts';
import type { Row, TenantContent } from '../view.ts';

type Strategy = Row<'routing-strategy'>;
const strategy = (id: string, change: Partial<Strategy>): Strategy => ({
  ...entities['routing-strategy'].sample,
  id,
  name: id,
  entryPointId: 'ep',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  defaultStrategy: false,
  flowId: `flow-${id}`,
  ...change,
});
const week = strategy('week', { startTime: '09:00', endTime: '18:00', days: ['MON', 'TUE', 'WED', 'THU', 'FRI'] });
/** Its own times and days say little: a default serves whatever is left. */
const rest = strategy('rest', { defaultStrategy: true, startTime: '00:00', endTime: '01:00', days: ['SUN'] });
const kept = (of: Strategy, currentSince: string): Strategy => ({
  ...of,
  id: 'kept',
  name: 'Current',
  status: 'CURRENT',
  snapshotOfId: of.id,
  currentSince,
});

const point = (id: string, change: Partial<Row<'entry-point'>> = {}): Row<'entry-point'> => ({
  ...entities['entry-point'].sample,
  id,
  name: id,
  timezone: 'Europe/Lisbon',
  ...change,
});
const content = (strategies: readonly Strategy[], entryPoint: Partial<Row<'entry-point'>> = {}): TenantContent => ({
  'tenant-settings': [{ ...entities['tenant-settings'].sample, id: 'tenant', timezone: 'Asia/Tokyo' }],
  'entry-point': [point('ep', entryPoint), point('other')],
  'dial-number': [
    { id: 'dn', dialledNumber: '+351-21.000', extension: '', entryPointId: 'ep', location: '', defaultAni: true },
  ],
  'routing-strategy': strategies,
});

export interface CallMoment {
  readonly what: string;
  readonly tenant: TenantContent;
  readonly at: string;
  readonly number?: string;
  /** Strategy and why, or the outcome without one. */
  readonly expect: string;
}
const call = (what: string, at: string, expect: string, tenant: TenantContent, number?: string): CallMoment => ({
  what,
  at,
  expect,
  tenant,
  ...(number ? { number } : {}),
});

const both = content([rest, week]);
const always = strategy('always', { startTime: '00:00', endTime: '24:00' });
const hour = strategy('hour', { startTime: '01:00', endTime: '02:00' });

export const callMoments: readonly CallMoment[] = [
  call('the number is written with other signs', '2026-05-04T10:00:00Z', 'week covers', both, '+351 21000'),
  call('a number nobody mapped', '2026-05-04T10:00:00Z', 'unknown-number', both, '+35121001'),
  call('a number that only begins alike', '2026-05-04T10:00:00Z', 'unknown-number', both, '+3512100'),
  call(
    'an entry point that is not active',
    '2026-05-04T10:00:00Z',
    'entry-point-inactive',
    content([rest, week], { active: false }),
  ),
  call('no strategy at all', '2026-05-04T10:00:00Z', 'no-strategy', content([])),
  call(
    'a strategy of another entry point only',
    '2026-05-04T10:00:00Z',
    'no-strategy',
    content([{ ...always, entryPointId: 'other' }]),
  ),
  call('before any strategy began', '2025-12-31T23:59:59Z', 'no-strategy', both),
  call('a Monday morning', '2026-05-04T10:00:00Z', 'week covers', both),
  call('the last second before opening', '2026-05-04T07:59:59Z', 'rest default', both),
  call('the first second', '2026-05-04T08:00:00Z', 'week covers', both),
  call('the last second', '2026-05-04T16:59:59Z', 'week covers', both),
  call('the first second after closing', '2026-05-04T17:00:00Z', 'rest default', both),
  call('a Saturday, which is not one of its days', '2026-05-09T10:00:00Z', 'rest default', both),
  call(
    'a tie: what covers goes before the default, whatever the order',
    '2026-05-04T10:00:00Z',
    'week covers',
    content([week, rest]),
  ),
  call(
    'a tie with a default that covers too',
    '2026-05-04T10:00:00Z',
    'week covers',
    content([{ ...rest, startTime: '00:00', endTime: '24:00', days: always.days }, week]),
  ),
  call(
    'a strategy that is not active',
    '2026-05-04T10:00:00Z',
    'rest default',
    content([rest, { ...week, status: 'NOT_ACTIVE' }]),
  ),
  call(
    'a default that is not active',
    '2026-05-04T20:00:00Z',
    'week last-used',
    content([{ ...rest, status: 'NOT_ACTIVE' }, week]),
  ),
  call('the first day', '2026-01-01T00:00:00Z', 'always covers', content([always])),
  call('the last second of the last day', '2026-12-31T23:59:59Z', 'always covers', content([always])),
  call('the first second after the last day', '2027-01-01T00:00:00Z', 'always last-used', content([always])),
  call('a default ends with its dates', '2027-01-01T00:00:00Z', 'rest last-used', content([rest])),
  call('a default serves its last day', '2026-12-31T23:00:00Z', 'rest default', content([rest])),
  call(
    'midnight belongs to the new day',
    '2026-05-09T23:00:00Z',
    'sunday covers',
    content([rest, strategy('sunday', { days: ['SUN'] })]),
  ),
  call(
    'a second before midnight belongs to the old one',
    '2026-05-09T22:59:59Z',
    'rest default',
    content([rest, strategy('sunday', { days: ['SUN'] })]),
  ),
  call('the clock of the entry point, not of the tenant', '2026-05-04T08:30:00Z', 'week covers', both),
  call(
    'without a zone of its own, the clock of the tenant',
    '2026-05-04T00:30:00Z',
    'week covers',
    content([rest, week], { timezone: null }),
  ),
  call(
    'without a zone of its own, closed by the clock of the tenant',
    '2026-05-04T10:00:00Z',
    'rest default',
    content([rest, week], { timezone: null }),
  ),
  call(
    'the day is the one of the zone: still Sunday in Toronto',
    '2026-05-04T02:00:00Z',
    'sunday covers',
    content([rest, strategy('sunday', { days: ['SUN'] })], { timezone: 'America/Toronto' }),
  ),
  call('winter: nine o\u2019clock is nine in UTC', '2026-03-27T09:00:00Z', 'week covers', both),
  call('winter: not yet nine', '2026-03-27T08:59:00Z', 'rest default', both),
  call('summer: nine o\u2019clock is eight in UTC', '2026-03-30T08:00:00Z', 'week covers', both),
  call('before the skipped hour', '2026-03-29T00:59:59Z', 'rest default', content([rest, hour])),
  call('the hour from one to two is skipped', '2026-03-29T01:00:00Z', 'rest default', content([rest, hour])),
  call('the repeated hour, first time', '2026-10-25T00:30:00Z', 'hour covers', content([rest, hour])),
  call('the repeated hour, second time', '2026-10-25T01:30:00Z', 'hour covers', content([rest, hour])),
  call('after the repeated hour', '2026-10-25T02:00:00Z', 'rest default', content([rest, hour])),
  call(
    'the one used last goes on: the later of two',
    '2026-05-04T22:00:00Z',
    'late last-used',
    content([week, strategy('late', { startTime: '18:00', endTime: '20:00' })]),
  ),
  call('the one used last, over a weekend', '2026-05-10T10:00:00Z', 'week last-used', content([week])),
  call(
    'the one used last, this morning',
    '2026-05-11T07:00:00Z',
    'sunday last-used',
    content([week, strategy('sunday', { days: ['SUN'] })]),
  ),
  call(
    'a copy runs while its time lasts, although the active one was edited',
    '2026-05-04T15:00:00Z',
    'kept kept',
    content([rest, week, kept(week, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'before the copy was made the active one ran',
    '2026-05-04T09:00:00Z',
    'week covers',
    content([rest, week, kept(week, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'the moment the copy is made',
    '2026-05-04T09:30:00Z',
    'kept kept',
    content([rest, week, kept(week, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'the copy\u2019s time is up at closing',
    '2026-05-04T17:00:00Z',
    'rest default',
    content([rest, week, kept(week, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'the next day the active one is read again',
    '2026-05-05T10:00:00Z',
    'week covers',
    content([rest, week, kept(week, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'a copy of the whole day goes on over midnight',
    '2026-05-06T10:00:00Z',
    'kept kept',
    content([always, kept(always, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'and ends at a day that is not one of its days',
    '2026-05-09T10:00:00Z',
    'rest default',
    content([rest, kept({ ...always, days: week.days }, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'and does not come back by itself',
    '2026-05-11T10:00:00Z',
    'rest default',
    content([rest, kept({ ...always, days: week.days }, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'a copy of the default lasts until another begins',
    '2026-05-09T20:00:00Z',
    'kept kept',
    content([rest, week, kept(rest, '2026-05-09T09:30:00.000Z')]),
  ),
  call(
    'a copy of the default gives way',
    '2026-05-11T10:00:00Z',
    'week covers',
    content([rest, week, kept(rest, '2026-05-09T09:30:00.000Z')]),
  ),
  call(
    'a copy of the default does not come back after that',
    '2026-05-11T20:00:00Z',
    'rest default',
    content([rest, week, kept(rest, '2026-05-09T09:30:00.000Z')]),
  ),
  call(
    'a copy stays although its strategy was made inactive',
    '2026-05-04T15:00:00Z',
    'kept kept',
    content([rest, { ...week, status: 'NOT_ACTIVE' }, kept(week, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'the copy goes on where nothing else is',
    '2026-05-04T20:00:00Z',
    'kept last-used',
    content([week, kept(week, '2026-05-04T09:30:00.000Z')]),
  ),
  call(
    'before the copy was made it was not used last',
    '2026-05-04T20:00:00Z',
    'no-strategy',
    content([kept(week, '2026-05-05T09:30:00.000Z')]),
  ),
  call(
    'a Current copy is not a plan: another day it does not cover',
    '2026-05-05T10:00:00Z',
    'rest default',
    content([rest, { ...week, status: 'NOT_ACTIVE' }, kept(week, '2026-05-04T09:30:00.000Z')]),
  ),
];

const hours: Row<'business-hours'> = {
  id: 'bh',
  name: 'Office',
  description: '',
  timezone: 'Europe/Lisbon',
  holidaysId: 'hl',
  overridesId: 'ol',
  workingHours: [
    { name: 'Weekdays', days: ['MON', 'TUE', 'WED', 'THU', 'FRI'], startTime: '09:00', endTime: '18:00' },
    { name: 'Late', days: ['THU'], startTime: '18:00', endTime: '24:00' },
  ],
};
const holiday = (
  name: string,
  startDate: string,
  endDate: string,
  frequency: Row<'holiday-list'>['holidays'][number]['frequency'],
) => ({ name, startDate, endDate, frequency });
const exception = (name: string, startDateTime: string, endDateTime: string, workingHours: boolean) => ({
  name,
  startDateTime,
  endDateTime,
  workingHours,
});
export const hoursTenant: TenantContent = {
  ...shipped,
  'business-hours': [hours, { ...hours, id: 'plain', name: 'Plain', holidaysId: null, overridesId: null }],
  'holiday-list': [
    {
      id: 'hl',
      name: 'Holidays',
      description: '',
      holidays: [
        holiday('Fair', '2026-05-05', '2026-05-06', 'DontRepeat'),
        holiday('New Year', '2026-12-31', '2027-01-01', 'Yearly'),
        holiday('Stocktaking', '2026-01-31', '2026-01-31', 'Monthly'),
        holiday('Training', '2026-07-06', '2026-07-06', 'Weekly'),
        holiday('Closed for good', '2035-06-01', '2035-06-01', 'Daily'),
        holiday('Leap day', '2028-02-29', '2028-02-29', 'Yearly'),
      ],
    },
  ],
  'override-list': [
    {
      id: 'ol',
      name: 'Exceptions',
      description: '',
      timezone: 'America/Toronto',
      overrides: [
        exception('Sale', '2026-05-05T06:00', '2026-05-05T08:00', true),
        exception('Quiet', '2026-05-05T07:00', '2026-05-05T09:00', false),
        exception('Drill', '2026-05-04T06:00', '2026-05-04T07:00', false),
      ],
    },
  ],
};
/** Instant and answer for business hours. */
export const openMoments: readonly [what: string, at: string, expect: string, id: string][] = [
  ['a work day', '2026-05-07T10:00:00Z', 'open shift Weekdays', 'bh'],
  ['the first minute', '2026-05-07T08:00:00Z', 'open shift Weekdays', 'bh'],
  ['before it', '2026-05-07T07:59:59Z', 'closed no-shift', 'bh'],
  ['the end belongs to the next shift', '2026-05-07T17:00:00Z', 'open shift Late', 'bh'],
  ['until the end of the day', '2026-05-07T22:59:59Z', 'open shift Late', 'bh'],
  ['and no longer', '2026-05-07T23:00:00Z', 'closed no-shift', 'bh'],
  ['after closing', '2026-05-08T17:00:00Z', 'closed no-shift', 'bh'],
  ['a Sunday', '2026-05-10T10:00:00Z', 'closed no-shift', 'bh'],
  ['a holiday', '2026-05-06T10:00:00Z', 'closed holiday Fair', 'bh'],
  [
    'the first minute of a holiday, on the clock of the business hours',
    '2026-05-04T23:00:00Z',
    'closed holiday Fair',
    'bh',
  ],
  ['a minute before the holiday', '2026-05-04T22:59:00Z', 'closed no-shift', 'bh'],
  ['the first minute after it', '2026-05-06T23:00:00Z', 'closed no-shift', 'bh'],
  ['the same days a year later', '2027-05-05T10:00:00Z', 'open shift Weekdays', 'bh'],
  ['without lists only shifts count', '2026-05-06T10:00:00Z', 'open shift Weekdays', 'plain'],
  ['an override opens a holiday, on its own clock', '2026-05-05T10:00:00Z', 'open override Sale', 'bh'],
  ['two overrides at once: the first of the list', '2026-05-05T11:30:00Z', 'open override Sale', 'bh'],
  ['the end of an override is not part of it', '2026-05-05T12:00:00Z', 'closed override Quiet', 'bh'],
  ['after the overrides the holiday is back', '2026-05-05T13:00:00Z', 'closed holiday Fair', 'bh'],
  ['an override closes a work day', '2026-05-04T10:30:00Z', 'closed override Drill', 'bh'],
  ['every year, over the end of the year', '2030-01-01T10:00:00Z', 'closed holiday New Year', 'bh'],
  ['but not before the first time', '2026-01-01T10:00:00Z', 'open shift Weekdays', 'bh'],
  ['every month on the 31st', '2026-03-31T10:00:00Z', 'closed holiday Stocktaking', 'bh'],
  ['a month without a 31st has none', '2026-04-30T10:00:00Z', 'open shift Weekdays', 'bh'],
  ['every week', '2026-07-20T10:00:00Z', 'closed holiday Training', 'bh'],
  ['every week, the day after', '2026-07-21T10:00:00Z', 'open shift Weekdays', 'bh'],
  ['before the first week', '2026-06-29T10:00:00Z', 'open shift Weekdays', 'bh'],
  ['every day from then on', '2035-06-02T10:00:00Z', 'closed holiday Closed for good', 'bh'],
  ['a leap day', '2028-02-29T10:00:00Z', 'closed holiday Leap day', 'bh'],
  ['no leap day in other years', '2030-02-28T10:00:00Z', 'open shift Weekdays', 'bh'],
];
