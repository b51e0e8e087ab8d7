/** The history in the real window: found, looked at, taken back, verified. */
import { call, expect, test } from './harness.ts';
import { goTo, message, pane } from './steps.ts';

test('an event is found, shown before and after, and taken back; the chain is verified', async ({ window }) => {
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  const stored = (await call(window, 'tenant.get', 'queue', 'queue-bookings')) as unknown as {
    value: { object: Record<string, unknown>; revision: number };
  };
  const { id, ...values } = stored.value.object;
  await call(window, 'tenant.save', 'queue', id, { ...values, serviceLevelThreshold: 21 }, stored.value.revision);
  await goTo(window, 'tenant/history');
  const events = window.getByRole('grid', { name: 'Events' });
  await window.getByRole('searchbox', { name: 'Search the history' }).fill('queue bookings');
  await expect(events.getByRole('row')).toHaveCount(2);
  await events.focus();
  await window.keyboard.press('ArrowDown');
  await expect(pane(window).getByRole('row', { name: /Service level threshold/ })).toContainText('21 s');
  await pane(window).getByRole('button', { name: 'Undo this change' }).click();
  await expect(message(window, 'Taken back: change queue Bookings')).toBeVisible();
  await expect(events.getByRole('row')).toHaveCount(3);
  await expect(pane(window).getByRole('link', { name: /^event/ })).toBeVisible();
  await window.getByRole('button', { name: 'Verify' }).click();
  await expect(window.getByText(/events verified: nothing was altered/)).toBeVisible();
  await pane(window).getByRole('link', { name: 'Bookings', exact: true }).first().click();
  await expect(pane(window).getByRole('heading', { name: 'Queue Bookings' })).toBeVisible();
});
