/**
 * A flow broken in every way a draft can be: each problem is seen in the window with its advice, leads to the setting it is
 * about, and is mended by its quick fix, which undo takes back. What no draft can hold is refused. Then a sound flow is
 * published, changed, compared and restored.
 */
import type { Page } from '@playwright/test';
import { changesBetween } from '../../shared/flow/change.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import { type Sketch, sketch } from '../../shared/flow/sketch.ts';
import { call, expect, test } from './harness.ts';
import { behaviourOf, node, solution, storedFlow } from './lab-seven.ts';
import { goTo, message, pane } from './steps.ts';

const prompts = [{ kind: 'audio-file', audioFileId: 'audio-harbour-music', text: '' }];
const play = (more: object = {}) => ({ activity: 'play-message', settings: { prompts, ...more } });
const say = (text: string, connectorId: string | null = 'connector-voices') =>
  play({ prompts: [{ kind: 'speech', audioFileId: null, text }], speech: true, connectorId });
const queue = (queueId: string | null) => ({ activity: 'queue-contact', settings: { queueId, skills: [] } });
const go = (flowId: string) => ({ activity: 'go-to', settings: { flowId, mapping: [] } });
const set = (variable: string) => ({
  activity: 'set-variable',
  settings: { rows: [{ variable, setTo: 'value', value: 'x', from: '' }] },
});
const digit = (key: string) => ({ key, digit: '1', description: '' });

/** Broken in all the ways that one flow can be at once. */
const broken: Sketch = {
  variables: [
    { name: 'Written' },
    { name: 'Never_Set' },
    { name: 'Not_Used', value: 'x' },
    { name: 'Pin', value: '1', secure: true, agentViewable: true, desktopLabel: 'Pin' },
  ],
  nodes: {
    Menu: { activity: 'menu', settings: { prompts, links: [digit('a'), digit('b')] } },
    Silent: { activity: 'menu', settings: { prompts: [{ ...prompts[0]!, audioFileId: null }] } },
    No_Digit: { activity: 'menu', settings: { prompts, links: [] } },
    Twin: play(),
    twin: play(),
    No_Good: play(),
    Voiceless: say('Hello', null),
    Half: say('{{ Never_Set '),
    Empty: queue(null),
    Queue_Gone: queue('queue-gone'),
    Prompt_Gone: play({ prompts: [{ ...prompts[0]!, audioFileId: 'audio-gone' }] }),
    Flow_Gone: go('flow-gone'),
    Voice_Gone: say('Hello', 'connector-gone'),
    Unknown: say('{{ Nobody }}'),
    Ask: { activity: 'collect-digits', settings: { prompts, minDigits: 5, maxDigits: 2 } },
    No_Value: { activity: 'case', settings: { cases: [] } },
    Write: set('Written'),
    Read: say('{{ Never_Set }}'),
    Queue: queue('queue-bookings'),
    Fetch: 'http-request',
    Again: play(),
    Turn: set('Written'),
    Draft: go('flow-draft'),
    Circle: go('flow-starter'),
    Answered: 'agent-offered',
    End: { activity: 'end-flow', sheet: 'events' },
  },
  links: [
    'start > Menu',
    'Menu:a > Queue',
    'Menu:b > Turn',
    'Queue > Fetch',
    'Fetch > Again',
    'Again > Again',
    'Turn > Turn',
    'Answered > End',
  ],
};

interface Way {
  readonly says: string;
  readonly advises: string;
  /** The setting the click puts the focus in; a node alone leads to its label. */
  readonly to?: string;
  readonly fix?: string;
}
const gone = (what: string, node: string, to: string): Way => ({
  says: `${node}: The ${what} chosen here is not in this workspace.`,
  advises: 'Choose another one, or make it under its screen.',
  to,
});
const ways: Readonly<Record<string, Way>> = {
  'a required field is missing': { says: 'Empty: Queue is required.', advises: 'Fill in the field.', to: 'queueId' },
  'a queue is gone': gone('queue', 'Queue_Gone', 'queueId'),
  'a prompt is gone': gone('audio file', 'Prompt_Gone', 'prompts.0.audioFileId'),
  'a flow is gone': gone('flow', 'Flow_Gone', 'flowId'),
  'a connector is gone': gone('Google connector', 'Voice_Gone', 'connectorId'),
  'a variable is gone': {
    says: 'Unknown: .*Nobody',
    advises: 'Correct the name, or add the variable to the flow.',
    to: 'prompts.0.text',
  },
  'an expression is half written': {
    says: 'Half: Line 1',
    advises: 'Open the expression in the tester',
    to: 'prompts.0.text',
  },
  'a step cannot be reached': {
    says: 'No path leads from a start to Twin.',
    advises: 'Link a step before it to it, or remove it.',
    fix: 'Remove the step',
  },
  'an outcome leads nowhere': {
    says: 'Menu: No-Input Timeout is not linked.',
    advises: 'Draw a link from the outcome',
    fix: 'Lead it back to Menu',
  },
  'two labels are the same': {
    says: 'Another step is called [Tt]win, too.',
    advises: 'Give each step a label of its own.',
    to: 'label',
    fix: 'Call this one [Tt]win\\d?',
  },
  'a label has a space': {
    says: 'No good: A label has at most 80',
    advises: 'without spaces',
    to: 'label',
    fix: 'Call it Nogood',
  },
  'a menu has no prompt': {
    says: 'Silent: Prompt 1: Choose an audio file.',
    advises: 'Choose an audio file, a variable',
    to: 'prompts.0.audioFileId',
  },
  'a menu has no digit': {
    says: 'No_Digit: This menu has no digit to press.',
    advises: 'Add a custom link for each digit',
    to: 'links',
    fix: 'Add the digit 1',
  },
  'a menu has a digit twice': {
    says: 'Menu: This digit is used by another link',
    advises: 'Give each link a digit of its own',
    to: 'links.1.digit',
    fix: 'Use 2 instead',
  },
  'a Case has no value': {
    says: 'No_Value: There is no value to compare with.',
    advises: 'Add the values that matter',
    to: 'cases',
  },
  'a message repeats in the queue': {
    says: 'Again is played again and again',
    advises: 'Put Play Music into the circle.',
  },
  'a circle has no pause': {
    says: 'Turn leads back to itself without a pause.',
    advises: 'Play something in the circle',
  },
  'a request right after queueing': {
    says: 'Fetch comes right after Queue.',
    advises: 'Make the request before Queue Contact',
    fix: 'Put Play Music in between',
  },
  'more digits at least than at most': {
    says: 'The minimum is above the maximum',
    advises: 'Make the minimum at most the maximum.',
    to: 'minDigits',
    fix: 'Raise the maximum to 5',
  },
  'a flow that is not published': {
    says: 'Draft: Refund_Flow is not published.',
    advises: 'Publish the other flow first.',
    to: 'flowId',
  },
  'flows in a circle': {
    says: 'Circle: Starter_Flow comes back to this flow.',
    advises: 'Let one of the flows end',
    to: 'flowId',
  },
  'a voice without a connector': {
    says: 'Voiceless: Text-to-Speech is on',
    advises: 'Choose a Google connector',
    to: 'connectorId',
    fix: 'Turn Text-to-Speech off',
  },
  'a variable is written and never read': {
    says: 'Written is set, and never read.',
    advises: 'Read it, show it to agents, or remove it.',
    to: 'variables.Written.name',
  },
  'a variable is not used at all': {
    says: 'Not_Used is not used.',
    advises: 'Read it, show it to agents, or remove it.',
    to: 'variables.Not_Used.name',
    fix: 'Remove the variable',
  },
  'a variable is read and never written': {
    says: 'Never_Set is read, and never gets a value.',
    advises: 'Give it a default value',
    to: 'variables.Never_Set.value',
  },
  'agents see what is secure': {
    says: 'Pin is secure and agent viewable.',
    advises: 'Decide for one of the two.',
    to: 'variables.Pin.agentViewable',
    fix: 'Hide it from agents',
  },
  'an event handler without a use': {
    says: 'Nothing in the main flow leads to Answered.',
    advises: 'Remove the event handler',
    fix: 'Remove the event handler',
  },
};

const details = (window: Page) => window.getByRole('region', { name: 'Validation details' });
/** Writes a document over the bridge, as if it had come from elsewhere. */
async function put(window: Page, id: string, document: FlowDocument) {
  const opened = await call(window, 'flows.open', id);
  if (!opened.ok) throw new Error(opened.error.code);
  const now = opened.value as { revision: number; document: FlowDocument };
  return call(window, 'flows.edit', id, now.revision, {
    label: 'Given',
    changes: changesBetween(now.document, document),
  });
}
const made = async (window: Page, name: string, document: FlowDocument): Promise<string> => {
  const { kind, era } = document.props;
  const answer = await call(window, 'flows.create', { name, description: 'Broken', kind, era });
  if (!answer.ok) throw new Error(answer.error.code);
  const id = answer.value as string;
  const written = await put(window, id, document);
  if (!written.ok) throw new Error(`${written.error.code} ${JSON.stringify(written.error.data)}`);
  return id;
};
async function validate(window: Page, id: string): Promise<void> {
  await goTo(window, `flows/${id}`);
  const validation = window.getByRole('switch', { name: 'Validation' });
  const isOn = await validation.isChecked();
  await expect(window.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  // Once on, it stays on for this flow.
  if (!isOn) {
    await expect(window.getByTitle('Turn Validation on to publish')).toBeVisible();
    await window.getByText('Validation', { exact: true }).click();
  }
  await window.getByRole('button', { name: /\d+ errors?, / }).click();
  await expect(details(window)).toBeVisible();
}

test.use({ traced: false });
test('each way to break a flow is a problem with advice, a place to go to, and a fix to undo', async ({
  app,
  window,
}) => {
  test.setTimeout(240_000);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  const flow = sketch(broken);
  const spaced = { ...flow.nodes.No_Good!, label: 'No good' };
  const id = await made(window, 'Broken', { ...flow, nodes: { ...flow.nodes, No_Good: spaced } });
  // Another flow comes back to this one.
  await put(window, 'flow-starter', sketch({ nodes: { Back: go(id) }, links: ['start > Back'] }));
  await validate(window, id);
  await expect(window.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  for (const [way, { says, advises, to, fix }] of Object.entries(ways))
    await test.step(way, async () => {
      const title = window.locator('.problem-message').filter({ hasText: new RegExp(says) });
      const problem = details(window).getByRole('listitem').filter({ has: title });
      await expect.soft(problem, way).toHaveCount(1, { timeout: 5000 });
      if ((await problem.count()) !== 1) return;
      await expect.soft(problem, way).toContainText(advises);
      await problem.locator('.problem-message').click();
      await expect
        .soft(pane(window).locator(`[data-path="${to ?? 'label'}"] :focus`), way)
        .toHaveCount(1, { timeout: 5000 });
      if (!fix) return;
      const before = (await storedFlow(window)).document;
      await problem.getByRole('button', { name: new RegExp(`^${fix}$`) }).click();
      await expect.soft(problem, way).toHaveCount(0);
      // Who uses keys goes on with the next problem.
      await expect.soft(details(window).locator(':focus'), way).toHaveCount(1);
      await expect(window.getByRole('button', { name: new RegExp(`^Undo: ${fix}`) })).toBeEnabled();
      await window.getByRole('button', { name: new RegExp(`^Undo: ${fix}`) }).click();
      await expect.soft(problem, way).toHaveCount(1);
      await expect.soft.poll(async () => (await storedFlow(window)).document, way).toEqual(before);
    });
});

test('what no draft can hold is refused; a sound flow is published, changed, compared and restored', async ({
  app,
  window,
}) => {
  test.setTimeout(150_000);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  const id = await made(window, 'Flow_417', solution);
  const link = (from: string, outcome: string, to: string, name = 'extra') => ({
    ...solution,
    links: { ...solution.links, [name]: { id: name, from, outcome, to } },
  });
  for (const [document, reason] of [
    [link('Menu', 'agent', 'Goodbye'), 'Menu has two links from the same outcome.'],
    [link('Hang_Up', 'default', 'start'), 'NewPhoneContact is a start: nothing can lead to it.'],
    [link('Menu', 'x', 'End_Call'), 'A link cannot lead from the main flow into the event flows or back.'],
  ] as const)
    expect((await put(window, id, document)) as unknown).toMatchObject({
      error: { code: 'flow/not-possible', data: { reason } },
    });
  // Lab 7 with its ends taken out of the main flow is only advised against, and without any end it is an error.
  const without = (...labels: readonly string[]) => ({
    ...solution,
    nodes: Object.fromEntries(Object.entries(solution.nodes).filter(([label]) => !labels.includes(label))),
    links: Object.fromEntries(Object.entries(solution.links).filter(([, { to }]) => !labels.includes(to))),
  });
  for (const [document, says] of [
    [without('Hang_Up'), 'Only the event flows have a terminating activity.'],
    [
      without('Hang_Up', 'End_Answered', 'End_Disconnected', 'End_Call'),
      'There is no terminating activity, neither in the main flow nor in the event flows.',
    ],
  ] as const) {
    expect((await put(window, id, document)).ok).toBe(true);
    await goTo(window, 'home');
    await validate(window, id);
    await expect(details(window)).toContainText(says);
    await expect(window.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  }
  expect((await put(window, id, solution)).ok).toBe(true);
  await goTo(window, 'home');
  await validate(window, id);

  await test.step('published with a note and a label', async () => {
    await window.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Publish note' }).fill('As the lab asks for');
    await dialog.getByText('Live', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(message(window, 'Flow_417 is published as version 1.')).toBeVisible();
  });
  await test.step('changed', async () => {
    await details(window).getByRole('button', { name: 'Close validation details' }).click();
    await node(window, 'Welcome').click();
    await pane(window).getByRole('textbox', { name: 'Activity label' }).fill('Greeting');
    await expect.poll(async () => (await storedFlow(window)).changed).toBe(true);
  });
  await test.step('compared and restored', async () => {
    await window.getByRole('button', { name: 'Versions and export' }).click();
    await window.getByRole('menuitem', { name: 'Versions' }).click();
    const versions = pane(window).getByRole('list', { name: 'Versions' });
    for (const words of ['Version 1', 'Latest', 'Live', 'As the lab asks for'])
      await expect(versions).toContainText(words);
    await versions.getByRole('button', { name: 'Compare version 1 with the draft' }).click();
    await expect(pane(window)).toContainText('Greeting');
    await expect(pane(window)).toContainText('Welcome');
    await pane(window).getByRole('button', { name: 'All versions' }).click();
    await versions.getByRole('button', { name: 'Go back to version 1' }).click();
    await expect(message(window, /The draft is what version 1 was/)).toBeVisible();
    await expect(node(window, 'Welcome')).toBeVisible();
    const now = await storedFlow(window);
    expect(behaviourOf(now.document)).toEqual(behaviourOf(solution));
    expect(now.changed).toBe(false);
  });
});
