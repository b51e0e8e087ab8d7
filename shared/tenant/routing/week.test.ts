import { describe, expect, it } from 'vitest';
import { everyDay } from '../common-fields.ts';
import { entities } from '../entities.ts';
import { sampleTenant } from '../sample.ts';
import { type Row, type TenantContent, viewOf } from '../view.ts';
import { currentAt } from './current-strategy.ts';
import { dayParts, instantsOf } from './day-parts.ts';
import { localTime } from './local-time.ts';
import { mondayOf, type Week, weekOf } from './week.ts';
import { whatHappens } from './what-happens.ts';
import { daysWords, windowWords } from './window-words.ts';

const shapes = (date: string, zone: string) => dayParts(date, zone).map(({ from, to }) => [from, to]);

describe('the parts of a day', () => {
  it.each([
    ['an ordinary day has one', '2026-05-04', 'Europe/Lisbon', [[0, 1440]]],
    [
      'an hour is left out where clocks go forward',
      '2026-03-29',
      'Europe/Lisbon',
      [
        [0, 60],
        [120, 1440],
      ],
    ],
    [
      'an hour comes twice where they go back',
      '2026-10-25',
      'Europe/Lisbon',
      [
        [0, 120],
        [60, 1440],
      ],
    ],
    [
      'half an hour comes twice on Lord Howe',
      '2026-04-05',
      'Australia/Lord_Howe',
      [
        [0, 120],
        [90, 1440],
      ],
    ],
    ['midnight itself is left out in Beirut', '2026-03-29', 'Asia/Beirut', [[60, 1440]]],
    [
      'the last hour comes twice in Beirut',
      '2026-10-24',
      'Asia/Beirut',
      [
        [0, 1440],
        [1380, 1440],
      ],
    ],
    ['a whole day was left out on Samoa', '2011-12-30', 'Pacific/Apia', []],
  ])('%s', (_, date, zone, expected) => {
    expect(shapes(date, zone)).toEqual(expected);
  });
  it('begin at the instants the clock says', () => {
    for (const zone of ['Europe/Lisbon', 'America/Toronto', 'Asia/Kolkata', 'Pacific/Kiritimati'])
      for (const date of ['2026-03-29', '2026-10-25', '2026-11-01', '2026-05-04'])
        for (const { start, from } of dayParts(date, zone))
          expect(localTime(start, zone)).toMatchObject({ date, minute: from });
  });
  it('give no instant, one or two for a time on the clock', () => {
    const iso = (date: string, minute: number) =>
      instantsOf(date, minute, 'Europe/Lisbon').map(instant => instant.toISOString());
    expect(iso('2026-03-29', 90)).toEqual([]);
    expect(iso('2026-03-29', 30)).toEqual(['2026-03-29T00:30:00.000Z']);
    expect(iso('2026-10-25', 90)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
  });
});

type Strategy = Row<'routing-strategy'>;
const strategy = (id: string, change: Partial<Strategy>): Strategy => ({
  ...entities['routing-strategy'].sample,
  id,
  name: id,
  entryPointId: 'ep',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  defaultStrategy: false,
  ...change,
});
const tenant = (...strategies: Strategy[]): TenantContent => ({
  'tenant-settings': [{ ...entities['tenant-settings'].sample, id: 'tenant', timezone: 'Europe/Lisbon' }],
  'entry-point': [{ ...entities['entry-point'].sample, id: 'ep', name: 'Main', timezone: null }],
  'routing-strategy': strategies,
});
const office = strategy('office', { startTime: '09:00', endTime: '18:00', days: ['MON', 'TUE', 'WED', 'THU', 'FRI'] });
const rest = strategy('rest', { defaultStrategy: true });
const week = (content: TenantContent, firstDate: string, days = 7, now = '2026-05-04T10:00:00.000Z'): Week => {
  const found = weekOf(viewOf(content), { entryPointId: 'ep', firstDate, days, now });
  if (!found) throw new Error('no week');
  return found;
};
const said = ({ days }: Week) =>
  days.map(({ parts }) =>
    parts.flatMap(({ spans }) => spans.map(({ from, to, strategyId, because }) => [from, to, strategyId, because])),
  );

describe('the week of an entry point', () => {
  it('shows the default around what goes before it, and all day at the weekend', () => {
    const [monday, , , , , saturday] = said(week(tenant(office, rest), '2026-05-04'));
    expect(monday).toEqual([
      [0, 540, 'rest', 'default'],
      [540, 1080, 'office', 'covers'],
      [1080, 1440, 'rest', 'default'],
    ]);
    expect(saturday).toEqual([[0, 1440, 'rest', 'default']]);
  });
  it('lets the last one go on where there is no default, and nothing before the first', () => {
    expect(said(week(tenant(office), '2026-01-01', 1))).toEqual([
      [
        [0, 540, null, null],
        [540, 1080, 'office', 'covers'],
        [1080, 1440, 'office', 'last-used'],
      ],
    ]);
  });
  it('shows the copy that runs from the minute it was made, and why it stays', () => {
    const copy = strategy('copy', {
      ...rest,
      id: 'copy',
      name: 'Current-rest',
      status: 'CURRENT',
      snapshotOfId: 'rest',
      currentSince: '2026-05-03T10:00:00.000Z',
    });
    const found = week(tenant(office, rest, copy), '2026-05-03', 2);
    // Lisbon is an hour ahead of UTC in May.
    expect(said(found)).toEqual([
      [
        [0, 660, 'rest', 'default'],
        [660, 1440, 'copy', 'kept'],
      ],
      [
        [0, 540, 'copy', 'kept'],
        [540, 1080, 'office', 'covers'],
        [1080, 1440, 'rest', 'default'],
      ],
    ]);
    expect(found.strategies.find(({ id }) => id === 'copy')?.name).toBe('rest');
  });
  it('leaves out the hour that does not exist and shows twice the one that comes twice', () => {
    const night = strategy('night', { startTime: '01:30', endTime: '03:00', days: everyDay });
    expect(said(week(tenant(night, rest), '2026-03-29', 1))).toEqual([
      [
        [0, 60, 'rest', 'default'],
        [120, 180, 'night', 'covers'],
        [180, 1440, 'rest', 'default'],
      ],
    ]);
    expect(said(week(tenant(night, rest), '2026-10-25', 1))).toEqual([
      [
        [0, 90, 'rest', 'default'],
        [90, 120, 'night', 'covers'],
        [60, 90, 'rest', 'default'],
        [90, 180, 'night', 'covers'],
        [180, 1440, 'rest', 'default'],
      ],
    ]);
  });
  it('says of every moment what routing says', () => {
    const view = viewOf(sampleTenant);
    const entryPoint = view.get('entry-point', 'entry-main');
    if (!entryPoint) throw new Error('the sample has none');
    const query = { entryPointId: 'entry-main', firstDate: '2026-10-19', days: 14, now: '2026-10-20T10:00:00.000Z' };
    for (const { parts } of weekOf(view, query)?.days ?? [])
      for (const { spans } of parts)
        for (const { start, from, to, strategyId } of spans)
          for (const minute of [0, to - from - 1]) {
            const instant = new Date(Date.parse(start) + minute * 60_000);
            expect(currentAt(view, entryPoint, instant)?.strategy.id).toBe(strategyId);
          }
  });
  it('begins on the Monday of today by the clock of the entry point', () => {
    expect(mondayOf('2026-05-10')).toBe('2026-05-04');
    expect(mondayOf('2026-05-04')).toBe('2026-05-04');
    const late = weekOf(viewOf(tenant(rest)), {
      entryPointId: 'ep',
      firstDate: null,
      days: 1,
      now: '2026-05-03T23:30:00.000Z',
    });
    expect(late?.days[0]?.date).toBe('2026-05-04');
    expect(
      weekOf(viewOf(tenant()), { entryPointId: 'gone', firstDate: null, days: 1, now: '2026-05-03T23:30:00.000Z' }),
    ).toBeNull();
  });
});

describe('what happens to a call', () => {
  const view = viewOf(sampleTenant);
  const ask = (more: Partial<Parameters<typeof whatHappens>[1]> = {}) =>
    whatHappens(view, {
      to: { number: '+351 21 000 0100' },
      date: '2026-05-04',
      minute: 600,
      second: false,
      queueId: null,
      ...more,
    });
  it('is told from the number to the groups of the queue', () => {
    const answer = ask({ queueId: 'queue-bookings' });
    expect(answer.entryPoint?.name).toBe('Main line');
    expect(answer.strategy?.name).toBe('Open hours');
    expect(answer.flow?.name).toBe('Starter_Flow');
    expect(answer.queue?.steps.map(({ at, joins }) => [at, joins])).toEqual([
      [0, ['Bookings', 'Changes']],
      [60, ['Night desk']],
      [180, ['Airport partner']],
    ]);
    expect(answer.queue?.steps.at(-1)?.teams).toHaveLength(4);
  });
  it('goes on to the queue of the flow, unless another is chosen', () => {
    const query = { to: { entryPointId: 'entry-main' }, date: '2026-05-04', minute: 600, second: false };
    const queuesOf = (flowId: string) => (flowId === 'flow-starter' ? ['queue-senior'] : []);
    expect(whatHappens(view, { ...query, queueId: null }, queuesOf).queue?.name).toBe('Senior desk');
    expect(whatHappens(view, { ...query, queueId: 'queue-bookings' }, queuesOf).queue?.name).toBe('Bookings');
    expect(whatHappens(view, { ...query, minute: 1200, queueId: null }, queuesOf).queue).toBeNull();
  });
  it('names teams of a group that are not available, apart from those that join', () => {
    const team = sampleTenant.team?.map(row => (row.id === 'team-night' ? { ...row, active: false } : row)) ?? [];
    const closed = whatHappens(viewOf({ ...sampleTenant, team }), {
      to: { entryPointId: 'entry-main' },
      date: '2026-05-04',
      minute: 600,
      second: false,
      queueId: 'queue-bookings',
    });
    expect(closed.queue?.steps[1]).toMatchObject({ at: 60, joins: [], closed: ['Night desk'] });
  });
  it('is nothing for an unknown number and for a time that does not exist', () => {
    expect(ask({ to: { number: '999' } }).answer.outcome).toBe('unknown-number');
    expect(ask({ date: '2026-03-29', minute: 90 }).answer.outcome).toBe('skipped');
  });
  it('can be asked for either of two equal times', () => {
    const [first, second] = [false, true].map(which => ask({ date: '2026-10-25', minute: 90, second: which }));
    expect(first?.isTwice && second?.isTwice).toBe(true);
    expect(ask().isTwice).toBe(false);
  });
  it('is the default outside of opening hours', () => {
    expect(ask({ minute: 1200 }).answer).toMatchObject({ outcome: 'flow', because: 'default' });
    expect(ask({ minute: 1200 }).strategy?.name).toBe('Closed');
  });
});

describe('when a strategy is used, in words', () => {
  it('puts three days and more together', () => {
    expect(daysWords(['MON', 'TUE', 'WED', 'THU', 'FRI'])).toBe('Mon–Fri');
    expect(daysWords(['SAT', 'SUN'])).toBe('Sat, Sun');
    expect(daysWords(['MON', 'WED', 'THU', 'FRI', 'SUN'])).toBe('Mon, Wed–Fri, Sun');
    expect(daysWords(everyDay)).toBe('Every day');
  });
  it('says that a default is one', () => {
    expect(windowWords(rest)).toBe('Default, all other times');
    expect(windowWords(office)).toBe('Mon–Fri 09:00–18:00');
    expect(windowWords({ ...office, startTime: '00:00', endTime: '24:00' })).toBe('Mon–Fri all day');
  });
});
