/** A learner follows the guide of Lab 7, makes the mistakes people make, is told of each, and has full marks. */
import type { Page } from '@playwright/test';
import { act, field, grow, linkTo, outlineOf, pick, rename, showAll, tidy } from './designer-hands.ts';
import { keyboard, mouse, tabTo } from './hands.ts';
import { call, expect, test } from './harness.ts';
import { guide, openLab } from './lab-guide.ts';
import { canvas, node } from './lab-seven.ts';
import { goTo, message, pane } from './steps.ts';

type Values = Readonly<Record<string, string>>;
const lab = 'lab-7';
const phone = (window: Page) => window.getByRole('region', { name: 'Telephone' });
const agents = (window: Page) => window.getByRole('region', { name: 'Agents' });
const trace = (window: Page) => window.getByRole('listbox', { name: 'Trace' });
const goal = (window: Page, title: string | RegExp) => guide(window).getByRole('button', { name: title });
const bar = (window: Page, name: string | RegExp) => window.locator('#main').getByRole('button', { name, exact: true });

async function begin(window: Page): Promise<Values> {
  const begun = await call(window, 'labs.begin', lab, { learner: 'Ana Lab', seed: 27_417, where: 'new' });
  expect(begun).toMatchObject({ ok: true });
  await goTo(window, `labs/${lab}`);
  await expect(guide(window).getByRole('heading', { level: 3, name: 'A new flow' })).toBeVisible();
  const { values } = await openLab(window, lab);
  return Object.fromEntries(values.map(({ name, value }) => [name, String(value)]));
}
/** The guide says so by itself; then on to the next task. */
async function isDone(window: Page, next: string, goOn: (name: string) => Promise<void>): Promise<void> {
  await expect(guide(window).getByText('This task is done.')).toBeVisible();
  await goOn('Next task');
  await expect(guide(window).getByRole('heading', { level: 3, name: next })).toBeVisible();
}
/** As the guide says: small while there is much to drag, shown again to read what it found. */
async function small(window: Page): Promise<void> {
  await guide(window).getByRole('button', { name: 'Make the guide small' }).click();
  await showAll(window);
}
async function shown(window: Page): Promise<void> {
  const button = window.getByRole('button', { name: 'Show the guide' });
  if (await button.isVisible()) await button.click();
}
/** What a goal says beneath it, opened where it is not open by itself. */
async function says(window: Page, title: string | RegExp, ...words: readonly (string | RegExp)[]): Promise<void> {
  await shown(window);
  const head = goal(window, title);
  await expect(head).toHaveAttribute('aria-expanded', /./);
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  const detail = guide(window)
    .locator('.goal')
    .filter({ has: window.getByRole('button', { name: title }) });
  for (const word of words) await expect(detail).toContainText(word);
}
async function hasFullMarks(window: Page): Promise<void> {
  await expect(window.getByRole('heading', { name: 'Results of Lab 7' })).toBeVisible();
  const { result } = await openLab(window, lab);
  expect(result.goals.filter(({ met }) => !met).map(({ title, found }) => `${title}: ${found}`)).toEqual([]);
  expect(result).toMatchObject({ score: 100, of: 100 });
}

test.use({ traced: false });

test('a learner who follows the guide of Lab 7 by mouse is told of each mistake and has full marks', async ({
  app,
  window,
}) => {
  test.setTimeout(240_000);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));
  const { ID = '', attendee = '', agentDigit = '', byeDigit = '', wrongDigit = '' } = await begin(window);
  const press = (name: string) => guide(window).getByRole('button', { name, exact: true }).click();
  const done = (next: string) =>
    act(`on to ${next}`, async () => {
      await shown(window);
      await isDone(window, next, press);
    });
  const answer = (words: RegExp) => guide(window).locator('.option', { hasText: words }).click();
  const digit = async (at: number, key: string) => {
    await field(window, `links.${at}.digit`).getByRole('button').first().click();
    await window.getByRole('option', { name: key, exact: true }).click();
  };

  await act('a new flow', async () => {
    await window.getByRole('link', { name: 'Flows', exact: true }).click();
    await window.getByRole('button', { name: 'New flow' }).first().click();
    await pane(window).getByRole('textbox', { name: 'Name' }).fill(`Flow_${ID}`);
    await pane(window).getByRole('button', { name: 'Create flow' }).click();
    await node(window, 'NewPhoneContact').click();
    // The first answer is wrong, the second is right: half of the points. The flow is then begun anew.
    await answer(/A call that arrives/);
    await press('Answer');
  });
  await done('The greeting');
  await act('the greeting', async () => {
    await small(window);
    await grow(window, 'NewPhoneContact', 'out', { x: 160, y: 0 }, 'play message');
    await rename(window, 'PlayMessage1', 'Welcome');
    await pick(window, 'prompts.0.audioFileId', `welcome_${ID}.wav`);
  });
  await done('The menu');
  await act('the menu, its digits swapped', async () => {
    await small(window);
    await tidy(window);
    await grow(window, 'Welcome', 'default', { x: -100, y: 160 }, 'menu');
    await rename(window, 'Menu1', 'Menu');
    await pick(window, 'prompts.0.audioFileId', `menu_${ID}.wav`);
    await field(window, 'interruptible').getByText('Make prompt interruptible').click();
    await digit(0, byeDigit);
    await field(window, 'links.0.description').getByRole('textbox').fill('Agent');
    await pane(window).getByRole('button', { name: 'Add link' }).click();
    await digit(1, agentDigit);
    await field(window, 'links.1.description').getByRole('textbox').fill('Goodbye');
    await field(window, 'timeout').getByRole('textbox').fill('10');
    await tidy(window);
    await linkTo(window, 'Menu', 'timeout', 'Menu');
    await linkTo(window, 'Menu', 'invalid', 'Menu');
  });
  await done('Into the queue');
  await act('the queue, and the digits put right', async () => {
    await small(window);
    await grow(window, 'Menu', 'r1', { x: -60, y: -140 }, 'queue contact');
    await rename(window, 'QueueContact1', 'Queue');
    await pick(window, 'queueId', `Q_${ID}`);
    await says(
      window,
      /brings the caller into/,
      `the contact enters Q_${ID}`,
      `the menu is left by “${agentDigit} Goodbye”`,
      `Menu leads nowhere by its way out “${agentDigit} Goodbye”`,
    );
    await node(window, 'Menu').click();
    await digit(0, agentDigit);
    await digit(1, byeDigit);
    await expect(window.getByRole('tab', { name: 'Event flows 3' })).toBeVisible();
  });
  await done('Music while waiting');
  await act('the music, first without its loop', async () => {
    await small(window);
    await tidy(window);
    await grow(window, 'Queue', 'default', { x: -60, y: -120 }, 'play music');
    await rename(window, 'PlayMusic1', 'Music');
    await pick(window, 'audioFileId', `moh_${ID}.wav`);
    await field(window, 'duration').locator('[contenteditable="true"]').fill('10');
    await says(
      window,
      /again and again/,
      `moh_${ID}.wav is heard again and again`,
      /Music leads nowhere by its way out/,
    );
    await small(window);
    await tidy(window);
    await linkTo(window, 'Music', 'default', 'Music');
  });
  await done('Goodbye');
  await act('the goodbye', async () => {
    await small(window);
    await grow(window, 'Menu', 'r2', { x: -40, y: 160 }, 'play message');
    await rename(window, 'PlayMessage1', 'Goodbye');
    await pick(window, 'prompts.0.audioFileId', `goodbye_${ID}.wav`);
    await tidy(window);
    await grow(window, 'Goodbye', 'default', { x: -60, y: 130 }, 'disconnect');
    await rename(window, 'DisconnectContact1', 'Hang_Up');
  });
  await done('The events of a call');
  await act('the events, one left open at first', async () => {
    await window.getByRole('tab', { name: 'Event flows 3' }).click();
    await small(window);
    await grow(window, 'AgentAnswered', 'out', { x: 130, y: 0 }, 'end flow');
    await grow(window, 'AgentDisconnected', 'out', { x: 130, y: 0 }, 'end flow');
    await says(window, /All three events/, 'the three event flows come to an end', 'PhoneContactEnded leads nowhere.');
    await small(window);
    await grow(window, 'PhoneContactEnded', 'out', { x: 130, y: 0 }, 'end flow');
  });
  await done('Find an error');
  await act('the error of the draft somebody left', async () => {
    await window.getByRole('link', { name: 'Flows', exact: true }).click();
    await window.getByRole('grid', { name: 'Flows' }).getByText(`Mend_${ID}`, { exact: true }).dblclick();
    await window.locator('#main').getByText('Validation', { exact: true }).click();
    await window.getByRole('button', { name: /^1 error/ }).click();
    await window
      .getByRole('region', { name: 'Validation details' })
      .getByRole('button', { name: /Ask/ })
      .first()
      .click();
    await pick(window, 'prompts.0.audioFileId', `menu_${ID}.wav`);
    await expect(window.getByRole('button', { name: /^0 errors/ })).toBeVisible();
    await answer(/A menu without a sound/);
    await press('Answer');
  });
  await done('Publish');
  await act('publish', async () => {
    await window.getByRole('link', { name: 'Flows', exact: true }).click();
    await window.getByRole('grid', { name: 'Flows' }).getByText(`Flow_${ID}`, { exact: true }).dblclick();
    await expect(canvas(window)).toBeVisible();
    await window.locator('#main').getByText('Validation', { exact: true }).click();
    await expect(window.getByRole('button', { name: /^0 errors/ })).toBeVisible();
    await bar(window, 'Publish').click();
    await window.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(window.locator('#main').getByText('draft of v2')).toBeVisible();
  });
  await done('Make it Current');
  await act('the strategy, first only saved', async () => {
    await goTo(window, 'tenant/routing-strategy');
    await window
      .getByRole('grid', { name: 'Routing strategies' })
      .getByText(`RS_${ID}`, { exact: true })
      .first()
      .dblclick();
    await mouse.step(window, { pick: ['Flow', `Flow_${ID}`] });
    await mouse.save(window);
    await expect(message(window, new RegExp(`RS_${ID} was saved`))).toBeVisible();
    await says(window, /A call that arrives now/, `Starter_Flow_${ID}`, 'use “Make it Current now”');
    await pane(window).getByRole('button', { name: 'Make it Current now' }).click();
  });
  await done('Four calls');
  const logIn = async () => {
    await agents(window).getByRole('button', { name: 'Log in an agent' }).click();
    await agents(window).locator('.picker .select-button').first().click();
    await window.getByRole('option', { name: 'Rui Prata' }).click();
    await agents(window).locator('.picker .select-button').nth(1).click();
    await window.getByRole('option', { name: `TeamA_${ID}` }).click();
    await agents(window).getByRole('button', { name: 'Log in', exact: true }).click();
  };
  const key = (digit: string) =>
    phone(window)
      .getByRole('button', { name: `Key ${digit}`, exact: true })
      .click();
  const dial = () => phone(window).getByRole('button', { name: 'Call', exact: true }).click();
  const over = (words: string) => expect(phone(window)).toContainText(`The call is over: ${words}`);
  const another = () => phone(window).getByRole('button', { name: 'Another call' }).click();
  const menuIsHeard = (times: number) =>
    expect(trace(window).getByText(`menu_${ID}.wav`)).toHaveCount(times, { timeout: 25_000 });
  const answered = async () => {
    await agents(window).getByRole('button', { name: 'Answer as Rui Prata' }).click();
    await agents(window).getByRole('button', { name: 'Hang up as Rui Prata' }).click();
    await over('An agent talked with the caller');
  };
  await test.step('four calls', async () => {
    await window.getByRole('link', { name: 'Call', exact: true }).click();
    await phone(window).locator('.picker .select-button').first().click();
    await window.getByRole('option', { name: `Number +1555${attendee}` }).click();
    await logIn();
    await dial();
    await menuIsHeard(1);
    await key(agentDigit);
    await answered();
    await another();
    await agents(window).getByRole('button', { name: 'Log out Rui Prata' }).click();
    await dial();
    await menuIsHeard(1);
    await key(agentDigit);
    await expect(phone(window)).toContainText(`Waiting in Q_${ID}`);
    await logIn();
    await answered();
    await another();
    await dial();
    await menuIsHeard(1);
    await key(byeDigit);
    await over('');
    await another();
    await logIn();
    await dial();
    await menuIsHeard(2);
    await key(wrongDigit);
    await key(agentDigit);
    await answered();
  });
  await expect(guide(window).getByText('This task is done.')).toBeVisible();
  await press('See the results');
  await hasFullMarks(window);
});

/** Into the guide with its key, unless that is where the focus is. */
async function intoGuide(window: Page): Promise<void> {
  const inside = () => window.evaluate(() => document.activeElement?.closest('.guide') !== null);
  if (!(await inside())) await window.keyboard.press('ControlOrMeta+Shift+L');
  await expect.poll(inside).toBe(true);
}
async function find(window: Page, words: string, option: string | RegExp): Promise<void> {
  await window.keyboard.press('ControlOrMeta+k');
  await expect(window.getByRole('dialog', { name: 'Search or run a command' }).getByRole('combobox')).toBeFocused();
  await window.keyboard.type(words);
  const chosen = window.getByRole('option', { selected: true });
  await expect(chosen).toContainText(option);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: 'Search or run a command' })).toHaveCount(0);
}

test('a learner who follows the guide of Lab 7 by keyboard alone has full marks', async ({ app, window }) => {
  test.setTimeout(240_000);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));
  const { ID = '', agentDigit = '', byeDigit = '', wrongDigit = '', attendee = '' } = await begin(window);
  const { keyboard: keys } = window;
  const { insert, lead, rename, type, choose } = outlineOf(window);
  const press = async (name: string) => {
    await intoGuide(window);
    await tabTo(window, name, 'button', '.guide');
    await keys.press('Enter');
  };
  const done = (next: string) => act(`on to ${next}`, () => isDone(window, next, press));
  const answer = async (words: RegExp) => {
    const wanted = guide(window).locator('.option', { hasText: words });
    await expect(wanted).toBeVisible();
    await intoGuide(window);
    const at = () => window.evaluate(() => document.activeElement?.closest('.option')?.textContent ?? '');
    for (let count = 0; count < 60 && (await at()) === ''; count += 1) await keys.press('Tab');
    for (let count = 0; count < 10 && !words.test(await at()); count += 1) await keys.press('ArrowDown');
    await keys.press('Space');
    await expect(wanted.getByRole('radio')).toBeChecked();
    await press('Answer');
  };
  const digit = async (key: string) => {
    await tabTo(window, 'Digit', 'button');
    await keys.press('Enter');
    await expect(window.locator('[role="listbox"] :focus')).toHaveCount(1);
    await keys.type(key);
    await expect(window.locator('[role="option"]:focus')).toHaveText(key);
    await keys.press('Enter');
    await expect(window.getByRole('listbox')).toHaveCount(0);
  };
  const outline = async () => {
    await tabTo(window, 'Activities', '[role="tab"]', 'body');
    await keys.press('ArrowRight');
  };

  await act('a new flow', async () => {
    await keys.press('ControlOrMeta+4');
    await tabTo(window, 'New flow', 'button', '#main');
    await keys.press('Enter');
    await expect(pane(window).getByRole('textbox', { name: 'Name' })).toBeFocused();
    await keys.type(`Flow_${ID}`);
    await keys.press('Enter');
    await expect(node(window, 'NewPhoneContact')).toBeVisible();
    await answer(/A call that arrives/);
  });
  await done('The greeting');
  await act('the greeting', async () => {
    await outline();
    await insert('NewPhoneContact New Phone Contact', 'play message');
    await rename('PlayMessage1 Play Message', 'Welcome');
    await choose('Audio file', `welcome_${ID}.wav`);
  });
  await done('The menu');
  await act('the menu', async () => {
    await insert('Welcome Play Message', 'menu');
    await rename('Menu1 Menu', 'Menu');
    await choose('Audio file', `menu_${ID}.wav`);
    await tabTo(window, 'Make prompt interruptible', 'input');
    await keys.press('Space');
    await digit(agentDigit);
    await type('Link description', 'Agent');
    await tabTo(window, 'Add link', 'button');
    await keys.press('Enter');
    await digit(byeDigit);
    await type('Link description', 'Goodbye');
    await type('No-input timeout (s)', '10');
    await lead('No-Input Timeout: not linked', 'menu');
    await lead('Unmatched Entry: not linked', 'menu');
  });
  await done('Into the queue');
  await act('the queue', async () => {
    await insert(`${agentDigit} Agent: not linked`, 'queue contact');
    await rename('QueueContact1 Queue Contact', 'Queue');
    await choose('Queue', `Q_${ID}`);
  });
  await done('Music while waiting');
  await act('the music', async () => {
    await insert('Queue Queue Contact', 'play music');
    await rename('PlayMusic1 Play Music', 'Music');
    await choose('Music file', `moh_${ID}.wav`);
    await type('Music duration', '10');
    await lead('Music Play Music', 'music');
  });
  await done('Goodbye');
  await act('the goodbye', async () => {
    await insert(`${byeDigit} Goodbye: not linked`, 'play message');
    await rename('PlayMessage1 Play Message', 'Goodbye');
    await choose('Audio file', `goodbye_${ID}.wav`);
    await insert('Goodbye Play Message', 'disconnect');
    await rename('DisconnectContact1 Disconnect Contact', 'Hang_Up');
  });
  await done('The events of a call');
  await act('the events', async () => {
    await tabTo(window, 'Main flow', '[role="tab"]', 'body');
    await keys.press('ArrowRight');
    for (const handler of ['AgentAnswered Agent', 'AgentDisconnected Agent', 'PhoneContactEnded Phone Contact'])
      await insert(`${handler} ${/^[A-Z][a-z]+(?:Contact)?([A-Z][a-z]+) /.exec(handler)?.[1]}`, 'end flow');
  });
  await done('Find an error');
  await act('the error of the draft somebody left', async () => {
    await find(window, `Mend_${ID}`, `Mend_${ID}`);
    await expect(node(window, 'Ask')).toBeVisible();
    await tabTo(window, 'Validation', 'input', '#main');
    await keys.press('Space');
    await rename('Ask Menu', 'Ask');
    await choose('Audio file', `menu_${ID}.wav`);
    await answer(/A menu without a sound/);
  });
  await done('Publish');
  await act('publish', async () => {
    await find(window, `Flow_${ID}`, `Flow_${ID}`);
    await expect(node(window, 'Welcome')).toBeVisible();
    await tabTo(window, 'Validation', 'input', '#main');
    await keys.press('Space');
    await tabTo(window, 'Publish', 'button', '#main');
    await keys.press('Enter');
    await expect(window.getByRole('textbox', { name: 'Publish note' })).toBeFocused();
    await tabTo(window, 'Publish', 'button', '[role="dialog"]');
    await keys.press('Enter');
    await expect(window.locator('#main').getByText('draft of v2')).toBeVisible();
  });
  await done('Make it Current');
  await act('the strategy', async () => {
    await find(window, `RS_${ID}`, new RegExp(`^RS_${ID}`));
    await expect(pane(window).getByRole('heading', { name: `RS_${ID}` })).toBeVisible();
    await keyboard.step(window, { pick: ['Flow', `Flow_${ID}`] });
    await keyboard.save(window);
    await tabTo(window, 'Make it Current now', 'button');
    await keys.press('Enter');
  });
  await done('Four calls');
  const button = async (name: string) => {
    await tabTo(window, name, 'button', '#main');
    await keys.press('Enter');
  };
  const take = async (label: string, option: string) => {
    await tabTo(window, label, 'button', '#main');
    await keys.press('Enter');
    await expect(window.locator('.picker-popover').getByRole('searchbox')).toBeFocused();
    await keys.type(option);
    await keys.press('Enter');
    await expect(window.getByRole('listbox', { name: label })).toHaveCount(0);
    await expect(window.locator('#main .select-button').filter({ hasText: option })).toBeVisible();
  };
  await test.step('the call of who hesitates', async () => {
    await keys.press('ControlOrMeta+5');
    await expect(phone(window)).toBeVisible();
    await take('To', `Number +1555${attendee}`);
    await button('Log in an agent');
    await take('Agent', 'Rui Prata');
    await take('Team', `TeamA_${ID}`);
    await button('Log in');
    await expect(agents(window)).toContainText('logs in when the call begins');
    await button('Call');
    await expect(trace(window).getByText(`menu_${ID}.wav`)).toHaveCount(2, { timeout: 25_000 });
    await keys.press(wrongDigit);
    await keys.press(agentDigit);
    await button('Answer as Rui Prata');
    await expect(phone(window)).toContainText('Rui Prata is on the line');
    await button('Hang up as Rui Prata');
    await expect(phone(window)).toContainText('The call is over: An agent talked with the caller');
  });
  await expect(guide(window).getByText('This task is done.')).toBeVisible();
  await press('See the results');
  await hasFullMarks(window);
});
