import { client } from './client.ts';

/** Milliseconds: far less than a second after the last letter, and few writes while somebody types. */
const pause = 200;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Has what was put into `localStorage` on the disk soon; Chromium by itself takes seconds, and a kill loses it. */
export const flushStorageSoon = (): void => {
  timer ??= setTimeout(() => {
    timer = null;
    void client.app.flushStorage();
  }, pause);
};
