/** What the journeys of the call have in common. */
import type { Page } from '@playwright/test';
import { changesBetween } from '../../shared/flow/change.ts';
import type { FlowNode } from '../../shared/flow/model.ts';
import { type Sketch, sketch } from '../../shared/flow/sketch.ts';
import type { OpenedFlow } from '../../shared/flow/stored.ts';
import { call } from './harness.ts';

export const answered = async <T>(window: Page, channel: string, ...args: unknown[]): Promise<T> => {
  const answer = (await call(window, channel, ...args)) as { ok: boolean; value: T; error: unknown };
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

/** The menu with three tries, on the sample's queue, with a spoken menu and a prompt that is missing. */
export async function menuFlow(window: Page): Promise<string> {
  await answered(window, 'workspaces.create', { name: 'Harbour', sample: true, choosePlace: false });
  const id = await answered<string>(window, 'flows.create', {
    name: 'Menu_Flow',
    description: '',
    kind: 'flow',
    era: 'current',
    template: 'menu',
  });
  const { document, revision } = await answered<OpenedFlow>(window, 'flows.open', id);
  const settings: Readonly<Record<string, Partial<FlowNode['settings']>>> = {
    Queue: { queueId: 'queue-bookings' },
    Music: { audioFileId: 'audio-harbour-music', duration: '30' },
    // Long enough for a busy machine.
    Main_Menu: {
      timeout: 30,
      speech: true,
      prompts: [
        {
          kind: 'speech',
          audioFileId: null,
          text: 'For bookings, press 1. For anything else, stay on the line and wait.',
        },
      ],
    },
  };
  const changes = Object.values(document.nodes).flatMap(before => {
    const own = settings[before.label];
    return own
      ? [{ kind: 'nodes', id: before.id, before, after: { ...before, settings: { ...before.settings, ...own } } }]
      : [];
  });
  await answered(window, 'flows.edit', id, revision, { label: 'Set up', changes });
  return id;
}

export const phone = (window: Page) => window.getByRole('region', { name: 'Telephone' });
export const agents = (window: Page) => window.getByRole('region', { name: 'Agents' });
export const trace = (window: Page) => window.getByRole('listbox', { name: 'Trace' });
/** The fingerprint of the trace that stands below a call that is over. */
export const hashOf = async (window: Page): Promise<string> =>
  /Trace ([0-9a-f]{16})/.exec((await phone(window).textContent()) ?? '')?.[1] ?? 'none';

/** A flow of a few lines, stored as a draft. */
export async function storedFlow(window: Page, name: string, of: Sketch): Promise<string> {
  const id = await answered<string>(window, 'flows.create', {
    name,
    description: '',
    kind: 'flow',
    era: 'current',
  });
  const { document, revision } = await answered<OpenedFlow>(window, 'flows.open', id);
  const changes = changesBetween(document, sketch({ era: 'current', ...of }));
  await answered(window, 'flows.edit', id, revision, { label: 'Set up', changes });
  return id;
}
