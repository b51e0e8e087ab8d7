import { describe, expect, it } from 'vitest';
import { beginningOf, margin, viewFor } from './into-sight.ts';

const window = { width: 1000, height: 600 };
const at = (x: number, y: number) => ({ x, y, width: 200, height: 72 });
const here = { x: 0, y: 0, zoom: 1 };

describe('what is brought into sight', () => {
  it('moves nothing for what is seen already', () => {
    expect(viewFor([at(300, 300)], 'read', here, window)).toBeNull();
  });

  it('moves as little as shows it with room around it', () => {
    expect(viewFor([at(300, -500)], 'read', here, window)).toEqual({ x: 0, y: 644, zoom: 1 });
  });

  it('moves nothing at a glance while a part of what changed is seen, however far the rest reaches', () => {
    expect(viewFor([at(-9000, 0), at(300, 300), at(9000, 9000)], 'glance', here, window)).toBeNull();
    const far = { x: 0, y: 0, zoom: 0.1 };
    expect(viewFor([at(300, 300)], 'glance', far, window)).toBeNull();
  });

  it('goes to the nearest part of what has no room as a whole', () => {
    const moved = viewFor([at(-9000, 0), at(1300, 300), at(9000, 9000)], 'glance', here, window);
    expect(moved).toEqual({ x: -644, y: 0, zoom: 1 });
  });

  it('keeps the zoom at a glance, and reads nothing that is too small to be read', () => {
    const far = { x: 0, y: 0, zoom: 0.1 };
    expect(viewFor([at(20_000, 0)], 'glance', far, window)?.zoom).toBe(0.1);
    expect(viewFor([at(300, 300)], 'read', far, window)?.zoom).toBe(0.6);
  });

  it('puts what is asked for into the middle', () => {
    expect(viewFor([at(0, 0)], 'center', here, window)).toEqual({ x: 400, y: 264, zoom: 1 });
  });

  it('stays where it is while what is followed is well in sight, then shows what comes after it', () => {
    const follow = (x: number, y: number) => viewFor([at(x, y)], 'follow', here, window);
    expect([follow(24, 24), follow(776, 504)]).toEqual([null, null]);
    // To the right: it stands near the left edge, with most of the window for the next ones; up and down nothing moves.
    expect(follow(900, 300)).toEqual({ x: -780, y: 0, zoom: 1 });
    // A new row of the flow: both ways.
    expect(follow(-3000, 900)).toEqual({ x: 3120, y: -660, zoom: 1 });
    expect(viewFor([at(300, 300)], 'follow', { x: 0, y: 0, zoom: 0.1 }, window)?.zoom).toBe(0.6);
  });
});

it('a sheet of event flows that is too tall begins at the top, as wide as there is room, with nothing empty above', () => {
  const bounds = { x: 0, y: 100, width: 600, height: 2_000 };
  const { x, y, zoom } = beginningOf(bounds, 140, { width: 660, height: 600 });
  expect(zoom).toBeCloseTo(0.8);
  expect(100 * zoom + y).toBeCloseTo(margin);
  expect(x).toBe(2 * margin);
});

it('a long flow begins with its first row in the middle, between what branches off above and below it', () => {
  const bounds = { x: 0, y: -1_000, width: 9_000, height: 2_000 };
  const { y, zoom } = beginningOf(bounds, 0, { width: 900, height: 600 });
  expect(zoom).toBe(0.6);
  expect(0 * zoom + y).toBe(300);
  const low = beginningOf(bounds, 960, { width: 900, height: 600 });
  expect(1_000 * zoom + low.y).toBeCloseTo(600 - margin);
});

it('a long flow of one row stands in the middle of the height', () => {
  expect(beginningOf({ x: 0, y: 0, width: 9_000, height: 100 }, 50, { width: 900, height: 600 }).y).toBe(270);
});
