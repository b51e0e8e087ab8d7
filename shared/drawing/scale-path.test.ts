import { describe, expect, it } from 'vitest';
import { scaledPath } from './scale-path.ts';

describe('a path at another size', () => {
  it('has all its lengths scaled', () => {
    expect(scaledPath('M16 2v6h6', 0.5)).toBe('M8 1v3h3');
    expect(scaledPath('m22 2-6 6Z', 0.5)).toBe('m11 1 -3 3Z');
    expect(scaledPath('M0,0C1 2,3 4,.5-.5', 2)).toBe('M0 0C2 4 6 8 1 -1');
  });

  it('keeps the angle and the flags of arcs, also where they stand together', () => {
    expect(scaledPath('a4 8 30 0 1 2-2', 0.5)).toBe('a2 4 30 0 1 1 -1');
    expect(scaledPath('a2 2 0 012 2', 0.5)).toBe('a1 1 0 0 1 1 1');
  });

  it('refuses what is no path', () => {
    expect(() => scaledPath('M1', 1)).toThrow('not a path');
    expect(() => scaledPath('X1 2', 1)).toThrow('no command');
  });
});
