/** What no address alone leads to: an exam that is taken, an example that is called, a lab that was begun. */
import type { Locator, Page } from '@playwright/test';
import { goTo } from './steps.ts';

export interface Scene {
  readonly name: string;
  /** May be asked for twice, once in each theme. */
  readonly show: (window: Page) => Promise<void>;
}

const button = (window: Page, name: string | RegExp) => window.getByRole('button', { name });
/** Presses what leads to a scene, unless the scene is there already. */
async function lead(press: Locator, scene: Locator): Promise<void> {
  await press.or(scene).first().waitFor();
  if (await press.isVisible()) await press.click();
  await scene.waitFor();
}
const at = (name: string, place: string): Scene => ({ name, show: window => goTo(window, place) });

export const courseScenes: readonly Scene[] = [
  {
    name: 'course-exam-running',
    async show(window) {
      await goTo(window, 'course/exam');
      await lead(button(window, 'Begin the exam'), window.locator('[data-question]'));
    },
  },
  {
    name: 'course-exam-result',
    async show(window) {
      await goTo(window, 'course/exam');
      await lead(button(window, /^Finish/), button(window, 'Another exam'));
    },
  },
  {
    name: 'course-example-called',
    async show(window) {
      await goTo(window, 'course/menu');
      await button(window, 'Call it').click();
      await window.getByRole('button', { name: 'Hang up' }).waitFor();
    },
  },
];

/** Opens a workspace of its own with a lab in it, one goal of which holds in part. */
export async function beginLab(window: Page, learner: string): Promise<void> {
  const call = async (channel: string, ...args: unknown[]) => {
    const answer = await window.evaluate(([name, values]) => self.flowLab.invoke(name, values), [
      channel,
      args,
    ] as const);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
  };
  await call('labs.begin', 'lab-6', { learner, seed: 27_417, where: 'new' });
  const skill = { description: '', skillType: 'PROFICIENCY', serviceLevelThreshold: 30, active: true };
  await call('tenant.save', 'skill', null, { ...skill, name: 'English_417' }, null);
  await call('labs.hint', 'lab-6', 'skills');
}
export const labScenes: readonly Scene[] = [
  at('labs-begun', 'labs/lab-6'),
  at('labs-begun-results', 'labs/lab-6/results'),
  {
    name: 'labs-hand-in',
    async show(window) {
      await goTo(window, 'labs/lab-6/hand-in');
      await window.getByRole('dialog').getByText('manifest.json').waitFor();
    },
  },
  at('labs-begun-certificate', 'labs/lab-6/certificate'),
  at('labs-begun-presenter', 'labs/lab-6/present/2'),
  at('labs-guide', 'tenant/skill/new'),
];
