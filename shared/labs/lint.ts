/** What is wrong with a lab that its schema cannot see: for authors, before a learner meets it. */
import { activityOf } from '../activities/activities.ts';
import type { AnyField } from '../base/fields/any-field.ts';
import { callOutcomes } from '../simulation/trace.ts';
import { type EntityId, entityOf } from '../tenant/entities.ts';
import { shipped } from '../tenant/shipped.ts';
import { type AnyRow, nameOf } from '../tenant/view.ts';
import { type Expected, singleChecks } from './check.ts';
import { mentioned } from './find.ts';
import type { Goal, Lab } from './lab.ts';
import { freeTextOf } from './lab-file/free-text.ts';
import { plain } from './names.ts';
import type { Operation } from './operation.ts';
import { fillAll, personalValues, placeholdersIn } from './personal.ts';
import type { LabProblem, LoadedLab } from './read-lab.ts';
import { wantedOf } from './wanted.ts';

/** `before` is the lab this one continues, whose objects are there already; null where there is none or it is not known. */
export function lintLab(loaded: LoadedLab, before: Lab | null): LabProblem[] {
  const { lab, guide, mistakes } = loaded;
  const problems: LabProblem[] = [];
  const tell = (file: string, place: string, message: string) => problems.push({ file, place, message });
  const inLab = (place: string, message: string) => tell('lab.json', place, message);
  const goals = lab.tasks.flatMap(({ goals: own }) => own);

  for (const [what, ids] of [
    ['task', lab.tasks.map(({ id }) => id)],
    ['goal', goals.map(({ id }) => id)],
    ['question', lab.tasks.flatMap(({ questions }) => questions.map(({ id }) => id))],
  ] as const)
    for (const id of repeated(ids)) inLab('tasks', `The ${what} ${id} stands twice.`);

  for (const name of repeated(lab.sounds.map(sound => sound.name))) inLab('sounds', `The sound ${name} stands twice.`);

  const minutes = lab.tasks.reduce((sum, task) => sum + task.minutes, 0);
  if (Math.abs(minutes - lab.minutes) > 0.01)
    inLab('minutes', `The tasks take ${minutes} minutes together, and the lab says ${lab.minutes}.`);

  // Guide and tasks are two lists of the same things.
  const taskIds = lab.tasks.map(({ id }) => id);
  const toldIds = guide.tasks.map(({ id }) => id);
  for (const id of taskIds.filter(each => !toldIds.includes(each))) tell('guide.md', '', `The task ${id} has no text.`);
  for (const id of toldIds.filter(each => !taskIds.includes(each))) tell('guide.md', '', `There is no task ${id}.`);
  if (problems.length === 0 && taskIds.some((id, index) => id !== toldIds[index]))
    tell('guide.md', '', 'The tasks stand in another order than in lab.json.');

  // Placeholders that nothing fills.
  const known = new Set(['ID', 'attendee', ...Object.keys(lab.values)]);
  for (const name of new Set(placeholdersIn(JSON.stringify(lab)).filter(each => !known.has(each))))
    inLab('values', `Nothing gives {${name}} a value.`);
  for (const name of new Set(placeholdersIn(JSON.stringify(guide)).filter(each => !known.has(each))))
    tell('guide.md', '', `Nothing gives {${name}} a value.`);
  for (const [name, { not }] of Object.entries(lab.values))
    for (const other of not)
      if (!Object.hasOwn(lab.values, other)) inLab(`values.${name}`, `There is no value ${other} to differ from.`);

  for (const goal of goals) lintGoal(goal, lab, goals, inLab);
  for (const { id } of goals.filter(goal => circular(goal, goals)))
    inLab(`goal ${id}`, 'It depends on itself, by way of others.');

  lintQuestions(lab, goals, inLab);
  lintOrder(loaded, before, inLab);

  for (const { name, goal } of mistakes)
    if (!goals.some(({ id }) => id === goal)) tell(`mistakes/${name}.json`, '', `There is no goal ${goal}.`);
  return problems;
}

type Tell = (place: string, message: string) => void;
const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

function lintGoal(goal: Goal, lab: Lab, goals: readonly Goal[], tell: Tell): void {
  const place = `goal ${goal.id}`;
  if (goal.why.trim() === '') tell(place, 'It does not say why.');
  for (const id of goal.dependsOn)
    if (!goals.some(other => other.id === id)) tell(place, `It depends on ${id}, which is no goal.`);
  for (const label of freeTextOf(goal))
    tell(place, `It asks for ${label}, which a learner may leave out when handing in; that would cost its points.`);
  const checks = singleChecks(goal.check);
  if (checks.every(({ kind }) => kind === 'absent'))
    tell(place, 'An empty tenant would meet it: ask for something that is there, too.');
  for (const check of checks) {
    if (check.kind === 'object' || check.kind === 'absent' || check.kind === 'count') {
      const { fields, title } = entityOf(check.entity as EntityId);
      for (const name of Object.keys(check.expect))
        if (!Object.hasOwn(fields, name)) tell(place, `A ${title.toLowerCase()} has no field ${name}.`);
        else
          for (const reason of impossible(fields[name] as AnyField, check.expect[name] as Expected))
            tell(place, reason);
    }
    if (check.kind === 'flow')
      for (const id of check.uses) if (!activityOf(id)) tell(place, `There is no activity ${id}.`);
    if (check.kind === 'call') {
      for (const end of check.ends) if (!Object.hasOwn(callOutcomes, end)) tell(place, `No call ends as ${end}.`);
      if (check.expect.length + check.ends.length === 0) tell(place, 'The call is asked for nothing.');
    }
    if (
      check.kind === 'answer' &&
      !lab.tasks.some(({ questions }) => questions.some(({ id }) => id === check.question))
    )
      tell(place, `There is no question ${check.question}.`);
  }
}

const allOrNone = (reasons: readonly string[][]): string[] =>
  reasons.every(each => each.length > 0) ? reasons.flat() : [];

/** Why a field can never hold what is expected; a value the lab draws is looked at once it is drawn. */
function impossible(field: AnyField, expected: Expected): string[] {
  if (expected !== null && typeof expected === 'object')
    // One of them is enough.
    return 'oneOf' in expected ? allOrNone(expected.oneOf.map(each => impossible(field, each))) : [];
  const never = [`${field.label} can never be ${String(expected)}, so nobody reaches the goal.`];
  if (expected === null) return field.required ? never : [];
  if (typeof expected === 'string' && placeholdersIn(expected).length > 0) return [];
  if (field.kind === 'choice')
    return Object.keys(field.choices).some(key => plain(key) === plain(String(expected))) ? [] : never;
  if (field.kind === 'boolean') return typeof expected === 'boolean' ? [] : never;
  if (field.kind === 'integer' || field.kind === 'decimal') {
    const value = typeof expected === 'number' ? expected : Number.NaN;
    return value >= field.min && value <= field.max ? [] : never;
  }
  return [];
}

function circular(goal: Goal, goals: readonly Goal[]): boolean {
  const seen = new Set<string>();
  const reach = (id: string): boolean =>
    goals
      .find(other => other.id === id)
      ?.dependsOn.some(next => next === goal.id || (!seen.has(next) && seen.add(next) && reach(next))) ?? false;
  return reach(goal.id);
}

/** A question without a goal gives no points, and a task without goals is never done. */
function lintQuestions(lab: Lab, goals: readonly Goal[], tell: Tell): void {
  const asked = new Set(
    goals
      .flatMap(({ check }) => singleChecks(check))
      .flatMap(check => (check.kind === 'answer' ? [check.question] : [])),
  );
  for (const { id, questions } of lab.tasks)
    for (const question of questions)
      if (!asked.has(question.id)) tell(`task ${id}`, `No goal gives the question ${question.id} its points.`);
}

/** Names are made before they are used: by the start, by the lab before, or by an earlier task. */
function lintOrder({ lab: asWritten }: LoadedLab, before: Lab | null, tell: Tell): void {
  const lab = fillAll(asWritten, personalValues(asWritten, 41_417));
  const made = new Map<string, string>();
  const key = (entity: string, name: string): string => `${entity}/${plain(name)}`;
  for (const [entity, rows] of Object.entries(shipped))
    for (const row of (rows ?? []) as readonly AnyRow[])
      made.set(key(entity, nameOf(entity as EntityId, row)), 'shipped');
  const earlier = before && fillAll(before, personalValues(before, 41_417));
  const run = (operations: readonly Operation[], place: string) => {
    for (const operation of operations) {
      for (const { entity, name } of mentionsIn(operation))
        if (!made.has(key(entity, name))) tell(place, `${entity} ${name} is used before anything makes it.`);
      const [entity, name] = madeBy(operation) ?? [];
      if (entity && name) {
        if (made.get(key(entity, name)) === place && 'flow' in operation)
          tell(place, `${entity} ${name} is made twice in the same place.`);
        made.set(key(entity, name), place);
      }
    }
  };
  for (const { start, tasks } of earlier ? [earlier] : []) {
    run(start, 'the lab before');
    for (const task of tasks) run(task.solution, 'the lab before');
  }
  run(lab.start, 'start');
  for (const task of lab.tasks) run(task.solution, `task ${task.id}`);
  // What nothing of the solution makes no learner is told to make.
  if (before || asWritten.continues === undefined)
    for (const { entity, name } of wantedOf(lab))
      if (!made.has(key(entity, name))) tell('tasks', `${entity} ${name} is asked for, and no solution makes it.`);
}

function madeBy(operation: Operation): readonly [string, string] | null {
  if ('save' in operation) return [operation.save, operation.rename ?? operation.name];
  if ('sound' in operation) return ['audio-file', operation.as ?? operation.sound];
  if ('flow' in operation) return ['flow', operation.flow];
  return null;
}

function mentionsIn(operation: Operation): { entity: string; name: string }[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (value === null || typeof value !== 'object') return [];
    return Object.values(value).flatMap(texts);
  };
  const inside = texts(operation).flatMap(text => mentioned(text) ?? []);
  const named = (entity: string, name: string) => [{ entity, name }, ...inside];
  if ('remove' in operation) return named(operation.remove, operation.name);
  if ('node' in operation || 'link' in operation) return named('flow', operation.of);
  if ('publish' in operation) return named('flow', operation.publish);
  if ('switch' in operation) return named('entry-point', operation.switch);
  return inside;
}
