import { client } from '../kit/client.ts';
import { notifyError } from '../kit/messages.ts';

/** Writes a bug of the window to the log; answers the reference to show. */
export const reportBug = async (error: unknown): Promise<string> => {
  const message = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2_000);
  const stack = (error instanceof Error ? (error.stack ?? '') : '').slice(0, 20_000);
  const result = await client.app.reportBug({ message, stack });
  return result.ok ? result.value : 'none (the log could not be written)';
};

/** Bugs outside of what React draws: event handlers and forgotten promises. */
export const catchStrayBugs = (): void => {
  const show = (error: unknown) => {
    void reportBug(error).then(reference => notifyError({ code: 'internal', data: { reference } }));
  };
  window.addEventListener('error', event => {
    // The browser's own notice about a slow layout loop; nothing went wrong.
    if (!event.message.startsWith('ResizeObserver loop')) show(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', event => show(event.reason));
};
