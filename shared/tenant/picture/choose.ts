/** Which objects the picture shows: all of them as far as they fit, or those one object is connected with. */
import type { EntityId } from '../entities.ts';
import { strategiesOf } from '../routing/current-strategy.ts';
import { type AnyRow, nameOf, type TenantView } from '../view.ts';
import { mostBoxes, type PictureKind, pictureKinds, type QueuesOf } from './picture.ts';

export interface Chosen {
  readonly ids: readonly string[];
  readonly total: number;
}
type ChosenByKind = Readonly<Record<PictureKind, Chosen>>;
interface Focus {
  readonly entity: EntityId;
  readonly id: string;
}

const collator = new Intl.Collator('en', { numeric: true });
const byName = (kind: EntityId, rows: readonly AnyRow[]): string[] =>
  rows
    .map(row => ({ id: row.id, name: nameOf(kind, row) }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ id }) => id);
const unique = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== '')),
];
/** What is connected with a shown box comes before the rest. */
const cut = (first: readonly string[], rest: readonly string[] = []): Chosen => {
  const all = unique([...first, ...rest]);
  return { ids: all.slice(0, mostBoxes), total: all.length };
};

const ofQueues = (view: TenantView, ids: readonly string[]): string[] =>
  unique(
    ids.flatMap(id => view.get('queue', id)?.callDistributionGroups.flatMap(({ teamIds }) => teamIds.slice()) ?? []),
  );
/** A copy that runs is shown by its mark; it has a box of its own only when what it was made from is gone. */
const plannedOf = (view: TenantView, entryPointIds: readonly string[]): string[] =>
  entryPointIds.flatMap(entryPointId => {
    const strategies = strategiesOf(view, entryPointId);
    const shown = strategies.filter(
      ({ status, snapshotOfId }) => status !== 'CURRENT' || !strategies.some(({ id }) => id === snapshotOfId),
    );
    return byName('routing-strategy', [...shown.filter(({ defaultStrategy }) => !defaultStrategy)]).concat(
      byName('routing-strategy', [...shown.filter(({ defaultStrategy }) => defaultStrategy)]),
    );
  });

export function chosenFor(view: TenantView, focus: Focus | null, queuesOf: QueuesOf): ChosenByKind {
  return focus ? around(view, focus, queuesOf) : everything(view, queuesOf);
}

function everything(view: TenantView, queuesOf: QueuesOf): ChosenByKind {
  const all = (kind: PictureKind) => byName(kind, view.all(kind) as readonly AnyRow[]);
  const entryPoints = cut(all('entry-point'));
  const strategies = cut(plannedOf(view, entryPoints.ids), restOfStrategies(view));
  const flows = cut(flowsOf(view, strategies.ids), all('flow'));
  const queues = cut(
    unique(flows.ids.flatMap(queuesOf)).filter(id => view.get('queue', id)),
    all('queue'),
  );
  const teams = cut(ofQueues(view, queues.ids), all('team'));
  const sites = cut(sitesOf(view, teams.ids), all('site'));
  return {
    'entry-point': entryPoints,
    'routing-strategy': strategies,
    flow: flows,
    queue: queues,
    team: teams,
    site: sites,
    ...profilesOf(view, teams.ids, sites.ids, true),
  };
}

const restOfStrategies = (view: TenantView): string[] =>
  byName(
    'routing-strategy',
    view.all('routing-strategy').filter(({ status }) => status !== 'CURRENT'),
  );
const flowsOf = (view: TenantView, strategyIds: readonly string[]): string[] =>
  unique(strategyIds.map(id => view.get('routing-strategy', id)?.flowId));
const sitesOf = (view: TenantView, teamIds: readonly string[]): string[] =>
  unique(teamIds.map(id => view.get('team', id)?.siteId));

/** Agent profiles of a team are those of the people who can sign in with it. */
export const agentProfilesOf = (view: TenantView, teamId: string): string[] =>
  unique(view.referring('user', 'teamIds', teamId).map(({ agentProfileId }) => agentProfileId));

function profilesOf(view: TenantView, teamIds: readonly string[], siteIds: readonly string[], alsoUnused: boolean) {
  const teams = teamIds.flatMap(id => view.get('team', id) ?? []);
  // What came with the tenant is shown once something uses it: the picture is of what was built.
  const own = (kind: 'multimedia-profile' | 'agent-profile' | 'skill-profile') =>
    alsoUnused
      ? byName(
          kind,
          (view.all(kind) as readonly AnyRow[]).filter(row => row.systemDefault !== true),
        )
      : [];
  return {
    'skill-profile': cut(unique(teams.map(({ skillProfileId }) => skillProfileId)), own('skill-profile')),
    'multimedia-profile': cut(
      unique([
        ...siteIds.map(id => view.get('site', id)?.multimediaProfileId),
        ...teams.map(({ multiMediaProfileId }) => multiMediaProfileId),
      ]),
      own('multimedia-profile'),
    ),
    'agent-profile': cut(unique(teamIds.flatMap(id => agentProfilesOf(view, id))), own('agent-profile')),
  };
}

/** From the focus up the path of a call to the entry points, and down it to the sites. */
function around(view: TenantView, { entity, id }: Focus, queuesOf: QueuesOf): ChosenByKind {
  const at = (kind: EntityId): string[] => (entity === kind ? [id] : []);
  const isDown = entity === 'entry-point' || entity === 'routing-strategy' || entity === 'flow';

  // Teams, and the queues above them.
  const using = [
    ...at('site').flatMap(own => view.referring('team', 'siteId', own)),
    ...at('skill-profile').flatMap(own => view.referring('team', 'skillProfileId', own)),
    ...at('multimedia-profile').flatMap(own => view.referring('team', 'multiMediaProfileId', own)),
  ];
  const upTeams = unique([...at('team'), ...byName('team', using)]).slice(0, mostBoxes);
  const upQueues = unique([
    ...at('queue'),
    ...upTeams.flatMap(own => view.referring('queue', 'callDistributionGroups.teamIds', own).map(row => row.id)),
  ]);
  // Flows that send to those queues, and what starts them.
  const sending =
    upQueues.length === 0 ? [] : view.all('flow').filter(flow => queuesOf(flow.id).some(one => upQueues.includes(one)));
  const upFlows = unique([...at('flow'), ...sending.map(row => row.id)]);
  const starting = upFlows.flatMap(own =>
    view.referring('routing-strategy', 'flowId', own).filter(({ status }) => status !== 'CURRENT'),
  );
  const own = at('routing-strategy').flatMap(one => view.get('routing-strategy', one) ?? []);
  const entryPoints = unique([...at('entry-point'), ...[...starting, ...own].map(row => row.entryPointId)]);
  const strategies = unique([
    ...at('routing-strategy'),
    ...plannedOf(view, at('entry-point')),
    ...starting.map(row => row.id),
  ]);

  const flows = unique([...upFlows, ...(isDown ? flowsOf(view, strategies) : [])]);
  const queues = unique([...upQueues, ...(isDown ? flows.flatMap(queuesOf) : [])]).filter(one =>
    view.get('queue', one),
  );
  const teams = cut(
    entity === 'queue' || isDown ? ofQueues(view, queues) : upTeams,
    using.map(row => row.id),
  );
  const sites = cut([
    ...at('site'),
    ...sitesOf(view, teams.ids),
    ...at('multimedia-profile').flatMap(one => view.referring('site', 'multimediaProfileId', one).map(row => row.id)),
  ]);
  const chosen: ChosenByKind = {
    'entry-point': cut(entryPoints),
    'routing-strategy': cut(strategies),
    flow: cut(flows),
    queue: cut(queues),
    team: teams,
    site: sites,
    ...profilesOf(view, teams.ids, sites.ids, false),
  };
  const lacking = pictureKinds.find(kind => kind === entity && !chosen[kind].ids.includes(id));
  return lacking ? { ...chosen, [lacking]: cut([id], chosen[lacking].ids) } : chosen;
}
