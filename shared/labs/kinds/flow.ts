/** Checks of flows at rest: sound, published, chosen. What a flow does is checked by calls. */
import { activityOf } from '../../activities/activities.ts';
import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { type Problem, problemsOf } from '../../checks/engine.ts';
import { goesTo, snapshotOf } from '../../checks/snapshot.ts';
import type { FlowDocument } from '../../flow/model.ts';
import { contactAt } from '../../tenant/routing/call.ts';
import type { Row } from '../../tenant/view.ts';
import type { SingleCheck } from '../check.ts';
import { type WeighedPart, yesNo } from '../part.ts';
import type { LabFlow, LabState } from '../state.ts';
import type { CheckContext } from './context.ts';

type Kind<K extends SingleCheck['kind']> = Extract<SingleCheck, { readonly kind: K }>;

export function flow(check: Kind<'flow'>, context: CheckContext): WeighedPart[] {
  const { name, valid, published, current, uses, given } = check;
  const found = context.find('flow', name);
  const own = context.flowOf(name);
  const parts: WeighedPart[] = [];
  if (!given || !found || found.by !== 'name')
    parts.push({
      ...yesNo('Flow', found?.by === 'name', name, found?.name ?? 'no flow of that name'),
      share: !found ? 0 : found.by === 'name' ? 1 : 0.5,
      ...(found && found.by !== 'name'
        ? { advice: `Flow ${found.name} is taken for it; call it ${name} for the rest of the points.` }
        : {}),
    });
  for (const activity of uses) {
    const title = activityOf(activity)?.title ?? activity;
    const there = own !== null && Object.values(own.draft.nodes).some(node => node.activity === activity);
    parts.push(yesNo(title, there, 'in the flow', there ? 'in the flow' : 'not in the flow'));
  }
  if (valid) parts.push(soundness(own, context));
  if (published)
    parts.push(
      yesNo('Published', own?.latest != null, 'a version is published', own?.latest ? 'published' : 'a draft only'),
    );
  if (current) {
    const same = own?.latest != null && sameFlow(own.latest, own.draft);
    const words = !own?.latest ? 'a draft only' : same ? 'the same' : 'the draft was changed after it was published';
    parts.push(yesNo('Newest version', same, 'says what the draft says', words));
  }
  return parts;
}

function soundness(own: LabFlow | null, { state, view }: CheckContext): WeighedPart {
  if (!own) return yesNo('Validation', false, 'no errors', 'no flow to look at');
  const errors = problemsIn(state, own, view).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const words = first
    ? `${errors.length === 1 ? '1 error' : `${errors.length} errors`}: ${first.message}`
    : 'no errors';
  return yesNo('Validation', !first, 'no errors', words, first?.how);
}

const known = new WeakMap<LabState, Map<string, readonly Problem[]>>();
function problemsIn(state: LabState, { id, draft }: LabFlow, view: CheckContext['view']): readonly Problem[] {
  const ofState = known.get(state) ?? new Map<string, readonly Problem[]>();
  known.set(state, ofState);
  const found = ofState.get(id);
  if (found) return found;
  const drafts = new Map(state.flows.map(flow => [flow.id, flow.draft]));
  const tenant = snapshotOf(view, other => {
    const document = drafts.get(other);
    return document ? { kind: document.props.kind, goesTo: goesTo(Object.values(document.nodes)) } : null;
  });
  const problems = problemsOf(draft, tenant, { flowId: id });
  ofState.set(id, problems);
  return problems;
}

/** Where things stand on the canvas, descriptions, remarks and notes do not count. */
const sameFlow = (a: FlowDocument, b: FlowDocument): boolean => substance(a) === substance(b);
const mapped = <T>(records: Readonly<Record<string, T>>, plain: (record: T) => object): object =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, plain(record)]));
const substance = ({ props, nodes, links, variables }: FlowDocument): string =>
  canonicalJson({
    props,
    nodes: mapped(nodes, node => ({ ...node, x: 0, y: 0, description: '', comment: '' })),
    links,
    variables: mapped(variables, variable => ({ ...variable, description: '' })),
  } as unknown as Json);

/** Which flow a call meets that arrives at the entry point now. */
export function routes({ entryPoint, flow: wanted }: Kind<'routes'>, context: CheckContext): WeighedPart[] {
  const { view, state, find, nameOfId } = context;
  const place = find('entry-point', entryPoint);
  const target = find('flow', wanted);
  if (!place) return [yesNo('Flow now', false, wanted, `there is no entry point ${entryPoint}`)];
  const answer = contactAt(view, place.row as unknown as Row<'entry-point'>, new Date(state.now));
  const met = answer.outcome === 'flow' && target !== null && answer.flowId === target.row.id;
  const words =
    answer.outcome === 'flow'
      ? nameOfId(answer.flowId)
      : answer.outcome === 'no-strategy'
        ? 'no routing strategy is Current now'
        : 'the entry point is not active';
  return [
    yesNo(
      'Flow now',
      met,
      target?.name ?? wanted,
      words,
      'Change the flow in the routing strategy, save, then use “Make it Current now”: calls follow the Current copy, not the plan.',
    ),
  ];
}
