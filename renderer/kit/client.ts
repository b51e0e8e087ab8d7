import type { Api } from '../../shared/ipc/api.ts';
import { createClient } from '../../shared/ipc/client.ts';
import type { Bridge } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly flowLab: Bridge;
  }
}

/** Everything the window can ask of main, derived from `shared/ipc/api.ts`. */
export const client = createClient<Api>(window.flowLab);
