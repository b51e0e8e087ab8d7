/** The flow designer with 2,000 nodes within the whole app, against a page with stock @xyflow/react and as rich nodes. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { build } from 'vite';
import { databaseFile } from '../../electron/db/layout.ts';
import { layoutGraph } from '../../renderer/editor/layout/layout-graph.ts';
import { activityOf } from '../../shared/activities/activities.ts';
import { describeWith } from '../../shared/activities/settings.ts';
import { outcomesOf } from '../../shared/flow/graph.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import { ensureElectron } from '../runtime/electron.ts';
import { launchDriven } from '../runtime/launch.ts';
import { emptyPoint, framesOfDrag, type KeyTime, nodePoint, timeOfKey, type View, viewOf } from './canvas-window.ts';
import { hasNoDisplay, store, windowOf } from './flow-window.ts';
import { defineBench, interleave, median, pairwise, type Row } from './kit.ts';
import { largeFlow } from './large-flow.ts';
import type { StockGraph } from './stock/graph.ts';

const root = join(import.meta.dirname, '../..');
const size = 2_000;
const sizeToTidy = 500;
const rounds = 5;

export const bench = defineBench({
  id: 'canvas',
  title: 'The designer with 2,000 nodes in the app, against a page of stock @xyflow/react',
  async run() {
    if (hasNoDisplay()) return { skipped: 'there is no display (use xvfb-run)' };
    const scratch = mkdtempSync(join(tmpdir(), 'flow-lab-canvas-'));
    const { executable, args } = await ensureElectron();
    const start = (app: string, ...more: string[]) =>
      launchDriven({
        executablePath: executable,
        chromiumSandbox: args.length === 0,
        args: [...args, app, `--user-data-dir=${join(scratch, `data-${more.length}`)}`, ...more],
      });
    const apps: ElectronApplication[] = [];
    try {
      const document = largeFlow(size);
      const toTidy = largeFlow(sizeToTidy);
      const workspace = join(scratch, 'w');
      const [id = '', smaller = ''] = store(workspace, { Large: document, Smaller: toTidy });
      const stockFolder = join(scratch, 'stock');
      await buildStock(stockFolder);
      const ours = await windowOf(apps, await start(root, databaseFile(workspace)));
      const stock = await windowOf(apps, await start(stockFolder));
      await ours.getByRole('button', { name: 'Workspace: W' }).waitFor();
      return [...(await compare(ours, stock, id, document)), ...(await tidying(ours, stock, smaller, toTidy))];
    } finally {
      await Promise.all(apps.map(app => app.close()));
      rmSync(scratch, { recursive: true, force: true });
    }
  },
});

async function buildStock(folder: string): Promise<void> {
  const source = join(import.meta.dirname, 'stock');
  cpSync(source, folder, { recursive: true });
  await build({
    root: source,
    base: './',
    logLevel: 'error',
    build: { outDir: join(folder, 'out'), emptyOutDir: true },
  });
}

async function compare(ours: Page, stock: Page, id: string, document: FlowDocument): Promise<Row[]> {
  await openOurs(ours, id);
  const graph = stockGraph(document, await sizeOf(ours));
  const opened = await interleave({ ours: () => openOurs(ours, id), stock: () => openStock(stock, graph) }, rounds);
  const whole = await viewOf(ours);
  await lookInStock(stock, whole);
  const far = await interleave({ ours: () => pan(ours), stock: () => pan(stock) }, rounds);
  await ours.locator('.react-flow').focus();
  await ours.keyboard.press('0');
  await ours.waitForTimeout(500);
  await lookInStock(stock, await viewOf(ours));
  const near = await interleave({ ours: () => pan(ours), stock: () => pan(stock) }, rounds);
  const dragged = await interleave({ ours: () => dragNode(ours), stock: () => dragNode(stock) }, rounds);
  const row = (what: string, unit: string, { ours, stock }: Record<'ours' | 'stock', number[]>) => ({
    what,
    unit,
    ours: median(ours),
    peer: median(stock),
    peerName: 'stock',
    figure: pairwise(ours, stock),
  });
  return [
    { ...row('open', 'ms', opened), target: { most: 0.7 } },
    { ...row('pan at 100 %', 'frames/s', near), target: { least: 2.2 } },
    { ...row('pan with the whole flow in sight', 'frames/s', far), target: { least: 4 } },
    { ...row('drag a node', 'frames/s', dragged), target: { least: 1 } },
    ...(await undoing(ours)),
  ];
}

const sizeOf = (window: Page): Promise<{ width: number; height: number }> =>
  window.evaluate(() => {
    const { width, height } = document.querySelector('.react-flow')!.getBoundingClientRect();
    return { width: Math.round(width), height: Math.round(height) };
  });

/** From the list of flows until the flow stands in the window. */
async function openOurs(window: Page, id: string): Promise<number> {
  await window.evaluate(() => location.assign('#flows'));
  await window.getByRole('grid', { name: 'Flows' }).waitFor();
  await window.waitForTimeout(300);
  return window.evaluate(async flow => {
    const frame = () => new Promise(requestAnimationFrame);
    const begun = performance.now();
    location.assign(`#flows/${flow}`);
    while (!document.querySelector('.overview:not([hidden])[style*="translate"], .react-flow__node')) await frame();
    await frame();
    await frame();
    return performance.now() - begun;
  }, id);
}

/** From nothing until all nodes and links stand in the window; the data is there before. */
const openStock = async (window: Page, graph: StockGraph): Promise<number> =>
  window.evaluate(async given => {
    const { stock } = globalThis as unknown as {
      stock: { open: (graph: unknown) => Promise<unknown>; close: () => void };
    };
    stock.close();
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    const begun = performance.now();
    const flow = await stock.open(given);
    Object.assign(globalThis, { flow });
    const edges = document.getElementsByClassName('react-flow__edge');
    while (edges.length < given.edges.length) await frame();
    await frame();
    await frame();
    return performance.now() - begun;
  }, graph);

const lookInStock = (window: Page, view: View): Promise<unknown> =>
  window.evaluate(
    wanted =>
      (globalThis as unknown as { flow: { setViewport: (view: unknown) => Promise<unknown> } }).flow.setViewport(
        wanted,
      ),
    view,
  );

const pan = async (window: Page): Promise<number> => framesOfDrag(window, await emptyPoint(window), 'pane');
const dragNode = async (window: Page): Promise<number> => framesOfDrag(window, await nodePoint(window), 'node');

async function undoing(window: Page): Promise<Row[]> {
  const times: Record<'one' | 'all', KeyTime[]> = { one: [], all: [] };
  for (let round = 0; round < rounds; round++)
    for (const which of ['one', 'all'] as const) {
      await window.keyboard.press('Escape');
      await window.mouse.click(...(await clickable(window)));
      if (which === 'all') await window.keyboard.press('Control+a');
      await window.keyboard.press('Shift+ArrowRight');
      await window.waitForTimeout(1_000);
      const before = await nextUndo(window);
      if ((before === 'Undo: move 1 node') !== (which === 'one'))
        throw new Error(`“${before}” is not the move to undo`);
      times[which].push(await timeOfKey(window, 'Control+z'));
      if ((await nextUndo(window)) === before) throw new Error('the key undid nothing');
    }
  return (['one', 'all'] as const).flatMap(which => {
    const what = `undo a move of ${which === 'one' ? 'one node' : 'all nodes'}`;
    const work = median(times[which].map(time => time.work));
    const seen = median(times[which].map(time => time.seen));
    return [
      { what, ours: work, unit: 'ms', figure: work, target: { most: 30 } },
      { what: `${what}: with the wait for the screen`, ours: seen, unit: 'ms', figure: seen },
    ];
  });
}
/** What the next undo takes back, as its button says. */
const nextUndo = async (window: Page): Promise<string> =>
  (await window.locator('.flow-bar [aria-label^="Undo"]').first().getAttribute('aria-label')) ?? '';

/** Auto layout in the app against bare elkjs on the same graph, and how long the window did not move meanwhile. */
async function tidying(ours: Page, stock: Page, id: string, flow: FlowDocument): Promise<Row[]> {
  await openOurs(ours, id);
  const graph = layoutGraph(flow, 'main', new Set());
  const pauses: number[] = [];
  const tidyOurs = async (): Promise<number> => {
    const { took, pause } = await ours.evaluate(async () => {
      const button = (name: string) => document.querySelector<HTMLElement>(`.canvas-tools [aria-label="${name}"]`);
      const begun = performance.now();
      button('Tidy the flow')?.click();
      let [last, pause] = [begun, 0];
      do {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        pause = Math.max(pause, now - last);
        last = now;
      } while (button('End the layout'));
      return { took: last - begun, pause };
    });
    pauses.push(pause);
    await ours.waitForTimeout(500);
    return took;
  };
  const tidyBare = (): Promise<number> =>
    stock.evaluate(
      given =>
        (globalThis as unknown as { stock: { layout: (graph: unknown) => Promise<number> } }).stock.layout(given),
      graph,
    );
  const tidied = await interleave({ ours: tidyOurs, bare: tidyBare }, rounds);
  return [
    {
      what: `auto layout of ${sizeToTidy} nodes`,
      unit: 'ms',
      ours: median(tidied.ours),
      peer: median(tidied.bare),
      peerName: 'bare elkjs',
      figure: pairwise(tidied.ours, tidied.bare),
      target: { most: 1.2 },
    },
    {
      what: 'longest time between two frames meanwhile',
      unit: 'ms',
      ours: median(pauses),
      figure: median(pauses),
      target: { most: 100 },
    },
  ];
}

const clickable = async (window: Page) => {
  const { x, y } = await nodePoint(window);
  return [x, y] as const;
};

function stockGraph(document: FlowDocument, canvas: { width: number; height: number }): StockGraph {
  const names = { of: (_entity: string, id: string) => id };
  return {
    ...canvas,
    nodes: Object.values(document.nodes)
      .filter(({ sheet }) => sheet === 'main')
      .map(node => {
        const activity = activityOf(node.activity)!;
        return {
          id: node.id,
          x: node.x,
          y: node.y,
          label: node.label,
          type: activity.title,
          doing: describeWith(activity, node.settings, names),
          outcomes: outcomesOf(document, node).map(({ id, label }) => ({ id, label })),
        };
      }),
    edges: Object.values(document.links).map(({ id, from, outcome, to }) => ({
      id,
      source: from,
      sourceHandle: outcome,
      target: to,
    })),
  };
}
