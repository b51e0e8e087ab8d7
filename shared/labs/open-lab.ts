/** What the window is told of a lab that was begun: the learner's values in every text, and no hint before it was taken. */
import { asAsked } from '../course/question.ts';
import { rounded } from './check-lab.ts';
import type { Lab } from './lab.ts';
import type { OpenLab, OpenTask, PresentedLab } from './opened.ts';
import { fill, fillAll, type PersonalValues, personalValues } from './personal.ts';
import type { LoadedLab } from './read-lab.ts';
import type { LabResult } from './result.ts';
import { type LabRun, taskRunOf } from './run.ts';

export const pointsOf = ({ goals }: Lab['tasks'][number]): number => goals.reduce((sum, { points }) => sum + points, 0);

export function openLab({ lab, guide }: LoadedLab, run: LabRun, result: LabResult): OpenLab {
  const values = personalValues(lab, run.seed);
  const filled = fillAll(lab, values);
  return {
    id: lab.id,
    title: filled.title,
    version: lab.version,
    intro: fill(guide.intro, values),
    minutes: lab.minutes,
    values: [
      { name: 'attendee', what: 'Your number', value: values.attendee ?? '' },
      { name: 'ID', what: 'Its last three digits, which end the names of what you make', value: values.ID ?? '' },
      ...Object.entries(filled.values).map(([name, { what }]) => ({ name, what, value: values[name] ?? '' })),
    ],
    sounds: filled.sounds.map(({ name }) => name),
    tasks: filled.tasks.map(task => openTask(task, guide.tasks, filled, values, run)),
    run,
    result,
  };
}

function openTask(
  task: Lab['tasks'][number],
  guides: LoadedLab['guide']['tasks'],
  { hintCosts }: Lab,
  values: PersonalValues,
  run: LabRun,
): OpenTask {
  const said = guides.find(({ id }) => id === task.id);
  const points = pointsOf(task);
  const { hints } = taskRunOf(run, task.id);
  const text = (words: string | undefined): string => fill(words ?? '', values);
  return {
    id: task.id,
    title: text(said?.title ?? task.id),
    minutes: task.minutes,
    points,
    goal: text(said?.goal),
    why: text(said?.why),
    steps: text(said?.steps),
    hints: hintCosts.map((share, level) => ({
      text: level < hints ? text(said?.hints[level]) : null,
      cost: rounded(share * points),
    })),
    done: text(said?.done),
    recover: text(said?.recover),
    show: task.show,
    questions: task.questions.map(question => asAsked(question, run.seed)),
    goals: task.goals.map(({ id, title, points: worth, where, check }) => ({
      id,
      title,
      points: worth,
      where,
      question: check.kind === 'answer' ? check.question : null,
    })),
    skippable: task.solution.length > 0,
  };
}

/** The lab as a teacher shows it: what is to be done and why, with placeholders, and nothing that gives an answer. */
export function presentLab({ lab, guide }: LoadedLab): PresentedLab {
  return {
    id: lab.id,
    title: lab.title,
    summary: lab.summary,
    intro: guide.intro,
    minutes: lab.minutes,
    values: Object.entries(lab.values).map(([name, { what }]) => ({ name, what })),
    tasks: lab.tasks.map(({ id, minutes }) => {
      const said = guide.tasks.find(task => task.id === id);
      return {
        id,
        title: said?.title ?? id,
        minutes,
        goal: said?.goal ?? '',
        why: said?.why ?? '',
        steps: said?.steps ?? '',
      };
    }),
  };
}
