/** What a person does on a canvas, done and timed in a real window, ours and the stock one alike. */
import type { Page } from '@playwright/test';

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Where the canvas looks now. */
export const viewOf = (window: Page): Promise<View> =>
  window.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport');
    const { a, e, f } = new DOMMatrix(getComputedStyle(viewport!).transform);
    return { x: e, y: f, zoom: a };
  });

/** A mouse reports about this often. */
const reportMs = 8;
const dragMs = 2_000;
/** Wide enough that no two frames show the same place, however coarse the grid a node snaps to. */
const radius = 120;

/** A mark the window's own script knows: what moves while the mouse does. */
const moved = { pane: '.react-flow__viewport', node: '.react-flow__node.dragging' } as const;

/**
 * Presses the mouse at a point, moves it in circles and lets go.
 * @returns frames a second in which what is dragged was seen at a new place
 */
export async function framesOfDrag(
  window: Page,
  start: { readonly x: number; readonly y: number },
  what: keyof typeof moved,
): Promise<number> {
  await window.mouse.move(start.x, start.y);
  await window.mouse.down();
  const at = (angle: number) => [start.x + radius * Math.sin(angle), start.y + radius * (1 - Math.cos(angle))] as const;
  for (let step = 0; step < 10; step++) await window.mouse.move(...at(step / 20));
  await window.evaluate(selector => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`nothing is dragged: no ${selector}`);
    const seen = { frames: 0, begun: performance.now(), running: true };
    Object.assign(globalThis, { seen });
    let before = '';
    const look = () => {
      const now = element.style.transform;
      if (now !== before) seen.frames += 1;
      before = now;
      if (seen.running) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, moved[what]);
  const begun = performance.now();
  const sent: Promise<void>[] = [];
  for (let step = 10; performance.now() - begun < dragMs; step++) {
    // Not awaited: a mouse does not wait for the picture.
    sent.push(window.mouse.move(...at(step / 20)));
    await new Promise(done => setTimeout(done, reportMs));
  }
  const rate = await window.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { frames: number; begun: number; running: boolean } };
    seen.running = false;
    return (seen.frames / (performance.now() - seen.begun)) * 1_000;
  });
  await Promise.all(sent);
  // Back to where it began, so that every round finds the same.
  await window.mouse.move(start.x, start.y);
  await window.mouse.up();
  return rate;
}

/** A point of the empty canvas near its middle: neither a node nor a link takes the press there. */
export const emptyPoint = (window: Page): Promise<{ x: number; y: number }> =>
  window.evaluate(() => {
    const { x, y, width, height } = document.querySelector('.react-flow')!.getBoundingClientRect();
    for (let away = 0; away < 200; away += 4)
      for (const [dx, dy] of [
        [away, 0],
        [0, away],
        [-away, 0],
        [0, -away],
      ] as const) {
        const point = { x: x + width / 2 + dx, y: y + height / 3 + dy };
        if (document.elementFromPoint(point.x, point.y)?.classList.contains('react-flow__pane')) return point;
      }
    throw new Error('no empty place near the middle of the canvas');
  });

/** The words of the node nearest to the middle of the canvas. */
export const nodePoint = (window: Page): Promise<{ x: number; y: number }> =>
  window.evaluate(() => {
    const box = document.querySelector('.react-flow')!.getBoundingClientRect();
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 3 };
    const points = [...document.querySelectorAll('.react-flow__node')].map(node => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const distance = (point: { x: number; y: number }) => Math.hypot(point.x - middle.x, point.y - middle.y);
    return points.sort((a, b) => distance(a) - distance(b))[0]!;
  });

export interface KeyTime {
  /** ms from the key to the end of the frame that shows its change, without the wait for the beat of the screen. */
  readonly work: number;
  /** ms from the key to the end of that frame. */
  readonly seen: number;
}

/** The change is shown when a node that was in sight stands at another place, and the page is free again after that frame. */
export const timeOfKey = async (window: Page, key: string): Promise<KeyTime> => {
  await window.waitForTimeout(400);
  await window.evaluate(() => {
    const { left, right, top, bottom } = document.querySelector('.react-flow')!.getBoundingClientRect();
    const watched = [...document.querySelectorAll<HTMLElement>('.react-flow__node.selected')].find(node => {
      const box = node.getBoundingClientRect();
      return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
    });
    if (!watched) throw new Error('no selected node is in sight');
    const before = watched.style.transform;
    const free = () =>
      new Promise<number>(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    const took = new Promise<KeyTime>(resolve => {
      let work = 0;
      const onKey = ({ timeStamp, key }: KeyboardEvent) => {
        // The key itself: what is held with it comes in before, as a key of its own.
        if (['Control', 'Meta', 'Shift', 'Alt'].includes(key)) return;
        globalThis.removeEventListener('keydown', onKey, { capture: true });
        // Asked for before whatever else asks for the frame, so that its work counts. Where one frame does not show the
        // change yet, it and what is done until the next counts too.
        const look = async () => {
          const began = performance.now();
          const isShown = watched.isConnected && watched.style.transform !== before;
          const next = new Promise<void>(again => requestAnimationFrame(() => again()));
          const drawn = await free();
          work += drawn - began;
          if (isShown) return resolve({ work, seen: drawn - timeStamp });
          work += (await free()) - drawn;
          await next;
          void look();
        };
        requestAnimationFrame(() => void look());
        // What the key sets going comes before the second message.
        void free()
          .then(free)
          .then(ready => {
            work += ready - timeStamp;
          });
      };
      globalThis.addEventListener('keydown', onKey, { capture: true });
    });
    Object.assign(globalThis, { took });
  });
  await window.keyboard.press(key);
  return window.evaluate(() => (globalThis as unknown as { took: Promise<KeyTime> }).took);
};
