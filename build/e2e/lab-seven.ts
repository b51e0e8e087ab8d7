/** What the provisioning of a flow is about, whoever builds it: outcomes, where they lead, and the settings that count. */
import type { Page } from '@playwright/test';
import { lab7Solution } from '../../labs/lab-7/solution.ts';
import { outcomesOf } from '../../shared/flow/graph.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import type { OpenedFlow } from '../../shared/flow/stored.ts';
import { call, expect } from './harness.ts';
import { goTo, pane } from './steps.ts';

/** Of the sample workspace, which has one sound. */
export const sound = 'harbour_music.wav';
export const queueName = 'Bookings';
const soundId = 'audio-harbour-music';
export const solution = lab7Solution({
  queueId: 'queue-bookings',
  welcomeId: soundId,
  menuId: soundId,
  goodbyeId: soundId,
  musicId: soundId,
});

const telling = ['queueId', 'audioFileId', 'duration', 'startOffset', 'timeout', 'interruptible', 'prompts'];

/** Every link in words and the settings a caller would notice; ids and places do not count. */
export function behaviourOf(document: FlowDocument): string[] {
  const labelOf = (id: string) => {
    const node = document.nodes[id]!;
    return node.activity.startsWith('agent-') || node.activity.startsWith('phone-') ? node.activity : node.label;
  };
  const links = Object.values(document.links).map(({ from, outcome, to }) => {
    const words = outcomesOf(document, document.nodes[from]!).find(({ id }) => id === outcome)?.label;
    return `${from === 'start' ? 'start' : labelOf(from)} [${words}] ${labelOf(to)}`;
  });
  const settings = Object.values(document.nodes).flatMap(({ id, settings }) =>
    telling.flatMap(name => (settings[name] === undefined ? [] : [`${labelOf(id)} ${name} ${said(settings[name])}`])),
  );
  return [...links, ...settings].sort();
}
const said = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );

export const canvas = (window: Page) => window.getByRole('application', { name: /^(?:Main|Event) flows?$/ });
export const node = (window: Page, label: string) =>
  window.locator('.react-flow__node').filter({ has: window.getByText(label, { exact: true }) });

/** The flow on the screen, as main has stored it. */
export async function storedFlow(window: Page): Promise<OpenedFlow> {
  const id = (await window.evaluate(() => decodeURIComponent(location.hash).split('/')[1])) ?? '';
  const answer = await call(window, 'flows.open', id);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as OpenedFlow;
}
export const expectSolved = (window: Page) =>
  expect
    .poll(async () => behaviourOf((await storedFlow(window)).document), { message: 'the flow of the solution' })
    .toEqual(behaviourOf(solution));

export async function newFlow(window: Page, name: string): Promise<void> {
  await goTo(window, 'flows/new');
  await pane(window).getByRole('textbox', { name: 'Name' }).fill(name);
  await pane(window).getByRole('button', { name: 'Create flow' }).click();
  await expect(node(window, 'NewPhoneContact')).toBeVisible();
}
