/** What the journeys through labs have in common. */
import type { Page } from '@playwright/test';
import type { OpenLab } from '../../shared/labs/opened.ts';
import { call } from './harness.ts';

export const guide = (window: Page) => window.getByRole('complementary', { name: 'Lab guide' });

/** The lab as main has it. */
export async function openLab(window: Page, id = 'lab-6'): Promise<OpenLab> {
  const answer = await call(window, 'labs.open', id);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as OpenLab;
}
export const score = async (window: Page, id = 'lab-6'): Promise<number> => (await openLab(window, id)).result.score;
