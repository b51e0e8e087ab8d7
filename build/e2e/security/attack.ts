import { test as base, expect } from '../harness.ts';
import { type Listener, listener } from './listener.ts';

/** A test that attacks, with an outside world to reach. */
export const test = base.extend<{ outside: Listener }>({
  attacks: true,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters
  outside: async ({}, use) => {
    const server = await listener();
    await use(server);
    await server.close();
  },
});
export { expect };

/** Time an attack gets to reach the outside, in milliseconds. */
export const settle = 400;
