/** A call through 2,000 nodes in the real window: what one click on “One step” costs until its frame is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { databaseFile } from '../../electron/db/layout.ts';
import { activityOf } from '../../shared/activities/activities.ts';
import { outcomesWith } from '../../shared/activities/settings.ts';
import type { FlowDocument, FlowLink, FlowNode } from '../../shared/flow/model.ts';
import { ensureElectron } from '../runtime/electron.ts';
import { launchDriven } from '../runtime/launch.ts';
import { hasNoDisplay, store, windowOf } from './flow-window.ts';
import { defineBench, median, type Row } from './kit.ts';
import { largeFlow } from './large-flow.ts';

const root = join(import.meta.dirname, '../..');
const size = 2_000;
/** Steps that are timed: the way of the call leaves and enters what is in sight several times. */
const steps = 120;
const mostMs = 16;

/** Instead of what waits for a caller or ends the call. */
const kinds: Readonly<Record<string, string>> = {
  menu: 'condition',
  'collect-digits': 'set-variable',
  case: 'condition',
  'disconnect-contact': 'play-message',
};
const spoken = { speech: true, prompts: [{ kind: 'speech', audioFileId: null, text: 'One of many messages.' }] };

/** The large flow, such that a call goes through all of it without anybody's doing. */
function callable(): FlowDocument {
  const flow = largeFlow(size);
  const nodes: Record<string, FlowNode> = { ...flow.nodes };
  const links: Record<string, FlowLink> = { first: flow.links.first! };
  for (let index = 1; nodes[`n${index}`]; index += 1) {
    const before = nodes[`n${index}`]!;
    const activity = activityOf(kinds[before.activity] ?? before.activity)!;
    const own =
      activity.id === 'condition' ? { expression: '{{ true }}' } : activity.id === 'play-message' ? spoken : {};
    const settings = { ...(activity.sample as FlowNode['settings']), ...own };
    const node = { ...before, activity: activity.id, settings };
    nodes[node.id] = node;
    outcomesWith(activity, settings).forEach(({ id: outcome, kind }, at) => {
      const to = at === 0 ? `n${index + 1}` : `n${Math.max(1, index - at)}`;
      if (kind !== 'error' && nodes[to])
        links[`${node.id}-${at}`] = { id: `${node.id}-${at}`, from: node.id, outcome, to };
    });
  }
  return { ...flow, nodes, links };
}

export const bench = defineBench({
  id: 'call',
  title: 'A call in the window, in a flow of 2,000 nodes',
  async run() {
    if (hasNoDisplay()) return { skipped: 'there is no display (use xvfb-run)' };
    const scratch = mkdtempSync(join(tmpdir(), 'flow-lab-call-'));
    const { executable, args } = await ensureElectron();
    const apps: ElectronApplication[] = [];
    try {
      const workspace = join(scratch, 'w');
      const [id = ''] = store(workspace, { Large: callable() });
      const app = await launchDriven({
        executablePath: executable,
        chromiumSandbox: args.length === 0,
        args: [...args, root, `--user-data-dir=${join(scratch, 'data')}`, databaseFile(workspace)],
      });
      const window = await windowOf(apps, app);
      await window.getByRole('button', { name: 'Workspace: W' }).waitFor();
      const beside = await stepsAt(window, `flows/${id}/call`, '.side-pane .phone');
      const full = await stepsAt(window, 'call', '.call-body .phone');
      return [...rows('beside the canvas that follows', beside), ...rows('on the Call screen', full)];
    } finally {
      await Promise.all(apps.map(app => app.close()));
      rmSync(scratch, { recursive: true, force: true });
    }
  },
});

interface Step {
  /** ms from the click to the end of its frame, without the wait for the beat of the screen in between. */
  readonly work: number;
  /** ms from the click to the end of its frame. */
  readonly seen: number;
}

function rows(where: string, steps: readonly Step[]): Row[] {
  const work = steps.map(step => step.work).sort((a, b) => a - b);
  const late = work[Math.floor(work.length * 0.95)] ?? Number.NaN;
  const seen = median(steps.map(step => step.seen));
  return [
    { what: `a step ${where}`, ours: median(work), unit: 'ms', figure: median(work), target: { most: mostMs } },
    { what: `a step ${where}: 19 of 20 within`, ours: late, unit: 'ms', figure: late },
    { what: `a step ${where}: with the wait for the screen`, ours: seen, unit: 'ms', figure: seen },
  ];
}

/** Dials the draft, pauses, and clicks “One step” again and again. */
async function stepsAt(window: Page, place: string, drawn: string): Promise<Step[]> {
  await window.evaluate(hash => location.assign(`#${hash}`), place);
  await window.locator(drawn).first().waitFor({ state: 'attached' });
  await window.waitForTimeout(1_000);
  const button = (name: string) => window.getByRole('button', { name, exact: true });
  await button('Call').or(button('Hang up')).or(button('Another call')).first().waitFor();
  if (await button('Hang up').isVisible()) await button('Hang up').click();
  if (!(await button('Call').isVisible())) await button('Another call').click();
  await button('Call').click();
  await button('Pause').click();
  const times: Step[] = [];
  for (let step = 0; step < steps; step += 1) {
    // What the step before set moving comes to rest, and the next click meets the beat of the screen anywhere.
    await window.waitForTimeout(200 + ((step * 7) % 17));
    times.push(await window.evaluate(timedStep));
  }
  return times;
}

/** Runs in the page. The trace has grown when the list of it has another height. */
async function timedStep(): Promise<Step> {
  const all = document.querySelector<HTMLElement>('.trace-all');
  const button = document.querySelector<HTMLElement>('.clock [aria-label="One step"]');
  if (!all || !button) throw new Error('there is no trace, or nothing to step with');
  const free = () =>
    new Promise<void>(resolve => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const before = all.style.height;
  const grown = new Promise<void>(resolve => {
    const watch = new MutationObserver(() => {
      if (all.style.height === before) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(all, { attributes: true, attributeFilter: ['style'] });
  });
  // Before whatever else asks for the frames, so that its work counts.
  let onFrame: ((began: number) => void) | null = null;
  let isOver = false;
  const beat = () => {
    if (!isOver) requestAnimationFrame(beat);
    onFrame?.(performance.now());
  };
  requestAnimationFrame(beat);
  const begun = performance.now();
  button.click();
  await grown;
  // Whatever else follows from it in the page is over when a message comes through.
  await free();
  const ready = performance.now();
  const frame = await new Promise<number>(resolve => {
    onFrame = resolve;
  });
  // Once the frame is drawn the page takes messages again.
  await free();
  const end = performance.now();
  isOver = true;
  return { work: ready - begun + (end - frame), seen: end - begun };
}
