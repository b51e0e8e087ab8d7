import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * Contrast by WCAG 2.2: relative luminance of sRGB, (L1 + 0.05) / (L2 + 0.05). Text needs 4.5:1 (1.4.3), lines and
 * shapes that carry meaning 3:1 (1.4.11).
 */
type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';
const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

const pairs = new Map<string, Record<Theme, Rgb>>();
const rgb = (hex: string): Rgb => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g))
  pairs.set(name!, { light: rgb(light!), dark: rgb(dark!) });

const token = (name: string, theme: Theme): Rgb => {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`no token --${name}`);
  return pair[theme];
};
/** `--hover` and its like: a token laid over a surface at some per cent. */
const layered = (layer: string, surface: string, theme: Theme): Rgb => {
  const found = css.match(new RegExp(`--${layer}: color-mix\\(in srgb, var\\(--([\\w-]+)\\) (\\d+)%, transparent\\)`));
  if (!found) throw new Error(`no layer --${layer}`);
  const top = token(found[1]!, theme);
  const share = Number(found[2]) / 100;
  return token(surface, theme).map((below, i) => top[i]! * share + below * (1 - share)) as unknown as Rgb;
};
const luminance = (color: Rgb): number => {
  const [r, g, b] = color.map(channel => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: Rgb, b: Rgb): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
};

const themes: Theme[] = ['light', 'dark'];
const textTokens = ['text', 'text-2', 'accent-text', 'ok', 'warn', 'error'];
const roleTokens = ['role-start', 'role-action', 'role-gateway', 'role-terminating'];
const surfaces = ['bg', 'surface', 'raised'];

describe('contrast', () => {
  it('finds every colour of the table, so that a renamed token cannot slip through', () => {
    expect([...pairs.keys()].sort()).toEqual(
      [...textTokens, ...roleTokens, ...surfaces, 'border', 'border-strong', 'accent', 'on-accent'].sort(),
    );
  });

  it.each(themes)('of text is at least 4.5:1 on every surface, hovered or selected (%s)', theme => {
    for (const name of [...textTokens, ...roleTokens])
      for (const surface of surfaces) {
        expect(contrast(token(name, theme), token(surface, theme)), `${name} on ${surface}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    for (const name of ['text', 'text-2'])
      for (const layer of ['hover', 'pressed', 'selected'])
        for (const surface of surfaces) {
          const below = layered(layer, surface, theme);
          expect(contrast(token(name, theme), below), `${name} on ${layer} ${surface}`).toBeGreaterThanOrEqual(4.5);
        }
    expect(contrast(token('on-accent', theme), token('accent', theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(themes)('of lines and shapes with a meaning is at least 3:1 (%s)', theme => {
    for (const name of ['border-strong', 'accent', ...roleTokens])
      for (const surface of surfaces)
        expect(contrast(token(name, theme), token(surface, theme)), `${name} on ${surface}`).toBeGreaterThanOrEqual(3);
  });
});
