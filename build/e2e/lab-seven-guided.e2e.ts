/** A learner follows the guide of Lab 7 by mouse, makes the mistakes people make, is told of each, and has full marks. */
import type { Page } from '@playwright/test';
import { act, field, grow, linkTo, pick, rename, showAll, tidy } from './designer-hands.ts';
import { mouse } from './hands.ts';
import { expect, test } from './harness.ts';
import { guide } from './lab-guide.ts';
import { byMouse } from './lab-hands.ts';
import { canvas, node } from './lab-seven.ts';
import {
  agents,
  answerByMouse,
  begin,
  handIn,
  hasFullMarks,
  isDone,
  phone,
  tells,
  titleOfGoal,
  trace,
} from './lab-seven-guide.ts';
import { goTo, message, pane } from './steps.ts';

const bar = (window: Page, name: string | RegExp) => window.locator('#main').getByRole('button', { name, exact: true });

/** As the guide says: small while there is much to drag, shown again to read what it found. */
async function small(window: Page): Promise<void> {
  await guide(window).getByRole('button', { name: 'Make the guide small' }).click();
  await expect(window.getByRole('button', { name: 'Show the guide' })).toBeVisible();
  await showAll(window);
}
async function shown(window: Page): Promise<void> {
  const button = window.getByRole('button', { name: 'Show the guide' });
  if (await button.isVisible()) await button.click();
}
async function says(window: Page, title: string | RegExp, ...words: readonly (string | RegExp)[]): Promise<void> {
  await shown(window);
  for (const word of words) await tells(byMouse, window, title, word);
}

test.use({ traced: false });

test('a learner who follows the guide of Lab 7 by mouse is told of each mistake, has full marks and hands in', async ({
  app,
  window,
  dataFolder,
}) => {
  test.setTimeout(240_000);
  const { ID = '', attendee = '', agentDigit = '', byeDigit = '', wrongDigit = '' } = await begin(app, window);
  const press = (name: string) => guide(window).getByRole('button', { name, exact: true }).click();
  const done = (next: string) =>
    act(`on to ${next}`, async () => {
      await shown(window);
      await isDone(window, next, press);
    });
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
    await answerByMouse(window, /A call that arrives/);
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
    // Beside the guide the canvas is narrow, and the menu may be out of sight.
    await showAll(window);
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
    await pick(window, 'prompts.0.audioFileId', `welcome_${ID}.wav`);
    await tells(byMouse, window, await titleOfGoal(window, 'mended'), `menu_${ID}.wav`);
    await pick(window, 'prompts.0.audioFileId', `menu_${ID}.wav`);
    await expect(window.getByRole('button', { name: /^0 errors/ })).toBeVisible();
    await answerByMouse(window, /A menu without a sound/);
  });
  await done('Publish');
  await act('publish', async () => {
    await tells(byMouse, window, await titleOfGoal(window, 'published'), 'a draft only');
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
  await handIn(app, window, dataFolder, {
    screen: name => window.getByRole('link', { name, exact: true }).click(),
    press: (name, within) => window.locator(within).getByRole('button', { name, exact: true }).first().click(),
  });
});
