import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { activity } from './activity.kind.ts';
import { Project } from './kit.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

function nextSteps(): readonly string[] {
  const copy = mkdtempSync(join(tmpdir(), 'flow-lab-activity-'));
  try {
    mkdirSync(join(copy, 'shared/activities'), { recursive: true });
    cpSync(join(root, 'shared/activities/activities.ts'), join(copy, 'shared/activities/activities.ts'));
    return activity.start(new Project(copy), 'play-chime');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

it('tells an author of an activity the same proofs as the guide, and none that is not there', () => {
  const steps = nextSteps();
  const guide = textOf('docs/how-to/add-an-activity.md');
  const tests = steps.flatMap(step => /^npx vitest run (.+)$/.exec(step)?.[1]?.split(' ') ?? []);
  expect(tests).toEqual(['shared/activities', 'shared/simulation', 'shared/help']);
  expect(guide).toContain(`npx vitest run ${tests.join(' ')}`);
  const scripts = steps.flatMap(step => /^npm run (\S+?),/.exec(step)?.[1] ?? []);
  expect(scripts).toEqual(['dev']);
  const known = Object.keys((JSON.parse(textOf('package.json')) as { scripts: object }).scripts);
  for (const script of scripts) {
    expect(known).toContain(script);
    expect(guide).toContain(`npm run ${script}`);
  }
  const places = steps.flatMap(step => step.match(/(?:shared|docs)\/[\w./-]+\w/g) ?? []);
  expect(places.length).toBeGreaterThan(5);
  for (const place of places)
    if (!place.includes('play-chime')) expect([place, existsSync(join(root, place))]).toEqual([place, true]);
});
