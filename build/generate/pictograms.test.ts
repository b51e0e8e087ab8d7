import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { activities } from '../../shared/activities/activities.ts';
import { pictograms } from '../../shared/activities/pictograms.ts';
import { pictogramsFile, pictogramsText } from './pictograms.ts';

test('the pictograms of pictures are those of the window, one for each activity (node build/generate/pictograms.ts)', () => {
  expect(readFileSync(pictogramsFile, 'utf8')).toBe(pictogramsText());
  for (const id of Object.keys(activities)) expect(pictograms[id], id).toMatch(/^[Mm]/);
});
