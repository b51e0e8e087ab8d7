import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleTenant } from '../sample.ts';
import { viewOf } from '../view.ts';
import * as hoursModule from './business-hours.ts';
import * as callModule from './call.ts';
import { agentsOf, multimediaProfileOf, skillProfileOf } from './inheritance.ts';
import { callMoments, hoursTenant, openMoments } from './moments.ts';
import * as queueModule from './queue-groups.ts';

type Routing = Pick<typeof callModule, 'callAt'> &
  Pick<typeof hoursModule, 'openAt'> &
  Pick<typeof queueModule, 'queueAfter'>;
const real: Routing = { ...callModule, openAt: hoursModule.openAt, queueAfter: queueModule.queueAfter };

function answer({ callAt }: Routing, { tenant, number = '+35121000', at }: (typeof callMoments)[number]): string {
  const found = callAt(viewOf(tenant), number, new Date(at));
  return found.outcome === 'flow' ? `${found.strategyId} ${found.because}` : found.outcome;
}
function openAnswer({ openAt }: Routing, at: string, id = 'bh'): string {
  const view = viewOf(hoursTenant);
  const { open, because, name } = openAt(view, view.get('business-hours', id)!, new Date(at));
  return `${open ? 'open' : 'closed'} ${because} ${name}`.trim();
}
/** Seconds waited, then groups joined, teams, teams that are closed, seconds to the next group, over. */
const queueMoments = [
  [0, '1 | team-bookings team-changes | - | 60 | false'],
  [59, '1 | team-bookings team-changes | - | 1 | false'],
  [60, '2 | team-bookings team-changes | team-night | 120 | false'],
  [180, '3 | team-bookings team-changes team-partner | team-night | null | false'],
  [899, '3 | team-bookings team-changes team-partner | team-night | null | false'],
  [900, '3 | team-bookings team-changes team-partner | team-night | null | true'],
] as const;
const queueTenant = {
  ...sampleTenant,
  team: (sampleTenant.team ?? []).map(team =>
    team.id === 'team-night' ? { ...team, teamStatus: 'NOT_AVAILABLE' as const } : team,
  ),
  // A team that is in two groups is offered once.
  queue: (sampleTenant.queue ?? []).map(queue =>
    queue.id === 'queue-bookings'
      ? {
          ...queue,
          callDistributionGroups: queue.callDistributionGroups.map((group, index) =>
            index === 2 ? { ...group, teamIds: [...group.teamIds, 'team-bookings'] } : group,
          ),
        }
      : queue,
  ),
};
function queueAnswer({ queueAfter }: Routing, seconds: number): string {
  const view = viewOf(queueTenant);
  const { groups, teamIds, closedTeamIds, nextIn, over } = queueAfter(
    view,
    view.get('queue', 'queue-bookings')!,
    seconds,
  );
  return [groups, teamIds.join(' '), closedTeamIds.join(' ') || '-', String(nextIn), over].join(' | ');
}

describe('a call at a moment', () => {
  it.each(callMoments.map(moment => [moment.what, moment] as const))('%s', (_, moment) =>
    expect(answer(real, moment)).toBe(moment.expect),
  );

  it('carries flow, music, zone and the time on the wall', () =>
    expect(real.callAt(viewOf(sampleTenant), '+351210000100', new Date('2026-07-01T08:30:00Z'))).toEqual({
      outcome: 'flow',
      entryPointId: 'entry-main',
      zone: 'Europe/Lisbon',
      local: { date: '2026-07-01', day: 'WED', minute: 570 },
      strategyId: 'strategy-open',
      because: 'covers',
      flowId: 'flow-starter',
      musicOnHoldId: 'audio-harbour-music',
    }));
});

describe('business hours at a moment', () => {
  it.each(openMoments)('%s', (_, at, expected, id) => expect(openAnswer(real, at, id)).toBe(expected));
});

describe('a queue over time', () => {
  it.each(queueMoments)('after %i seconds', (seconds, expected) => expect(queueAnswer(real, seconds)).toBe(expected));
});

describe('what counts for an agent', () => {
  const view = viewOf(sampleTenant);
  const user = (id: string) => view.get('user', id)!;
  const team = (id: string) => view.get('team', id)!;

  it('is their own multimedia profile, else the team\u2019s, else the site\u2019s', () => {
    expect(multimediaProfileOf(view, user('user-carla'), team('team-bookings'))?.id).toBe('media-one-at-a-time');
    expect(multimediaProfileOf(view, user('user-ana'), team('team-changes'))?.id).toBe('media-one-at-a-time');
    expect(multimediaProfileOf(view, user('user-ana'), team('team-bookings'))?.id).toBe('media-desk');
  });
  it('is their own skill profile, else the team\u2019s, else none', () => {
    expect(skillProfileOf(view, user('user-ana'), team('team-bookings'))?.id).toBe('skills-senior');
    expect(skillProfileOf(view, user('user-bruno'), team('team-bookings'))?.id).toBe('skills-bookings');
    expect(skillProfileOf(view, user('user-carla'), team('team-changes'))).toBeUndefined();
  });
  it('only counts active agents of the team', () =>
    expect(agentsOf(view, 'team-bookings').map(({ id }) => id)).toEqual(['user-ana', 'user-bruno']));
});

/** Each rule broken on purpose: file, what is there, what is put in its place. At least one moment must notice. */
const mutations: readonly (readonly [rule: string, file: string, from: string, to: string])[] = [
  ['the number must match', 'call.ts', '=== dialled(number)', '.startsWith(dialled(number))'],
  ['signs in numbers do not count', 'call.ts', "number.replaceAll(/[^\\d+]/g, '')", 'number'],
  ['an inactive entry point takes no calls', 'call.ts', 'if (!entryPoint.active)', 'if (false)'],
  ['the zone of the entry point goes first', 'current-strategy.ts', 'entryPoint.timezone ?? view', 'view'],
  [
    'the zone of the tenant is the fallback',
    'current-strategy.ts',
    "view.all('tenant-settings')[0]?.timezone ?? 'UTC'",
    "'UTC'",
  ],
  ['a zone is more than UTC', 'local-time.ts', 'timeZone: zone,', "timeZone: 'UTC',"],
  [
    'the day of the week is the one of the zone',
    'local-time.ts',
    'day: dayOf(date), minute',
    'day: dayOf(instant.toISOString().slice(0, 10)), minute',
  ],
  [
    'only active strategies make the plan',
    'current-strategy.ts',
    "filter(({ status }) => status === 'ACTIVE');",
    "filter(({ status }) => status !== 'CURRENT');",
  ],
  [
    'a Current copy is no plan',
    'current-strategy.ts',
    "filter(({ status }) => status === 'ACTIVE');",
    "filter(({ status }) => status !== 'NOT_ACTIVE');",
  ],
  [
    'strategies of other entry points do not count',
    'current-strategy.ts',
    "view.referring('routing-strategy', 'entryPointId', entryPointId)",
    "view.all('routing-strategy')",
  ],
  [
    'what covers goes before the default',
    'current-strategy.ts',
    '!strategy.defaultStrategy && covers(strategy, at)',
    'covers(strategy, at)',
  ],
  [
    'there is a default',
    'current-strategy.ts',
    'active.find(strategy => fills(strategy, at))',
    'undefined as (typeof active)[number] | undefined',
  ],
  [
    'a default serves days and times that are not its own',
    'window.ts',
    'window.defaultStrategy && withinDates(window, at.date)',
    'window.defaultStrategy && covers(window, at)',
  ],
  [
    'a default ends with its dates',
    'window.ts',
    'window.defaultStrategy && withinDates(window, at.date)',
    'window.defaultStrategy',
  ],
  ['the start date counts', 'window.ts', 'startDate <= date &&', 'startDate < date &&'],
  ['the end date counts', 'window.ts', 'date <= endDate;', 'date < endDate;'],
  ['the days count', 'window.ts', 'window.days.includes(at.day) &&', ''],
  [
    'the start time belongs to it',
    'window.ts',
    'minutesOf(window.startTime) <= at.minute &&',
    'minutesOf(window.startTime) < at.minute &&',
  ],
  ['the start time counts', 'window.ts', 'minutesOf(window.startTime) <= at.minute &&', ''],
  [
    'the end time does not belong to it',
    'window.ts',
    'at.minute < minutesOf(window.endTime)',
    'at.minute <= minutesOf(window.endTime)',
  ],
  ['a copy is kept', 'current-strategy.ts', 'if (copy && isKept', 'if (false && copy && isKept'],
  [
    'a copy counts from when it was made',
    'current-strategy.ts',
    "status === 'CURRENT' && new Date(currentSince) <= instant",
    "status === 'CURRENT'",
  ],
  ['a copy ends with its time', 'current-strategy.ts', 'if (!lasts(copy, since, at)) return false;', ''],
  [
    'a copy does not come back the next day',
    'window.ts',
    'if (minutesOf(window.startTime) > 0 || minutesOf(window.endTime) < 1440) return false;',
    '',
  ],
  [
    'a copy goes on over midnight',
    'window.ts',
    'if (at.date === since.date) return true;',
    'return at.date === since.date;',
  ],
  ['a day off ends a copy for good', 'window.ts', 'if (!window.days.includes(dayOf(date))) return false;', ''],
  [
    'a copy of the default gives way',
    'current-strategy.ts',
    'return !before.some(strategy => covers(strategy, at) || comesBetween(strategy, since, at));',
    'return true;',
  ],
  ['a copy of the default does not come back', 'current-strategy.ts', ' || comesBetween(strategy, since, at)', ''],
  [
    'a copy of the default lasts until then',
    'current-strategy.ts',
    'if (!copy.defaultStrategy) return true;',
    'return !copy.defaultStrategy;',
  ],
  ['the one used last goes on', 'current-strategy.ts', '?? lastUsed(copy, strategies, at)', ''],
  ['the later of two goes on', 'current-strategy.ts', 'until > last.until', 'until < last.until'],
  [
    'of a copy and its strategy the copy goes on',
    'current-strategy.ts',
    '(until === last.until && strategy === copy)',
    'false',
  ],
  ['an override goes first', 'business-hours.ts', 'if (override) return', 'if (false) return'],
  [
    'an override reads its own clock',
    'business-hours.ts',
    'localTime(instant, exceptions.timezone)',
    'localTime(instant, hours.timezone)',
  ],
  ['the end of an override does not belong to it', 'business-hours.ts', 'now < endDateTime', 'now <= endDateTime'],
  ['the start of an override counts', 'business-hours.ts', 'startDateTime <= now && ', ''],
  ['an override can open', 'business-hours.ts', 'open: override.workingHours', 'open: false'],
  ['an override can close', 'business-hours.ts', 'open: override.workingHours', 'open: true'],
  ['a holiday closes', 'business-hours.ts', 'if (holiday) return', 'if (false) return'],
  [
    'a holiday reads the clock of the business hours',
    'business-hours.ts',
    'isHoliday(entry, local.date)',
    'isHoliday(entry, instant.toISOString().slice(0, 10))',
  ],
  ['a holiday can be longer than a day', 'business-hours.ts', 'back <= daysBetween(startDate, endDate)', 'back < 1'],
  ['a holiday does not repeat before it began', 'business-hours.ts', 'first >= startDate && ', ''],
  [
    'a holiday without repetition does not repeat',
    'business-hours.ts',
    "if (frequency === 'DontRepeat') return date === start;",
    '',
  ],
  ['every day', 'business-hours.ts', "if (frequency === 'Daily') return true;", ''],
  ['every seven days', 'business-hours.ts', '% 7 === 0', '% 8 === 0'],
  ['every month', 'business-hours.ts', 'date.slice(8) === start.slice(8)', 'false'],
  ['every year', 'business-hours.ts', 'date.slice(5) === start.slice(5)', 'false'],
  ['shifts have days', 'business-hours.ts', 'days.includes(local.day) &&', ''],
  [
    'a shift begins with its minute',
    'business-hours.ts',
    'minutesOf(startTime) <= local.minute &&',
    'minutesOf(startTime) < local.minute &&',
  ],
  [
    'a shift ends before its minute',
    'business-hours.ts',
    'local.minute < minutesOf(endTime)',
    'local.minute <= minutesOf(endTime)',
  ],
  ['a group joins at its second', 'queue-groups.ts', 'duration <= seconds', 'duration < seconds'],
  ['earlier groups stay', 'queue-groups.ts', 'joined.flatMap(', 'joined.slice(-1).flatMap('],
  [
    'a team is offered once',
    'queue-groups.ts',
    '[...new Set(joined.flatMap(({ teamIds }) => teamIds))]',
    'joined.flatMap(({ teamIds }) => teamIds)',
  ],
  ['a team that is not available gets nothing', 'queue-groups.ts', "&& team.teamStatus === 'IN_SERVICE'", ''],
  ['the maximum time ends the wait', 'queue-groups.ts', 'seconds >= queue.maxTimeInQueue', 'false'],
  [
    'the maximum time is reached at its second',
    'queue-groups.ts',
    'seconds >= queue.maxTimeInQueue',
    'seconds > queue.maxTimeInQueue',
  ],
];

describe('every rule of routing, broken on purpose, is noticed by a moment', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'routing-'));
  afterAll(() => rmSync(scratch, { recursive: true }));
  const sources = readdirSync(import.meta.dirname).filter(file => file.endsWith('.ts') && !file.includes('test'));

  async function broken(name: string, file: string, from: string, to: string): Promise<Routing> {
    const folder = join(scratch, name);
    mkdirSync(folder);
    for (const source of sources) {
      const text = readFileSync(join(import.meta.dirname, source), 'utf8').replaceAll(
        "'../",
        `'${join(import.meta.dirname, '..')}/`,
      );
      if (source === file && text.split(from).length !== 2) throw new Error(`${file} must have exactly one ${from}`);
      writeFileSync(join(folder, source), source === file ? text.replace(from, () => to) : text);
    }
    const load = (source: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, source)).href);
    return { ...(await load('call.ts')), ...(await load('business-hours.ts')), ...(await load('queue-groups.ts')) };
  }

  it.each(mutations.map((mutation, index) => [...mutation, index] as const))(
    '%s (%s)',
    async (_, file, from, to, index) => {
      const routing = await broken(`m${index}`, file, from, to);
      const noticed = [
        ...callMoments.filter(moment => answer(routing, moment) !== moment.expect),
        ...openMoments.filter(([, at, expected, id]) => openAnswer(routing, at, id) !== expected),
        ...queueMoments.filter(([seconds, expected]) => queueAnswer(routing, seconds) !== expected),
      ];
      expect(noticed.length).toBeGreaterThan(0);
    },
  );
});
