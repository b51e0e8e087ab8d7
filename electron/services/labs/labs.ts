/**
 * The labs of a workspace: begun, checked, helped with, skipped and taken back. What a lab does to the tenant it does by the
 * services a click reaches; what the learner does with the lab is an event of its own beside them.
 */
import { AppError } from '../../../shared/base/errors.ts';
import type { Answer } from '../../../shared/course/question.ts';
import { isRight, whyWrong } from '../../../shared/course/question.ts';
import * as acts from '../../../shared/labs/acts.ts';
import { type CertificateFacts, certificateFacts } from '../../../shared/labs/certificate.ts';
import { checkLab } from '../../../shared/labs/check-lab.ts';
import type { Lab, Task } from '../../../shared/labs/lab.ts';
import type { HandInChoices } from '../../../shared/labs/lab-file/preview.ts';
import { openLab, pointsOf, presentLab } from '../../../shared/labs/open-lab.ts';
import type { Answered, BeginRequest, LabSummary, OpenLab, PresentedLab } from '../../../shared/labs/opened.ts';
import type { Operation } from '../../../shared/labs/operation.ts';
import { fill, fillAll, mostSeed, personalValues, seedOfName } from '../../../shared/labs/personal.ts';
import type { LabResult } from '../../../shared/labs/result.ts';
import { type LabRun, taskRunOf } from '../../../shared/labs/run.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';
import { promptStore } from '../audio/prompt-store.ts';
import { flowService } from '../flows.ts';
import { type TenantPorts, tenantService } from '../tenant.ts';
import { takenNames } from './clashes.ts';
import type { Putting } from './flow-operations.ts';
import { type HandInPorts, type PreparedFile, prepareLabFile } from './hand-in.ts';
import { labState } from './lab-state.ts';
import type { KnownLab, LabLibrary } from './library.ts';
import { type Deed, performer } from './operations.ts';
import { beginnings, storeRun, subjectOf } from './run-log.ts';
import { changesSince, takeBackTo } from './take-back.ts';

export interface LabPorts extends TenantPorts {
  readonly library: LabLibrary;
  /** 0 to 4,294,967,295, by chance. */
  readonly chance: () => number;
}
export type LabService = ReturnType<typeof labService>;

export function labService(current: () => WorkspaceDb, ports: LabPorts) {
  const { library, clock, actor } = ports;
  const tenant = tenantService(current, ports);
  const tools = { current, tenant, flows: flowService(current, tenant, ports), prompts: promptStore(current, tenant) };
  const results = new Map<string, { readonly key: string; readonly result: LabResult }>();

  const runOf = (lab: string): LabRun | null => current().read(({ labs }) => labs.run(lab));
  function begun(id: string): { readonly known: KnownLab; readonly run: LabRun } {
    const known = library.find(id);
    const run = runOf(id);
    if (!run) throw new AppError('lab/not-begun', { title: known.lab.title });
    return { known, run };
  }
  function taskOf(lab: Lab, id: string): Task {
    const task = acts.taskOf(lab, id);
    if (!task) throw new AppError('lab/no-such-part', { title: lab.title, part: `task “${id}”` });
    return task;
  }
  const titleOf = (known: KnownLab, task: string, run: LabRun): string =>
    fill(known.guide.tasks.find(({ id }) => id === task)?.title ?? task, personalValues(known.lab, run.seed));
  const store = (label: string, run: LabRun): LabRun => {
    storeRun(current(), label, run, ports);
    return run;
  };

  /** The same workspace in the same minute has the same result: who is on duty now may change with the time. */
  function check(known: KnownLab, run: LabRun | null): LabResult {
    const { lab } = known;
    const db = current();
    const now = clock();
    const { hash } = db.read(({ events }) => events.chainEnd());
    const key = [hash, lab.version, Math.floor(now.getTime() / 60_000)].join('|');
    const seen = results.get(lab.id);
    if (run && seen?.key === key) return seen.result;
    const values = personalValues(lab, run?.seed ?? 0);
    const result = checkLab({ lab, values, state: labState(db, now), run });
    if (run) results.set(lab.id, { key, result });
    return result;
  }
  const opened = (known: KnownLab, run: LabRun): OpenLab => openLab(known, run, check(known, run));

  function deeds(lab: Lab, operations: readonly Operation[], place: string, seed: number): Deed[] {
    const values = personalValues(lab, seed);
    const sounds = fillAll(lab.sounds, values);
    return operations.map((operation, index) => ({
      place: `${place}.${index}`,
      operation: fillAll(operation, values),
      sounds,
      seed,
    }));
  }
  const solutionOf = (lab: Lab, seed: number, leftOut: readonly string[] = []): Deed[] =>
    lab.tasks
      .filter(({ id }) => !leftOut.includes(id))
      .flatMap((task, index) => deeds(lab, task.solution, `tasks.${index}.solution`, seed));

  /** Does them all; answers to the lab's questions go into the run that is answered. */
  function perform(lab: Lab, list: readonly Deed[], run: LabRun | null, putting?: Putting): LabRun | null {
    let after = run;
    const answer = (id: string, given: unknown) => {
      if (!after) return;
      const task = lab.tasks.find(candidate => acts.questionOf(candidate, id));
      const question = task && acts.questionOf(task, id);
      if (!question) throw new Error(`The lab has no question ${id}.`);
      after = acts.giveAnswer(after, task.id, question, (given === undefined ? question.right : given) as Answer);
    };
    const doOne = performer(tools, answer, putting)(lab.id);
    for (const deed of list) doOne(deed);
    return after;
  }

  /** What a lab begins with: in a workspace that has not seen the lab it goes on from, that one's end. */
  function startOf(lab: Lab, seed: number, goesOn: boolean): Deed[] {
    const own = deeds(lab, lab.start, 'start', seed);
    if (lab.continues === undefined || goesOn) return own;
    const before = library.find(lab.continues).lab;
    return [...startOf(before, seed, false), ...solutionOf(before, seed), ...own];
  }

  function begin(id: string, { learner, seed }: Omit<BeginRequest, 'where'>, began: LabRun['began']): OpenLab {
    const known = library.find(id);
    const { lab } = known;
    const there = runOf(id);
    if (there) {
      const other = (learner !== '' && learner !== there.learner) || (seed !== null && seed !== there.seed);
      if (other) throw new AppError('lab/begun-already', { title: lab.title, learner: there.learner || 'someone' });
      return opened(known, there);
    }
    const before = lab.continues === undefined ? null : runOf(lab.continues);
    const drawn = seed ?? (learner === '' ? ports.chance() % (mostSeed + 1) : seedOfName(learner));
    const person = before ? { learner: before.learner, seed: before.seed } : { learner, seed: drawn };
    const list = startOf(lab, person.seed, before !== null);
    const names = takenNames(current(), list);
    if (names.length > 0) throw new AppError('lab/name-taken', { title: lab.title, names: names.join(', ') });
    const now = clock();
    const run: LabRun = {
      lab: id,
      version: lab.version,
      ...person,
      began,
      startedAt: now.toISOString(),
      task: lab.tasks[0]?.id ?? '',
      seconds: 0,
      runningSince: now.toISOString(),
      tasks: {},
    };
    current().together(() => {
      // One is worked on at a time.
      for (const other of current().read(({ labs }) => labs.runs()))
        if (other.runningSince !== null) store(`Stop the clock of ${other.lab}`, acts.stopClock(other, now));
      for (const deed of list) perform(lab, [deed], null);
      store(`Begin ${lab.title}`, run);
    });
    return opened(known, run);
  }

  /** Where a task was begun, or the lab; refused where a lab that was begun later stands on it. */
  function beginningOf(known: KnownLab, task: string | null, title: string): number {
    const { lab, tasks } = beginnings(current(), known.lab.id);
    const seq = task === null ? lab : tasks.get(task);
    if (seq === null || seq === undefined) throw new AppError('lab/nothing-to-reset', { title });
    for (const run of current().read(({ labs }) => labs.runs())) {
      const other = run.lab === known.lab.id ? null : beginnings(current(), run.lab).lab;
      if (other !== null && other > seq)
        throw new AppError('lab/begun-since', { title, other: library.find(run.lab).lab.title });
    }
    return seq;
  }

  function reset(id: string, task: string | null): OpenLab {
    const { known, run } = begun(id);
    const tasks = task === null ? known.lab.tasks : [taskOf(known.lab, task)];
    const title = task === null ? known.lab.title : titleOf(known, task, run);
    const db = current();
    const seq = beginningOf(known, task, title);
    const after = { ...tasks.reduce(acts.markReset, run), task: tasks[0]?.id ?? run.task };
    db.together(() => {
      if (changesSince(db, seq) > 0) takeBackTo(db, seq, `Reset ${title}`.slice(0, 500), actor);
      store(`Reset ${title}`, after);
    });
    return opened(known, after);
  }

  /** What a learner built in flows stays, as far as the task holds with it and nothing that held is lost. */
  function firstKept(solve: (putting: Putting) => LabRun): LabRun {
    for (const putting of ['add', 'correct'] as const)
      try {
        return solve(putting);
      } catch (error) {
        if (!(error instanceof NotKept)) throw error;
      }
    return solve('replace');
  }

  return {
    /** Reads a lab that is begun or not; the screens show its summary. */
    list: (open: boolean): LabSummary[] =>
      library.all().map(known => {
        const { lab, source } = known;
        const run = open ? runOf(lab.id) : null;
        const result = run && check(known, run);
        return {
          id: lab.id,
          title: lab.title,
          summary: lab.summary,
          minutes: lab.minutes,
          version: lab.version,
          tasks: lab.tasks.length,
          points: lab.tasks.reduce((sum, task) => sum + pointsOf(task), 0),
          source,
          continues: lab.continues ?? null,
          run: result && {
            score: result.score,
            of: result.of,
            tasksMet: result.tasks.filter(({ met }) => met).length,
          },
        };
      }),
    present: (id: string): PresentedLab => presentLab(library.find(id)),
    begin,
    open(id: string): OpenLab {
      const { known, run } = begun(id);
      return opened(known, run);
    },
    check(id: string): LabResult {
      const { known, run } = begun(id);
      return check(known, run);
    },
    /** The lab the learner did something in last; null where none was begun. */
    latest(): { readonly run: LabRun; readonly result: LabResult } | null {
      const last = (run: LabRun): number =>
        current().read(({ events }) => events.about(subjectOf(run.lab)).at(-1)?.seq ?? 0);
      const runs = current().read(({ labs }) => labs.runs());
      const [run] = runs.sort((a, b) => last(b) - last(a));
      if (!run) return null;
      return { run, result: check(library.find(run.lab), run) };
    },
    /** The clock stops by itself once all of it holds. */
    finish({ run }: { readonly run: LabRun }): void {
      store(`Finish ${run.lab}`, acts.stopClock(run, clock()));
    },
    goTo(id: string, task: string): LabRun {
      const { known, run } = begun(id);
      taskOf(known.lab, task);
      return run.task === task ? run : store(`Go to ${titleOf(known, task, run)}`, { ...run, task });
    },
    hint(id: string, task: string): OpenLab {
      const { known, run } = begun(id);
      taskOf(known.lab, task);
      const title = titleOf(known, task, run);
      const after = acts.takeHint(run, task);
      const level = taskRunOf(after, task).hints;
      if (level === taskRunOf(run, task).hints) throw new AppError('lab/all-hints-taken', { title });
      return opened(known, store(`Take hint ${level} of ${title}`, after));
    },
    answer(id: string, task: string, questionId: string, answer: Answer): Answered {
      const { known, run } = begun(id);
      const question = acts.questionOf(taskOf(known.lab, task), questionId);
      if (!question)
        throw new AppError('lab/no-such-part', { title: known.lab.title, part: `question “${questionId}”` });
      const asked = fillAll(question, personalValues(known.lab, run.seed));
      const after = acts.giveAnswer(run, task, asked, answer);
      if (after !== run) store(`Answer a question of ${titleOf(known, task, run)}`, after);
      const given = taskRunOf(after, task).answers[questionId];
      const right = given !== undefined && isRight(asked, given.answer);
      const tries = given?.tries ?? 0;
      const isOver = right || tries >= acts.triesWithPoints;
      return { right, tries, why: isOver ? asked.why : given ? whyWrong(asked, given.answer) : null };
    },
    skip(id: string, task: string): OpenLab {
      const { known, run } = begun(id);
      const { lab } = known;
      const wanted = taskOf(lab, task);
      const title = titleOf(known, task, run);
      if (wanted.solution.length === 0) throw new AppError('lab/cannot-skip', { title });
      const list = deeds(lab, wanted.solution, `tasks.${lab.tasks.indexOf(wanted)}.solution`, run.seed);
      const db = current();
      const before = check(known, run);
      const solve = (putting: Putting) => (): LabRun => {
        const after = store(`Skip ${title}`, acts.markSkipped(perform(lab, list, run, putting) ?? run, task));
        if (putting !== 'replace' && !isKept(before, check(known, after), task)) throw new NotKept();
        return after;
      };
      try {
        return opened(
          known,
          firstKept(putting => db.together(solve(putting))),
        );
      } catch (error) {
        const seq = beginnings(db, id).tasks.get(task);
        if (!(error instanceof AppError && error.code === 'lab/step-failed') || seq === undefined) throw error;
        // What was begun stands in the way, such as a team of the wrong type: it is taken back first.
        const afresh = (): LabRun => {
          takeBackTo(db, seq, `Reset ${title}`.slice(0, 500), actor);
          return solve('replace')();
        };
        return opened(known, db.together(afresh));
      }
    },
    /** The author's way through the whole lab, for full marks. */
    solve(id: string): LabResult {
      const { known, run } = begun(id);
      const after = current().together(() => {
        const solved = perform(known.lab, solutionOf(known.lab, run.seed), run) ?? run;
        return store(`Solve ${known.lab.title}`, solved);
      });
      return check(known, after);
    },
    changesSince(id: string, task: string | null): number {
      const { known, run } = begun(id);
      if (task !== null) taskOf(known.lab, task);
      const title = task === null ? known.lab.title : titleOf(known, task, run);
      return changesSince(current(), beginningOf(known, task, title));
    },
    reset,
    pause(id: string, paused: boolean): LabRun {
      const { known, run } = begun(id);
      const now = clock();
      const after = paused ? acts.stopClock(run, now) : acts.startClock(run, now);
      if ((run.runningSince === null) === paused) return run;
      return store(`${paused ? 'Stop' : 'Start'} the clock of ${known.lab.title}`, after);
    },
    /** What the certificate says; only of a lab whose tasks are all done or skipped. */
    certificate(id: string): CertificateFacts {
      const lab = this.open(id);
      const facts = certificateFacts(lab, clock().getTime());
      if (!facts) throw new AppError('lab/not-finished', { title: lab.title });
      return facts;
    },
    /** The learner's work as one file; nothing is stored before `store`. */
    handIn(id: string, choices: HandInChoices, more: Pick<HandInPorts, 'version' | 'salt'>): PreparedFile {
      const { known, run } = begun(id);
      return prepareLabFile(current(), known.lab, run, choices, { clock, actor, ...more });
    },
    /** The files the learner is given, each with its bytes. */
    sounds(id: string) {
      const { known, run } = begun(id);
      return fillAll(known.lab.sounds, personalValues(known.lab, run.seed)).map(sound => ({ sound, seed: run.seed }));
    },
    /** For the contract test of labs: what is to be done, and doing it. */
    deeds,
    solutionOf,
    perform,
  };
}

/** Thrown to have the database take a skip back that would cost the learner something, or does not do the task. */
class NotKept extends Error {}

const isKept = (before: LabResult, after: LabResult, task: string): boolean =>
  after.tasks.find(({ id }) => id === task)?.met === true &&
  before.goals.every(({ id, met }) => !met || after.goals.find(goal => goal.id === id)?.met === true);
