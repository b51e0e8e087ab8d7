import { expect, it } from 'vitest';
import { bringingIn, fitting, opening, zoomedAt } from './camera.ts';

const seen = { width: 1_000, height: 600 };

it('zooming leaves what lies under the pointer where it is', () => {
  const before = { x: 40, y: -20, zoom: 0.8 };
  const after = zoomedAt(before, 1.5, 300, 200);
  expect(after.zoom).toBeCloseTo(1.2);
  expect((300 - after.x) / after.zoom).toBeCloseTo((300 - before.x) / before.zoom);
  expect((200 - after.y) / after.zoom).toBeCloseTo((200 - before.y) / before.zoom);
});
it('zooming ends at a tenth and at four times', () => {
  const camera = { x: 0, y: 0, zoom: 1 };
  expect(zoomedAt(camera, 1e9, 0, 0).zoom).toBe(4);
  expect(zoomedAt(camera, 1e-9, 0, 0).zoom).toBe(0.1);
});
it('fitting shows all of it in the middle and never enlarges beyond what is asked', () => {
  expect(fitting({ width: 2_000, height: 600 }, seen, 1)).toEqual({ zoom: 0.5, x: 0, y: 150 });
  expect(fitting({ width: 100, height: 100 }, seen, 1)).toEqual({ zoom: 1, x: 450, y: 250 });
});
it('a picture too large to be read as a whole opens at its beginning', () => {
  expect(opening({ width: 1_250, height: 5_000 }, seen, 1)).toEqual({ zoom: 0.8, x: 0, y: 0 });
  expect(opening({ width: 9_000, height: 300 }, seen, 1)).toEqual({ zoom: 0.7, x: 0, y: 0 });
});
it('what takes the focus comes into view, and what is in view stays', () => {
  const camera = { x: 0, y: 0, zoom: 1 };
  const box = (x: number, y: number) => ({ x, y, width: 200, height: 100 });
  expect(bringingIn(camera, seen, box(100, 100))).toEqual(camera);
  expect(bringingIn(camera, seen, box(1_500, 100))).toEqual({ zoom: 1, x: -724, y: 0 });
  expect(bringingIn(camera, seen, box(100, -300))).toEqual({ zoom: 1, x: 0, y: 324 });
});
