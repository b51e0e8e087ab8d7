/** Starts the app so that Playwright drives it. */
import { type ElectronApplication, _electron as electron } from '@playwright/test';

const timeoutMs = 20_000;

/**
 * A start may fail for reasons of the machine (a busy display), and Playwright, when it comes in while the page is being
 * loaded, may wait for ever (1 in 80 on a busy machine): it is tried a second time. What is seen afterwards never is.
 */
export function launchDriven(options: Parameters<typeof electron.launch>[0]): Promise<ElectronApplication> {
  const start = () => electron.launch({ timeout: timeoutMs, ...options });
  return start().catch(start).then(betweenTasks);
}

/**
 * What is asked of the main process comes in wherever its script stands; if memory is cleared before that script ends, V8
 * gives up the answer ("promise was garbage collected", more than 1 in 4 where the script makes much garbage). Asked in a
 * task of its own, the answer is held by its timer until it is there.
 */
function betweenTasks(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app);
  const inTask: typeof evaluate = (asked: unknown, given?: unknown) =>
    evaluate(
      async (main, [source, value]) => {
        await new Promise(resolve => setTimeout(resolve));
        // biome-ignore lint/security/noGlobalEval: the text of a function of the tests, as Playwright itself runs it
        return globalThis.eval(`(${source})`)(main, value);
      },
      [String(asked), given] as const,
    );
  return Object.assign(app, { evaluate: inTask });
}
