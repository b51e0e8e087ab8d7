import { expect, it } from 'vitest';
import { settings, settingsPatch } from './settings.ts';

it('a change carries only what it changes, so that nothing else is reset', () => {
  expect(settingsPatch.parse({ textSize: 150 })).toEqual({ textSize: 150 });
});

it('a change of something unknown or impossible is refused', () => {
  for (const patch of [{ colour: 'red' }, { theme: 'blue' }, { textSize: 400 }])
    expect(settingsPatch.safeParse(patch).success).toBe(false);
});

it('a file with some of the choices is whole, and every choice can be changed', () => {
  const whole = settings.parse({ theme: 'dark' });
  expect(whole.theme).toBe('dark');
  expect(Object.keys(settingsPatch.shape).sort()).toEqual(Object.keys(whole).sort());
});
