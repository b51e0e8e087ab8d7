/** Where the window was, how large, and whether it filled the screen. */
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { jsonFile } from '../services/json-file.ts';

export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
}
/** A window must show at least this much of itself on some screen, or its place is forgotten, in pixels. */
const visible = 80;

export function parseState(value: unknown): WindowState {
  const { bounds, maximized } = (value ?? {}) as { bounds?: Partial<Rectangle> | null; maximized?: unknown };
  const numbers = [bounds?.x, bounds?.y, bounds?.width, bounds?.height];
  const whole = numbers.every(number => Number.isInteger(number));
  return { bounds: whole ? (bounds as Rectangle) : null, maximized: maximized === true };
}

export const isReachable = (bounds: Rectangle, areas: readonly Rectangle[]): boolean =>
  areas.some(
    area =>
      Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= visible &&
      Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y) >= visible,
  );

export function windowState(dataFolder: string) {
  const file = jsonFile(join(dataFolder, 'window.json'), parseState);
  return {
    /** What to open with; a place on a screen that is gone is left out. */
    load(): WindowState {
      const state = file.read();
      const areas = screen.getAllDisplays().map(display => display.workArea);
      return state.bounds && isReachable(state.bounds, areas) ? state : { ...state, bounds: null };
    },
    keep(window: BrowserWindow): void {
      window.on('close', () => {
        try {
          file.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
        } catch {
          // A full disk must not keep the window from closing; it opens in the middle next time.
        }
      });
    },
  };
}
