/** A walk through the flow designer in the real window: what an admin does to a flow beside building it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Change } from '../../shared/flow/change.ts';
import type { FlowDocument, FlowNode } from '../../shared/flow/model.ts';
import { chooser } from './hands.ts';
import { call, expect, test } from './harness.ts';
import { canvas, node, storedFlow } from './lab-seven.ts';
import { goTo, pane } from './steps.ts';

/** Each act has a time of its own, so that one that hangs is told by its name. */
const act = (title: string, body: () => Promise<void>) => test.step(title, body, { timeout: 20_000 });
const palette = (window: Page) => window.getByRole('region', { name: 'Activities' });
const links = (window: Page) => window.locator('.react-flow__edge');
const outcomes = (window: Page, label: string) => node(window, label).locator('[data-handleid].source');

async function must<T>(window: Page, channel: string, ...args: unknown[]): Promise<T> {
  const answer = await call(window, channel, ...args);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as T;
}
const put = (id: string, activity: string, x: number, y: number, settings: FlowNode['settings'] = {}): Change => ({
  kind: 'nodes',
  id,
  before: null,
  after: { id, activity, sheet: 'main', label: id, description: '', x, y, settings },
});
const lead = (from: string, outcome: string, to: string): Change => ({
  kind: 'links',
  id: `${from}-${outcome}`,
  before: null,
  after: { id: `${from}-${outcome}`, from, outcome, to },
});
const message = (audioFileId: string) => ({
  speech: false,
  prompts: [{ kind: 'audio-file', audioFileId, text: '' }],
});
const harbour = message('audio-harbour-music');

/** A flow made through the contract, opened in the designer. */
async function given(window: Page, name: string, changes: readonly Change[]): Promise<string> {
  const id = await must<string>(window, 'flows.create', { name, description: '', kind: 'flow', era: 'classic' });
  if (changes.length === 0) return id;
  const { revision } = await must<{ revision: number }>(window, 'flows.open', id);
  await must(window, 'flows.edit', id, revision, { label: 'Fill', changes });
  return id;
}
async function show(window: Page, id: string): Promise<void> {
  await goTo(window, `flows/${id}`);
  await expect(node(window, 'NewPhoneContact')).toBeVisible();
  await canvas(window).focus();
  await window.keyboard.press('1');
}
const nodesOf = async (window: Page) => (await storedFlow(window)).document.nodes;
const labels = async (window: Page) => Object.values(await nodesOf(window)).map(({ label }) => label);
const linksOf = async (window: Page) =>
  Object.values((await storedFlow(window)).document.links)
    .map(({ from, outcome, to }) => `${from} ${outcome} ${to}`)
    .sort();
const middle = async (window: Page, label: string) => {
  const { x, y, width, height } = (await node(window, label).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

test.use({ traced: false });
test.beforeEach(async ({ app, window }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
});

test('a flow changes its era, loses and regains nodes, and is put in order on the canvas', async ({
  app,
  window,
  dataFolder,
}) => {
  const odd = { fromAfar: { deep: [1, 'two', null] } };
  const id = await given(window, 'Walked', [
    put('Hello', 'play-message', 340, 0, harbour),
    put('Hang_Up', 'disconnect-contact', 680, 40),
    put('Goodbye', 'end-flow', 700, 200),
    put('Odd_One', 'from-another-planet', 340, 260, odd),
    lead('start', 'out', 'Hello'),
    lead('Hello', 'default', 'Hang_Up'),
  ]);
  await show(window, id);
  await act('the era decides what the palette shows and which ways out there are', async () => {
    const wait = palette(window).getByRole('button', { name: 'Wait', exact: true });
    await expect(wait).toHaveCount(0);
    await expect(outcomes(window, 'Hello')).toHaveCount(1);
    await window.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
    await chooser(window, 'Era').click();
    await window.getByRole('option', { name: 'Current', exact: true }).click();
    await expect(wait).toBeVisible();
    await expect(outcomes(window, 'Hello')).toHaveCount(2);
    await expect(node(window, 'Hello')).toContainText('Undefined Error');
    await canvas(window).focus();
    await window.keyboard.press('Control+z');
    await expect(wait).toHaveCount(0);
    await expect(outcomes(window, 'Hello')).toHaveCount(1);
  });
  await act('an activity nobody knows is a plain node and keeps what it brought', async () => {
    await expect(node(window, 'Odd_One')).toContainText('Unknown activity');
    expect((await nodesOf(window)).Odd_One).toMatchObject({ activity: 'from-another-planet', settings: odd });
  });
  await act('the x deletes a node and undo brings it back', async () => {
    const before = await storedFlow(window);
    await node(window, 'Hello').click();
    await window.getByRole('button', { name: 'Delete Hello' }).click();
    await expect(node(window, 'Hello')).toHaveCount(0);
    await expect.poll(() => labels(window)).not.toContain('Hello');
    await canvas(window).focus();
    await window.keyboard.press('Control+z');
    await expect(node(window, 'Hello')).toBeVisible();
    await expect.poll(async () => (await storedFlow(window)).document).toEqual(before.document);
  });
  await act('an activity dropped on a link goes into it, and what stood in its way makes room', async () => {
    const before = (await storedFlow(window)).document;
    const [from, to] = [await middle(window, 'NewPhoneContact'), await middle(window, 'Hello')];
    const item = (await palette(window).getByRole('button', { name: 'Set Variable', exact: true }).boundingBox())!;
    await window.mouse.move(item.x + 30, item.y + 10);
    await window.mouse.down();
    // Resting over the link as a person does, so that whatever appears there has appeared.
    await window.mouse.move((from.x + to.x) / 2 - 20, from.y, { steps: 8 });
    await window.mouse.move((from.x + to.x) / 2, from.y, { steps: 4 });
    await expect(window.locator('.link-drop')).toHaveCount(1);
    await expect(window.locator('.link-tools')).toHaveCount(0);
    await window.mouse.up();
    await expect(node(window, 'SetVariable1')).toBeVisible();
    await expect.poll(async () => (await nodesOf(window)).Hello!.x).toBeGreaterThan(before.nodes.Hello!.x);
    const added = Object.values(await nodesOf(window)).find(({ label }) => label === 'SetVariable1')!;
    await expect
      .poll(() => linksOf(window))
      .toEqual([`${added.id} out Hello`, 'Hello default Hang_Up', `start out ${added.id}`].sort());
    await canvas(window).focus();
    await window.keyboard.press('Control+z');
    await expect.poll(async () => (await storedFlow(window)).document).toEqual(before);
  });
  await act('the end of a link is dragged to another node', async () => {
    const end = window.locator('.react-flow__edge[data-id="Hello-default"] .react-flow__edgeupdater-target');
    const { x, y, width, height } = (await end.boundingBox())!;
    const to = await middle(window, 'Goodbye');
    await window.mouse.move(x + width / 2, y + height / 2);
    await window.mouse.down();
    await window.mouse.move(to.x - 40, to.y - 20, { steps: 5 });
    await window.mouse.move(to.x, to.y, { steps: 5 });
    await window.mouse.up();
    await expect.poll(() => linksOf(window)).toEqual(['Hello default Goodbye', 'start out Hello']);
    await expect(links(window)).toHaveCount(2);
  });
  await act('three nodes are aligned and spread', async () => {
    const three = ['Hello', 'Hang_Up', 'Goodbye'] as const;
    const arrange = async (name: string) => {
      await canvas(window).focus();
      await window.keyboard.press('Escape');
      for (const [at, label] of three.entries())
        await node(window, label).click(at === 0 ? {} : { modifiers: ['ControlOrMeta'] });
      await expect(window.locator('.react-flow__node.selected')).toHaveCount(3);
      await node(window, 'Goodbye').click({ button: 'right' });
      await window.getByRole('menuitem', { name }).click();
    };
    const places = async (axis: 'x' | 'y') => {
      const nodes = await nodesOf(window);
      return three.map(label => nodes[label]![axis]);
    };
    await arrange('Align left');
    await expect.poll(async () => new Set(await places('x')).size).toBe(1);
    await arrange('Distribute down');
    await expect
      .poll(async () => {
        const [top = 0, between = 0, bottom = 0] = (await places('y')).sort((a, b) => a - b);
        return Math.abs(bottom - between - (between - top));
      })
      .toBeLessThanOrEqual(8);
  });
  await act('a sticky note stands beside the flow and among no nodes', async () => {
    const nodes = await nodesOf(window);
    await window.getByRole('button', { name: 'Add a note' }).click();
    await window.getByRole('textbox', { name: 'Note' }).fill('Ask the night shift');
    await expect
      .poll(async () => Object.values((await storedFlow(window)).document.notes).map(({ text }) => text))
      .toEqual(['Ask the night shift']);
    expect(await nodesOf(window)).toEqual(nodes);
    const file = join(dataFolder, 'tenant.json');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
    }, file);
    expect(await must(window, 'tenant.saveTenant', false)).toBe(true);
    const { flows } = JSON.parse(readFileSync(file, 'utf8')) as {
      flows: Record<string, { draft: Pick<FlowDocument, 'nodes'> }>;
    };
    expect(Object.keys(flows[id]!.draft.nodes).sort()).toEqual(Object.keys(nodes).sort());
    expect(JSON.stringify(flows[id]!.draft.nodes)).not.toContain('night shift');
    // What the import did not know goes out as it came in.
    expect(flows[id]!.draft.nodes.Odd_One).toMatchObject({ activity: 'from-another-planet', settings: odd });
  });
});

test('parts of a flow are copied and cut into another, and signing out leaves it', async ({ window }) => {
  const from = await given(window, 'Source', [
    put('Hello', 'play-message', 340, 0, harbour),
    put('Hang_Up', 'disconnect-contact', 680, 0),
    lead('Hello', 'default', 'Hang_Up'),
  ]);
  const to = await given(window, 'Target', []);
  const both = async () => {
    await window.keyboard.press('Escape');
    await node(window, 'Hello').click();
    await node(window, 'Hang_Up').click({ modifiers: ['ControlOrMeta'] });
    await expect(window.locator('.react-flow__node.selected')).toHaveCount(2);
    await canvas(window).focus();
  };
  const into = async (flow: string) => {
    await show(window, flow);
    await window.keyboard.press('Control+v');
  };
  await act('copied here, pasted there', async () => {
    await show(window, from);
    await both();
    await window.keyboard.press('Control+c');
    await into(to);
    await expect(node(window, 'Hello')).toBeVisible();
    await expect.poll(() => labels(window)).toEqual(expect.arrayContaining(['Hello', 'Hang_Up']));
    const { nodes, links: ways } = (await storedFlow(window)).document;
    expect(Object.values(ways).map(way => [nodes[way.from]!.label, nodes[way.to]!.label])).toEqual([
      ['Hello', 'Hang_Up'],
    ]);
    expect(Object.values(nodes).find(({ label }) => label === 'Hello')?.settings).toEqual(harbour);
  });
  await act('cut there, pasted here', async () => {
    await both();
    await window.keyboard.press('Control+x');
    await expect(node(window, 'Hello')).toHaveCount(0);
    await expect.poll(() => labels(window)).not.toContain('Hello');
    await into(from);
    await expect.poll(async () => (await labels(window)).length).toBe(5);
  });
  await act('Save and Sign out leaves the flow', async () => {
    await window.getByRole('button', { name: 'Save and Sign out' }).click();
    await expect(canvas(window)).toHaveCount(0);
    await expect(window.getByRole('grid').getByRole('row', { name: /^Source/ })).toBeVisible();
  });
});

test('a flow is published with recommendations, offered once it is, follows names, and is searched', async ({
  window,
}) => {
  const words = (setTo: string) => ({ rows: [{ variable: 'Tries', setTo: 'value', value: setTo, from: '' }] });
  const id = await given(window, 'Asked', [
    put('Hello', 'play-message', 340, 0, harbour),
    put('Count', 'set-variable', 680, 0, words('{{Tries + 1}}')),
    put('Line', 'queue-contact', 1020, 0, { queueId: 'queue-bookings' }),
    put('Music', 'play-music', 1360, 0, { audioFileId: 'audio-harbour-music', duration: '30' }),
    {
      kind: 'variables',
      id: 'tries',
      before: null,
      after: {
        id: 'tries',
        name: 'Tries',
        type: 'INTEGER',
        description: '',
        value: '0',
        agentViewable: false,
        desktopLabel: '',
        agentEditable: false,
        secure: false,
        source: 'custom',
        order: 1,
      },
    },
    lead('start', 'out', 'Hello'),
    lead('Hello', 'default', 'Count'),
    lead('Count', 'out', 'Line'),
    lead('Line', 'default', 'Music'),
    put('Hang_Up', 'disconnect-contact', 1700, 0),
    put('Beside', 'end-flow', 1700, 200),
    lead('Music', 'default', 'Hang_Up'),
  ]);
  const offered = async () => {
    await goTo(window, 'tenant/routing-strategy');
    await window.getByRole('button', { name: 'New routing strategy' }).first().click();
    await chooser(window, 'Flow').click();
    await expect(window.getByRole('option', { name: 'Starter_Flow', exact: true })).toBeVisible();
    const names = await window.getByRole('option').allInnerTexts();
    await window.keyboard.press('Escape');
    return names;
  };
  await act('a draft is not offered to a routing strategy', async () => {
    const names = (await offered()).join('\n');
    expect(names).not.toContain('Asked');
  });
  await act('recommendations alone leave Publish enabled', async () => {
    await show(window, id);
    await window.getByText('Validation', { exact: true }).click();
    await window.getByRole('button', { name: /recommendation/ }).click();
    const details = window.getByRole('region', { name: 'Validation details' });
    await expect(details).toContainText(/0 errors, [1-9]\d* recommendation/);
    await expect(details).toContainText('Beside');
    await details.getByRole('button', { name: 'Close validation details' }).click();
    await expect(window.getByRole('button', { name: 'Publish' })).toBeEnabled();
    await window.getByRole('button', { name: 'Publish' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(window.getByText('Asked is published as version 1.')).toBeVisible();
  });
  await act('once published it is offered', async () => {
    expect((await offered()).join('\n')).toContain('Asked');
  });
  await act('the new name of a queue stands in the draft', async () => {
    await show(window, id);
    await expect(node(window, 'Line')).toContainText('Bookings');
    await goTo(window, 'tenant/queue/queue-bookings');
    await pane(window).getByRole('textbox', { name: 'Name', exact: true }).fill('Ferry_Desk');
    await pane(window).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(window.getByText('Queue Ferry_Desk was saved.')).toBeVisible();
    await show(window, id);
    await expect(node(window, 'Line')).toContainText('Ferry_Desk');
  });
  await act('search finds by variable, prompt and queue, and Replace is one step', async () => {
    await canvas(window).focus();
    await window.keyboard.press('Control+f');
    const panel = window.getByRole('region', { name: 'Find and replace' });
    const found = panel.getByRole('list', { name: 'Places found' });
    const find = (text: string) => panel.getByRole('textbox', { name: 'Find', exact: true }).fill(text);
    await find('harbour_music');
    await expect(found.getByRole('button').filter({ hasText: 'Name of an object' })).toHaveCount(2);
    await find('Ferry_Desk');
    await expect(found.getByRole('button').filter({ hasText: 'Line' })).toHaveCount(1);
    await find('Tries');
    await expect(found.getByRole('button').filter({ hasText: 'Variable' }).first()).toBeVisible();
    await find('Hello');
    await panel.getByRole('textbox', { name: 'Replace by' }).fill('Greeting');
    await panel.getByRole('button', { name: /^Replace 1 place/ }).click();
    await expect(node(window, 'Greeting')).toBeVisible();
    await panel.getByRole('button', { name: 'Close search' }).click();
    await canvas(window).focus();
    await window.keyboard.press('Control+z');
    await expect(node(window, 'Hello')).toBeVisible();
  });
  await act('the canvas is one stop of Tab and tells each node in words', async () => {
    const inside = await canvas(window).evaluate(box => {
      const all = [...box.querySelectorAll<HTMLElement>('.react-flow__node, .react-flow__node *, .react-flow__edge')];
      return { all: all.length, stops: all.filter(({ tabIndex }) => tabIndex >= 0).length };
    });
    expect(inside.all).toBeGreaterThan(7);
    expect(inside.stops).toBe(0);
    const told = window.getByRole('status');
    await canvas(window).focus();
    await window.keyboard.press('Home');
    await expect(told.filter({ hasText: 'New Phone Contact NewPhoneContact' })).toContainText(
      '1 of 1 outcomes linked: Next to Hello',
    );
    await window.keyboard.press('ArrowRight');
    await expect(told.filter({ hasText: 'Play Message Hello' })).toContainText('Next to Count');
  });
});

test('HTTP Request shows its whole form', async ({ window }) => {
  const id = await given(window, 'Dip', [put('Ask', 'http-request', 340, 0)]);
  await show(window, id);
  await node(window, 'Ask').click();
  const field = (path: string) => pane(window).locator(`[data-path="${path}"]`);
  await expect(field('connectorId')).toBeVisible();
  await field('authenticated').getByText('Use authenticated endpoint').click();
  await expect(field('connectorId')).toHaveCount(0);
  await expect(field('url')).toBeVisible();
  const choices = async (path: string) => {
    await expect(window.getByRole('listbox')).toHaveCount(0);
    await field(path).getByRole('button').first().click();
    await expect(window.getByRole('option').first()).toBeVisible();
    const names = await window.getByRole('option').allInnerTexts();
    return names.map(name => name.split(/[:\n]/)[0]!.trim());
  };
  expect(await choices('method')).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']);
  await window.getByRole('option', { name: /^POST/ }).click();
  expect(await choices('contentType')).toEqual(expect.arrayContaining(['JSON', 'TOML', 'XML', 'YAML']));
  await window.keyboard.press('Escape');
  // Back by key: one ring, around the button alone.
  await expect(field('contentType').locator('.select-button')).toHaveCSS('outline-style', 'solid');
  await expect(field('contentType').locator('.select')).toHaveCSS('outline-style', 'none');
  for (const path of ['parameters', 'headers', 'body', 'responseTimeout', 'retries', 'results'])
    await expect(field(path)).toBeVisible();
});
