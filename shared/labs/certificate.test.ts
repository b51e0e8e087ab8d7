import { expect, it } from 'vitest';
import { type CertificateFacts, certificateDrawing, certificateFacts, certificatePage } from './certificate.ts';
import type { OpenLab } from './opened.ts';
import { newTaskRun } from './run.ts';

const facts: CertificateFacts = {
  learner: 'Ana <Lab> & Co',
  attendee: '27417',
  title: 'Lab 6: provisioning entry points and queues and adding resources',
  version: 2,
  score: 91.5,
  of: 100,
  tasks: 14,
  skipped: 1,
  hints: 3,
  date: Date.UTC(2026, 10, 22, 12),
};
const texts = (of: CertificateFacts) =>
  certificateDrawing(of).shapes.flatMap(shape => (shape.kind === 'text' ? [shape] : []));

it('says name, lab, score, what was skipped and hinted, and the date', () => {
  const said = texts(facts)
    .map(({ text }) => text)
    .join('\n');
  expect(said).toContain('Ana <Lab> & Co');
  expect(said).toContain('Lab 6: provisioning');
  expect(said).toContain('91.5 of 100 points');
  expect(said).toContain('14 tasks, 1 skipped, 3 hints');
  expect(said).toContain('22 November 2026');
});
it('names who gave no name by the number', () => {
  expect(texts({ ...facts, learner: '' }).map(({ text }) => text)).toContain('Attendee 27417');
});
it('keeps the longest name on the page, above the facts', () => {
  const long = texts({ ...facts, learner: 'W'.repeat(120) });
  expect(long.filter(({ text }) => /^W+…?$/.test(text)).length).toBe(2);
  const above = long.filter(({ y }) => y < 560).map(({ y }) => y);
  expect(Math.max(...above)).toBeLessThan(540);
});
it('holds no element a name could smuggle in', () => {
  const html = certificatePage({ ...facts, learner: '<script>alert(1)</script>' });
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
});

const lab = (tasks: readonly { met: boolean; skipped: boolean }[]): OpenLab => ({
  id: 'lab-6',
  title: 'Lab 6',
  version: 1,
  intro: '',
  minutes: 30,
  values: [],
  sounds: [],
  tasks: tasks.map((_, at) => ({
    id: `t${at}`,
    title: '',
    minutes: 1,
    points: 5,
    goal: '',
    why: '',
    steps: '',
    hints: [],
    done: '',
    recover: '',
    show: [],
    questions: [],
    goals: [],
    skippable: true,
  })),
  run: {
    lab: 'lab-6',
    version: 1,
    learner: '',
    seed: 1_000_007,
    began: 'made',
    startedAt: '2026-11-22T10:00:00.000Z',
    task: 't0',
    seconds: 0,
    runningSince: null,
    tasks: Object.fromEntries(tasks.map(({ skipped }, at) => [`t${at}`, { ...newTaskRun, skipped, hints: 1 }])),
  },
  result: {
    lab: 'lab-6',
    score: 5,
    of: 10,
    goals: [],
    tasks: tasks.map(({ met }, at) => ({ id: `t${at}`, met, points: 5, earned: 5, cost: 0, score: 5 })),
  },
});
it('there is none while a task is neither done nor skipped', () => {
  expect(
    certificateFacts(
      lab([
        { met: true, skipped: false },
        { met: false, skipped: false },
      ]),
      0,
    ),
  ).toBeNull();
});
it('counts what was skipped and hinted, and names the number of the learner', () => {
  expect(
    certificateFacts(
      lab([
        { met: true, skipped: false },
        { met: true, skipped: true },
      ]),
      0,
    ),
  ).toMatchObject({
    attendee: '00007',
    skipped: 1,
    hints: 2,
    tasks: 2,
  });
});
