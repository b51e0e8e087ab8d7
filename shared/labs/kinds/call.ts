/** Checks by calling: a script is run, and what happens is held against what should, in order. */
import { type Script, script as scriptSchema } from '../../simulation/script.ts';
import { simulate } from '../../simulation/simulation.ts';
import { callOutcomes, type TraceEntry } from '../../simulation/trace.ts';
import { makeWorld, type World, type WorldFlow } from '../../simulation/world.ts';
import type { SingleCheck, TraceStep } from '../check.ts';
import { mentioned } from '../find.ts';
import { type WeighedPart, yesNo } from '../part.ts';
import type { LabState } from '../state.ts';
import { callInWords, deadEndIn, openEventIn } from './call-words.ts';
import type { CheckContext } from './context.ts';

type CallCheck = Extract<SingleCheck, { readonly kind: 'call' }>;

export function call(check: CallCheck, context: CheckContext): WeighedPart[] {
  const { expect, never, ends, whole } = check;
  const made = place(check, context);
  if ('missing' in made) {
    const failed = [...expect.map(({ say }) => say), ...(ends.length > 0 ? ['how it ends'] : [])];
    return (failed.length > 0 ? failed : ['the call']).map(say => yesNo('Call', false, say, made.missing));
  }
  const { trace, outcome } = made;
  const isDraft = 'draft' in check.to;
  const names = {
    nameOfId: context.nameOfId,
    flowOf: (id: string) => {
      const flow = context.state.flows.find(each => each.id === id);
      return (isDraft ? flow?.draft : flow?.latest) ?? null;
    },
  };
  const words = callInWords(trace, outcome, names);
  const advice = deadEndIn(trace, names);
  const parts = matched(expect, trace, context).map((met, index) => {
    const { say = '', event } = expect[index] ?? {};
    const more = advice ?? (event === 'path-ended' ? openEventIn(trace, names) : undefined);
    return yesNo('Call', met, say, met ? 'so it is' : words, more);
  });
  if (ends.length > 0) {
    const titles = ends.map(end => callOutcomes[end as keyof typeof callOutcomes]?.title ?? end);
    // How a call ends means something only where it came that far.
    const met = ends.includes(outcome) && parts.every(part => part.met);
    parts.push(
      yesNo(
        'End of the call',
        met,
        titles.join(' or '),
        ends.includes(outcome) ? 'not as asked before' : words,
        advice,
      ),
    );
  }
  for (const step of never) {
    const [there] = matched([{ ...step, times: 1 }], trace, context);
    parts.push({ ...yesNo('Call', !there, step.say, there ? words : 'so it is'), weight: 0 });
  }
  return whole && !parts.every(({ met }) => met) ? parts.map(part => ({ ...part, share: 0 })) : parts;
}

/** Steps found in the order they are asked for: once one is missing, those after it are looked for from the same place. */
function matched(steps: readonly TraceStep[], trace: readonly TraceEntry[], context: CheckContext): boolean[] {
  let from = 0;
  return steps.map(step => {
    let left = step.times;
    for (let at = from; at < trace.length; at += 1) {
      if (!fits(step, trace[at] as TraceEntry, context)) continue;
      left -= 1;
      if (left > 0) continue;
      from = at + 1;
      return true;
    }
    return false;
  });
}

function fits(step: TraceStep, entry: TraceEntry, { find }: CheckContext): boolean {
  const idOf = (mention: string): string | null => {
    const object = mentioned(mention);
    return object ? (find(object.entity, object.name)?.row.id ?? null) : mention;
  };
  const { event, activity, outcome, plays, queue, team, after, before } = step;
  if (event !== undefined && entry.event !== event) return false;
  if (activity !== undefined && entry.activity !== activity) return false;
  if (outcome !== undefined && entry.outcome !== outcome) return false;
  if (after !== undefined && entry.at < Number(after)) return false;
  if (before !== undefined && entry.at > Number(before)) return false;
  const detail = (entry.detail ?? {}) as {
    readonly queue?: unknown;
    readonly team?: unknown;
    readonly teams?: unknown;
  };
  if (plays !== undefined) {
    const id = idOf(plays);
    const sounds = entry.event === 'play' ? (entry.detail as readonly { readonly fileId?: string }[]) : [];
    if (id === null || !sounds.some(({ fileId }) => fileId === id)) return false;
  }
  if (queue !== undefined && (idOf(queue) === null || detail.queue !== idOf(queue))) return false;
  if (team === undefined) return true;
  const id = idOf(team);
  const teams = Array.isArray(detail.teams) ? (detail.teams as readonly unknown[]) : [detail.team];
  return id !== null && teams.includes(id);
}

/** A learner's flow that goes round and round must not hold the lab up. */
const mostSteps = 2_000;

function place(
  { to, script }: CallCheck,
  context: CheckContext,
): { readonly trace: readonly TraceEntry[]; readonly outcome: string } | { readonly missing: string } {
  const { state, find, flowOf } = context;
  const { now } = state;
  const agents = (script.agents ?? []).map(agent => ({
    ...agent,
    team: find('team', agent.team)?.row.id ?? agent.team,
  }));
  const given = { start: new Date(now).toISOString(), ...script, agents };
  const run = (world: World, more: { entryPoint?: string; dnis?: string; flow?: string }) => {
    const { flow, ...rest } = more;
    const trace: TraceEntry[] = [];
    const asked: Script = scriptSchema.parse({ ...given, ...rest });
    const { outcome } = simulate(world, asked, { ...(flow ? { flow } : {}), emit: entry => trace.push(entry) });
    return { trace, outcome };
  };
  if ('entryPoint' in to) {
    const found = find('entry-point', to.entryPoint);
    if (!found) return { missing: `there is no entry point ${to.entryPoint}` };
    return run(worldOf(state, null), { entryPoint: found.row.id });
  }
  if ('number' in to) return run(worldOf(state, null), { dnis: to.number });
  const name = 'draft' in to ? to.draft : to.published;
  const flow = flowOf(name);
  if (!flow) return { missing: `there is no flow ${name}` };
  if ('published' in to && !flow.latest) return { missing: `${flow.name} is not published` };
  return run(worldOf(state, 'draft' in to ? flow.id : null), { flow: flow.id });
}

const worlds = new WeakMap<LabState, Map<string, World>>();
/** The tenant with its published flows; `draft` is the one flow that runs as it is being edited. */
function worldOf(state: LabState, draft: string | null): World {
  const ofState = worlds.get(state) ?? new Map<string, World>();
  worlds.set(state, ofState);
  const key = draft ?? '';
  const known = ofState.get(key);
  if (known) return known;
  const flows = state.flows.map(
    ({ id, name, latest, labels, draft: document }): WorldFlow => ({
      id,
      name,
      latest,
      labels,
      ...(id === draft ? { draft: document } : {}),
    }),
  );
  const world = makeWorld({ tenant: state.tenant, flows, limits: { steps: mostSteps } });
  ofState.set(key, world);
  return world;
}
