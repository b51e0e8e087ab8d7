/** Whether a lab's goals hold in a state, and the score: points of the goals that hold now, less hints and skips. */
import { type EntityId, entityIds } from '../tenant/entities.ts';
import { type AnyRow, nameOf, viewOf } from '../tenant/view.ts';
import { type Check, type SingleCheck, singleChecks } from './check.ts';
import { type Find, finderOf } from './find.ts';
import { answer } from './kinds/answer.ts';
import { call } from './kinds/call.ts';
import type { CheckContext } from './kinds/context.ts';
import { flow, routes } from './kinds/flow.ts';
import { absent, count, likenessTo, object } from './kinds/object.ts';
import type { Goal, Lab, Task } from './lab.ts';
import { plain } from './names.ts';
import { allMet, shareOf, type WeighedPart } from './part.ts';
import { fillAll, type PersonalValues } from './personal.ts';
import type { GoalResult, LabResult, TaskResult } from './result.ts';
import { type LabRun, taskRunOf } from './run.ts';
import type { LabState } from './state.ts';
import { wantedOf } from './wanted.ts';

export interface CheckInput {
  readonly lab: Lab;
  readonly values: PersonalValues;
  readonly state: LabState;
  /** Hints, skips and answers; null for none. */
  readonly run: LabRun | null;
}

/** Pure: the same state, run and lab give the same result, whoever asks and whenever. */
export function checkLab({ lab: asWritten, values, state, run }: CheckInput): LabResult {
  const lab = fillAll(asWritten, values);
  const context = contextOf(lab, state, run);
  const goals = lab.tasks.flatMap(task => task.goals.map(goal => resultOf(goal, task, context)));
  const tasks = lab.tasks.map(task => taskResult(task, goals, lab, run));
  return {
    lab: lab.id,
    score: rounded(tasks.reduce((sum, { score }) => sum + score, 0)),
    of: rounded(goals.reduce((sum, { points }) => sum + points, 0)),
    goals,
    tasks,
  };
}

/** Points are told with one decimal. */
export const rounded = (points: number): number => Math.round(points * 10) / 10;

function contextOf(lab: Lab, state: LabState, run: LabRun | null): CheckContext {
  const view = viewOf(state.tenant);
  const expectations = objectGoals(lab);
  const find: Find = finderOf(
    state,
    wantedOf(lab).map(({ entity, name }) => {
      const expect = expectations.get(`${entity}/${plain(name)}`);
      return { entity, name, likeness: expect && Object.keys(expect).length > 1 ? likenessTo(expect) : null };
    }),
  );
  const names = new Map<string, string>();
  for (const entity of entityIds)
    for (const row of view.all(entity) as readonly AnyRow[]) names.set(row.id, nameOf(entity, row));
  return {
    lab,
    state,
    view,
    run,
    find,
    nameOfId: id => names.get(id) ?? id,
    flowOf(name) {
      const found = find('flow', name);
      return state.flows.find(({ id }) => id === found?.row.id) ?? null;
    },
  };
}

/** What is asked of each object that is asked for. */
function objectGoals(lab: Lab): ReadonlyMap<string, Extract<SingleCheck, { kind: 'object' }>['expect']> {
  const checks = lab.tasks.flatMap(({ goals }) => goals.flatMap(({ check }) => singleChecks(check)));
  return new Map(
    checks.flatMap(check =>
      check.kind === 'object' ? [[`${check.entity as EntityId}/${plain(check.name)}`, check.expect] as const] : [],
    ),
  );
}

function partsOf(check: Check, context: CheckContext): WeighedPart[] {
  switch (check.kind) {
    case 'object':
      return object(check, context);
    case 'absent':
      return absent(check, context);
    case 'count':
      return count(check, context);
    case 'flow':
      return flow(check, context);
    case 'routes':
      return routes(check, context);
    case 'call':
      return call(check, context);
    case 'answer':
      return answer(check, context);
    case 'all':
      return check.of.flatMap(each => evened(partsOf(each, context)));
    case 'any': {
      const designs = check.of.map(each => partsOf(each, context));
      return designs.find(allMet) ?? designs.sort((a, b) => shareOf(b) - shareOf(a))[0] ?? [];
    }
  }
}

/** The parts of one check among several: together they weigh as much as those of any other. */
function evened(parts: readonly WeighedPart[]): WeighedPart[] {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.map(part => ({ ...part, weight: whole === 0 ? 0 : part.weight / whole }));
}

function resultOf({ id, title, points, why, where, check }: Goal, task: Task, context: CheckContext): GoalResult {
  const parts = partsOf(check, context);
  const met = allMet(parts);
  const told = met ? parts : parts.filter(part => !part.met);
  const words = (side: 'expected' | 'found') =>
    [...new Set(told.map(part => (part.what === 'Call' ? part[side] : `${part.what}: ${part[side]}`)))].join('; ');
  return {
    id,
    task: task.id,
    title,
    met,
    points,
    earned: rounded(points * shareOf(parts)),
    parts: parts.map(({ weight: _, ...part }) => part),
    expected: words('expected'),
    found: words('found'),
    why,
    where,
  };
}

function taskResult({ id }: Task, goals: readonly GoalResult[], { hintCosts }: Lab, run: LabRun | null): TaskResult {
  const own = goals.filter(({ task }) => task === id);
  const points = rounded(own.reduce((sum, goal) => sum + goal.points, 0));
  const earned = rounded(own.reduce((sum, goal) => sum + goal.earned, 0));
  const { hints, skipped } = taskRunOf(run, id);
  const asked = rounded(points * (hintCosts[hints - 1] ?? 0));
  const cost = skipped ? earned : Math.min(earned, asked);
  return { id, met: own.every(({ met }) => met), points, earned, cost, score: rounded(earned - cost) };
}
