/** The flow of the provisioning lab, built in the real window: by dragging, and by keyboard alone in the outline. */
import { act, drop, field, grow, links, linkTo, outlineOf, pick, rename, showAll, tidy } from './designer-hands.ts';
import { tabTo } from './hands.ts';
import { call, expect, test } from './harness.ts';
import { canvas, expectSolved, newFlow, node, queueName, sound } from './lab-seven.ts';
import { pane } from './steps.ts';

// Hundreds of keys in one journey.
test.use({ traced: false });

test('the flow of the lab is built by dragging', async ({ app, window }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  await newFlow(window, 'Flow_417');
  await act('Welcome', async () => {
    await drop(window, 'Play Message', { x: 420, y: 120 });
    await linkTo(window, 'NewPhoneContact', 'out', 'PlayMessage1');
    await rename(window, 'PlayMessage1', 'Welcome');
    await pick(window, 'prompts.0.audioFileId', sound);
  });
  await act('Menu', async () => {
    await grow(window, 'Welcome', 'default', { x: -160, y: 150 }, 'menu');
    await rename(window, 'Menu1', 'Menu');
    await pick(window, 'prompts.0.audioFileId', sound);
    await field(window, 'interruptible').getByText('Make prompt interruptible').click();
    await field(window, 'links.0.description').getByRole('textbox').fill('Agent');
    await pane(window).getByRole('button', { name: 'Add link' }).click();
    await field(window, 'links.1.description').getByRole('textbox').fill('Goodbye');
    await field(window, 'timeout').getByRole('textbox').fill('10');
  });
  await act('the queue and its music', async () => {
    await tidy(window);
    await grow(window, 'Menu', 'r1', { x: -60, y: -140 }, 'queue contact');
    await rename(window, 'QueueContact1', 'Queue');
    await pick(window, 'queueId', queueName);
    await tidy(window);
    await grow(window, 'Queue', 'default', { x: -60, y: -120 }, 'play music');
    await rename(window, 'PlayMusic1', 'Music');
    await pick(window, 'audioFileId', sound);
    await field(window, 'duration').locator('[contenteditable="true"]').fill('10');
    await linkTo(window, 'Music', 'default', 'Music');
  });
  await act('Goodbye is dropped into a link', async () => {
    await tidy(window);
    await grow(window, 'Menu', 'r2', { x: 20, y: 160 }, 'disconnect');
    await rename(window, 'DisconnectContact1', 'Hang_Up');
    await tidy(window);
    const to = (await node(window, 'Hang_Up').boundingBox())!;
    const area = (await canvas(window).boundingBox())!;
    await expect(links(window)).toHaveCount(6);
    await drop(window, 'Play Message', { x: to.x - 12 - area.x, y: to.y + to.height / 2 - area.y });
    await expect(links(window)).toHaveCount(7);
    await rename(window, 'PlayMessage1', 'Goodbye');
    await pick(window, 'prompts.0.audioFileId', sound);
  });
  await act('a link leads elsewhere than first drawn', async () => {
    await tidy(window);
    await linkTo(window, 'Menu', 'timeout', 'Goodbye');
    await linkTo(window, 'Menu', 'invalid', 'Menu');
    await expect(links(window)).toHaveCount(9);
    // A new link from the same outcome takes the place of the old one.
    await linkTo(window, 'Menu', 'timeout', 'Menu');
    await expect(links(window)).toHaveCount(9);
  });
  await act('the events of a call', async () => {
    await window.getByRole('tab', { name: 'Event flows 3' }).click();
    const ends = {
      AgentAnswered: 'End_Answered',
      AgentDisconnected: 'End_Disconnected',
      PhoneContactEnded: 'End_Call',
    };
    await showAll(window);
    for (const [handler, label] of Object.entries(ends)) {
      await grow(window, handler, 'out', { x: 130, y: 0 }, 'end flow');
      await rename(window, 'EndFlow1', label);
    }
  });
  await expectSolved(window);
});

test('the flow of the lab is built by keyboard alone, in the outline', async ({ window }) => {
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  await newFlow(window, 'Flow_417');
  const { keyboard: keys } = window;
  const { row, insert, lead, rename, type, choose } = outlineOf(window);
  await act('Welcome', async () => {
    await tabTo(window, 'Activities', '[role="tab"]', 'body');
    await keys.press('ArrowRight');
    await insert('NewPhoneContact New Phone Contact', 'play message');
    await rename('PlayMessage1 Play Message', 'Welcome');
    await choose('Audio file', sound);
  });
  await act('Menu', async () => {
    await insert('Welcome Play Message', 'menu');
    await rename('Menu1 Menu', 'Menu');
    await choose('Audio file', sound);
    await tabTo(window, 'Make prompt interruptible', 'input');
    await keys.press('Space');
    await type('Link description', 'Agent');
    await tabTo(window, 'Add link', 'button');
    await keys.press('Enter');
    await type('Link description', 'Goodbye');
    await type('No-input timeout (s)', '10');
  });
  await act('the queue and its music', async () => {
    await insert('1 Agent: not linked', 'queue contact');
    await rename('QueueContact1 Queue Contact', 'Queue');
    await choose('Queue', queueName);
    await insert('Queue Queue Contact', 'play music');
    await rename('PlayMusic1 Play Music', 'Music');
    await choose('Music file', sound);
    await type('Music duration', '10');
    await lead('Music Play Music', 'music');
  });
  await act('the other ways out of the menu, one of them led elsewhere and back', async () => {
    await insert('2 Goodbye: not linked', 'disconnect');
    await rename('DisconnectContact1 Disconnect Contact', 'Hang_Up');
    await insert('2 Goodbye', 'play message');
    await rename('PlayMessage1 Play Message', 'Goodbye');
    await choose('Audio file', sound);
    await lead('No-Input Timeout: not linked', 'goodbye');
    await lead('No-Input Timeout: goes to Goodbye', 'menu');
    await expect(row('No-Input Timeout: goes to Menu')).toBeVisible();
    await lead('Unmatched Entry: not linked', 'menu');
  });
  await act('the events of a call', async () => {
    await tabTo(window, 'Main flow', '[role="tab"]', 'body');
    await keys.press('ArrowRight');
    for (const [handler, end] of [
      ['AgentAnswered Agent Answered', 'End_Answered'],
      ['AgentDisconnected Agent Disconnected', 'End_Disconnected'],
      ['PhoneContactEnded Phone Contact Ended', 'End_Call'],
    ] as const) {
      await insert(handler, 'end flow');
      await rename('EndFlow1 End Flow', end);
    }
  });
  await expectSolved(window);
});
