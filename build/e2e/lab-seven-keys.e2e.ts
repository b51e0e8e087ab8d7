/** A learner follows the guide of Lab 7 by keyboard alone and has full marks. */
import { act, outlineOf } from './designer-hands.ts';
import { keyboard, tabTo } from './hands.ts';
import { expect, test } from './harness.ts';
import { guide } from './lab-guide.ts';
import { byKeyboard } from './lab-hands.ts';
import { node } from './lab-seven.ts';
import {
  agents,
  answerByKeys,
  begin,
  find,
  handIn,
  hasFullMarks,
  isDone,
  phone,
  tells,
  titleOfGoal,
  trace,
} from './lab-seven-guide.ts';
import { message, pane } from './steps.ts';

// Hundreds of keys in one journey.
test.use({ traced: false });

test('a learner who follows the guide of Lab 7 by keyboard alone has full marks and hands in', async ({
  app,
  window,
  dataFolder,
}) => {
  test.setTimeout(240_000);
  const { ID = '', agentDigit = '', byeDigit = '', wrongDigit = '', attendee = '' } = await begin(app, window);
  const { keyboard: keys } = window;
  const { insert, lead, rename, type, choose } = outlineOf(window);
  const press = (name: string) => byKeyboard.press(window, name, '.guide');
  const goal = (id: string) => titleOfGoal(window, id);
  const done = (next: string) => act(`on to ${next}`, () => isDone(window, next, press));
  const answer = (words: RegExp) => answerByKeys(window, words);
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
    await expect(window.getByRole('button', { name: /^[1-9]\d* error/ })).toBeVisible();
    await rename('Ask Menu', 'Ask');
    await choose('Audio file', `welcome_${ID}.wav`);
    await tells(byKeyboard, window, await goal('mended'), `menu_${ID}.wav`);
    await choose('Audio file', `menu_${ID}.wav`);
    await answer(/A menu without a sound/);
  });
  await done('Publish');
  await act('publish', async () => {
    await tells(byKeyboard, window, await goal('published'), 'a draft only');
    await find(window, `Flow_${ID}`, `Flow_${ID}`);
    await expect(node(window, 'Welcome')).toBeVisible();
    await tabTo(window, 'Validation', 'input', '#main');
    await keys.press('Space');
    await expect(window.getByRole('button', { name: /^0 errors/ })).toBeVisible();
    await tabTo(window, 'Publish', 'button', '#main');
    await keys.press('Enter');
    await expect(window.getByRole('textbox', { name: 'Publish note' })).toBeFocused();
    await tabTo(window, 'Publish', 'button', '[role="dialog"]');
    await keys.press('Enter');
    await expect(window.locator('#main').getByText('draft of v2')).toBeVisible();
  });
  await done('Make it Current');
  await act('the strategy, first only saved', async () => {
    await tells(byKeyboard, window, await goal('strategy'), `Flow_${ID}`);
    await find(window, `RS_${ID}`, new RegExp(`^RS_${ID}`));
    await expect(pane(window).getByRole('heading', { name: `RS_${ID}` })).toBeVisible();
    await keyboard.step(window, { pick: ['Flow', `Flow_${ID}`] });
    await keyboard.save(window);
    await expect(message(window, `RS_${ID} was saved`)).toBeVisible();
    await tells(byKeyboard, window, await goal('routes'), 'use “Make it Current now”');
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
  const logIn = async () => {
    await button('Log in an agent');
    await take('Agent', 'Rui Prata');
    await take('Team', `TeamA_${ID}`);
    await button('Log in');
  };
  const dial = async (times: number) => {
    await button('Call');
    await expect(trace(window).getByText(`menu_${ID}.wav`)).toHaveCount(times, { timeout: 25_000 });
  };
  const answered = async () => {
    await button('Answer as Rui Prata');
    await expect(phone(window)).toContainText('Rui Prata is on the line');
    await button('Hang up as Rui Prata');
    await expect(phone(window)).toContainText('The call is over: An agent talked with the caller');
  };
  await act('the call that is answered at once', async () => {
    await keys.press('ControlOrMeta+5');
    await expect(phone(window)).toBeVisible();
    await take('To', `Number +1555${attendee}`);
    await logIn();
    await expect(agents(window)).toContainText('logs in when the call begins');
    await dial(1);
    await keys.press(agentDigit);
    await answered();
  });
  await act('the call that waits', async () => {
    await button('Another call');
    await button('Log out Rui Prata');
    await dial(1);
    await keys.press(agentDigit);
    await expect(phone(window)).toContainText(`Waiting in Q_${ID}`);
    await logIn();
    await answered();
  });
  await act('the call of who says goodbye', async () => {
    await button('Another call');
    await dial(1);
    await keys.press(byeDigit);
    await expect(phone(window)).toContainText('The call is over');
  });
  await act('the call of who hesitates', async () => {
    await button('Another call');
    await logIn();
    await dial(2);
    await keys.press(wrongDigit);
    await keys.press(agentDigit);
    await answered();
  });
  await expect(guide(window).getByText('This task is done.')).toBeVisible();
  await press('See the results');
  await hasFullMarks(window);
  await handIn(app, window, dataFolder, {
    screen: name => find(window, name, name),
    press: async (name, within) => {
      await tabTo(window, name, 'button', within);
      await keys.press('Enter');
    },
  });
});
