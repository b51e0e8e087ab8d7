/** Starts the app so that Playwright drives it. */
import { type ElectronApplication, _electron as electron } from '@playwright/test';

const timeoutMs = 20_000;

/**
 * A start may fail for reasons of the machine (a busy display), and Playwright, when it comes in while the page is being
 * loaded, may wait for ever (1 in 80 on a busy machine): it is tried a second time. What is seen afterwards never is.
 */
export function launchDriven(options: Parameters<typeof electron.launch>[0]): Promise<ElectronApplication> {
  const start = () => electron.launch({ timeout: timeoutMs, ...options });
  return start().catch(start);
}
