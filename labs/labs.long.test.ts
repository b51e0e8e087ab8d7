/**
 * The contract of every lab: what it starts with meets no goal, its solution meets all, and each typical mistake misses the
 * goal it is named after, says so in the feedback, and spoils nothing else. All of it in one workspace a lab and seed, whose
 * changes are taken back by the database.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labBench } from '../build/testing/labs.ts';
import { readLabAt } from '../electron/services/labs/library.ts';
import { lintLab } from '../shared/labs/lint.ts';

const folders = readdirSync(import.meta.dirname).filter(name =>
  existsSync(join(import.meta.dirname, name, 'lab.json')),
);
/** Seeds whose numbers begin with zeros, are large, and lie between. */
const seeds = [7, 40_417, 4_294_967_295];

test('there are labs', () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders)('%s', folder => {
  const loaded = readLabAt(join(import.meta.dirname, folder));
  const { lab, mistakes } = loaded;
  const goals = lab.tasks.flatMap(task => task.goals);

  test('stands in a folder of its name, and the linter finds nothing', () => {
    expect(lab.id).toBe(folder);
    const before = lab.continues === undefined ? null : readLabAt(join(import.meta.dirname, lab.continues)).lab;
    expect(lintLab(loaded, before)).toEqual([]);
  });

  test('has a mistake for what learners get wrong, each named after a goal', () => {
    const ids = goals.map(({ id }) => id);
    expect(mistakes.map(({ goal }) => goal).filter(goal => !ids.includes(goal))).toEqual([]);
  });

  describe.each(seeds)('with seed %i', seed => {
    let bench: ReturnType<typeof labBench>;
    beforeAll(() => {
      bench = labBench(loaded, seed);
    });
    afterAll(() => bench.close());

    test('its start state meets no goal and gives no points', () => {
      const { score, goals: found } = bench.afterStart();
      expect(found.filter(({ met, earned }) => met || earned > 0)).toEqual([]);
      expect(score).toBe(0);
    });

    test('its solution meets every goal, for all points', () => {
      const { score, of, goals: found } = bench.afterSolution();
      expect(found.filter(({ met }) => !met)).toEqual([]);
      expect(score).toBe(of);
      expect(of).toBe(goals.reduce((sum, { points }) => sum + points, 0));
    });

    test.each(mistakes.map(mistake => [mistake.name, mistake] as const))('mistake %s', (_, mistake) => {
      const { goals: found } = bench.afterMistake(mistake);
      const missed = found.filter(({ met }) => !met);
      const named = missed.find(({ id }) => id === mistake.goal);
      expect(named, `${mistake.goal} still holds`).toBeDefined();
      // What depends on the goal may fall with it, nothing else.
      expect(missed.map(({ id }) => id).filter(id => !bench.dependents(mistake.goal).has(id))).toEqual([]);
      const words = [
        named?.expected,
        named?.found,
        ...(named?.parts ?? []).map(({ what, advice }) => `${what} ${advice}`),
      ];
      expect(words.join('\n').toLowerCase()).toContain(bench.filled(mistake.feedback).toLowerCase());
    });
  });
});
