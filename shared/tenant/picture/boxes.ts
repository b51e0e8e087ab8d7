/** One object as a box of the picture, and the links that begin at it. */
import { entityOf } from '../entities.ts';
import { currentAt } from '../routing/current-strategy.ts';
import { agentsOf } from '../routing/inheritance.ts';
import { windowWords } from '../routing/window-words.ts';
import { nameOf, type Row, type TenantView } from '../view.ts';
import { agentProfilesOf } from './choose.ts';
import {
  keyOf,
  type PictureBox,
  type PictureKind,
  type PictureLink,
  type PictureRow,
  type QueuesOf,
} from './picture.ts';

type Details = Partial<Pick<PictureBox, 'notes' | 'rows' | 'mark' | 'quiet'>>;
type DetailsOf = { readonly [K in PictureKind]: (row: Row<K>, view: TenantView, now: Date) => Details };

const mostNumbers = 4;
const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;
const wordOf = (kind: PictureKind, field: string, value: string): string => {
  const declared = entityOf(kind).fields[field] as { readonly choices?: Readonly<Record<string, string>> } | undefined;
  return declared?.choices?.[value] ?? value;
};
const inactive = (active: boolean): string[] => (active ? [] : ['Inactive']);

const details: DetailsOf = {
  'entry-point': (row, view) => {
    const numbers = view.referring('dial-number', 'entryPointId', row.id).map(({ dialledNumber }) => dialledNumber);
    const rows: PictureRow[] = numbers.slice(0, mostNumbers).map(text => ({ label: '', text }));
    if (numbers.length > mostNumbers) rows.push({ label: '', text: `and ${numbers.length - mostNumbers} more` });
    const direction = row.entryPointType === 'OUTBOUND' ? ', outbound' : '';
    return {
      notes: [wordOf('entry-point', 'channelType', row.channelType) + direction, ...inactive(row.active)],
      rows,
      quiet: !row.active,
    };
  },
  'routing-strategy': (row, view, now) => {
    const entryPoint = view.get('entry-point', row.entryPointId);
    const current = entryPoint && currentAt(view, entryPoint, now)?.strategy;
    const isCurrent = current && (current.id === row.id || current.snapshotOfId === row.id);
    return {
      notes: [windowWords(row), ...(row.status === 'NOT_ACTIVE' ? ['Not active'] : [])],
      mark: isCurrent ? 'Current' : '',
      quiet: row.status === 'NOT_ACTIVE',
    };
  },
  flow: ({ published }) => ({ notes: [published ? 'Published' : 'Not published yet'], quiet: !published }),
  queue: (row, view) => ({
    notes: [
      `${wordOf('queue', 'channelType', row.channelType)}, ${row.routingType === 'SKILLS_BASED' ? 'skills based' : 'longest available'}`,
      ...inactive(row.active),
    ],
    rows: row.callDistributionGroups.map(({ duration, teamIds }) => ({
      label: `${duration} s`,
      text: teamIds.map(id => view.get('team', id)?.name ?? id).join(', '),
    })),
    quiet: !row.active,
  }),
  team: (row, view) => ({
    notes: [
      row.teamType === 'CAPACITY'
        ? `Capacity based, ${count(row.capacity ?? 0, 'contact')}`
        : `Agent based, ${count(agentsOf(view, row.id).length, 'agent')}`,
      ...(row.active ? (row.teamStatus === 'IN_SERVICE' ? [] : ['Not available']) : ['Inactive']),
    ],
    quiet: !row.active || row.teamStatus !== 'IN_SERVICE',
  }),
  site: (row, view) => ({
    notes: [count(view.referring('team', 'siteId', row.id).length, 'team'), ...inactive(row.active)],
    quiet: !row.active,
  }),
  'skill-profile': ({ activeSkills }) => ({ notes: [count(activeSkills.length, 'skill')] }),
  'multimedia-profile': row => ({
    notes: [
      `${wordOf('multimedia-profile', 'blendingMode', row.blendingMode)}`,
      `Voice ${row.telephony}, chat ${row.chat}, email ${row.email}, social ${row.social}`,
    ],
    quiet: !row.active,
  }),
  'agent-profile': row => ({ notes: inactive(row.active), quiet: !row.active }),
};

export function boxOf(view: TenantView, entity: PictureKind, id: string, now: Date): PictureBox | null {
  const row = view.get(entity, id);
  if (!row) return null;
  // The table has for each kind what takes a row of that kind.
  const found = (details[entity] as (given: typeof row, of: TenantView, at: Date) => Details)(row, view, now);
  return {
    key: keyOf(entity, id),
    entity,
    id,
    name: nameOf(entity, row),
    notes: [],
    rows: [],
    mark: '',
    quiet: false,
    ...found,
  };
}

/** Links lead the way of a call: entry point, strategy, flow; queue, group, team, site; and to the profiles that count. */
export function linksFrom(view: TenantView, kind: PictureKind, id: string, queuesOf: QueuesOf): PictureLink[] {
  const from = keyOf(kind, id);
  const to = (target: PictureKind, ids: readonly (string | null)[], row: number | null = null): PictureLink[] =>
    ids.flatMap(one => (one ? { from, row, to: keyOf(target, one) } : []));
  switch (kind) {
    case 'entry-point':
      return to(
        'routing-strategy',
        view.referring('routing-strategy', 'entryPointId', id).map(row => row.id),
      );
    case 'routing-strategy':
      return to('flow', [view.get('routing-strategy', id)?.flowId ?? null]);
    case 'flow':
      return to('queue', queuesOf(id));
    case 'queue':
      return (view.get('queue', id)?.callDistributionGroups ?? []).flatMap(({ teamIds }, row) =>
        to('team', teamIds, row),
      );
    case 'team': {
      const team = view.get('team', id);
      return [
        ...to('site', [team?.siteId ?? null]),
        ...to('skill-profile', [team?.skillProfileId ?? null]),
        ...to('multimedia-profile', [team?.multiMediaProfileId ?? null]),
        ...to('agent-profile', agentProfilesOf(view, id)),
      ];
    }
    case 'site':
      return to('multimedia-profile', [view.get('site', id)?.multimediaProfileId ?? null]);
    default:
      return [];
  }
}
