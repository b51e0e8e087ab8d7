import type { RequestEvent } from './serve.ts';

interface Frame {
  readonly url: string;
}
interface Contents {
  readonly id: number;
  readonly mainFrame: Frame;
}
export interface SenderRules {
  /** The page of our own window, or null while there is none. */
  readonly ownContents: () => { readonly id: number } | null;
  readonly isAppUrl: (address: string) => boolean;
}

/** Only the main frame of our own window, showing our own page, may ask anything. */
export const senderRefusal =
  ({ ownContents, isAppUrl }: SenderRules) =>
  (event: RequestEvent): string | null => {
    const contents = event.sender as Contents;
    const frame = event.senderFrame as Frame | null;
    if (contents.id !== ownContents()?.id) return 'not our window';
    // Null when the frame has navigated or gone away since it asked.
    if (frame === null) return 'the frame is gone';
    if (frame !== contents.mainFrame) return 'not the main frame';
    return isAppUrl(frame.url) ? null : 'not our page';
  };
