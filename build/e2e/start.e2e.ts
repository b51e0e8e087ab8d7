import { expect, test } from './harness.ts';

test('the app opens one window showing its page', async ({ window }) => {
  expect(window.url()).toBe('app://flow-lab/index.html');
  await expect(window).toHaveTitle(/Flow Lab/);
  await expect(window.locator('#root')).not.toBeEmpty();
});
