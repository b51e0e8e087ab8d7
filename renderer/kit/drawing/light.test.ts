import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lightPalette } from '../../../shared/drawing/light.ts';

test('files are drawn in the colours the window has in its light theme', () => {
  const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');
  for (const [paint, value] of Object.entries(lightPalette)) expect(css).toContain(`--${paint}: light-dark(${value}, `);
});
