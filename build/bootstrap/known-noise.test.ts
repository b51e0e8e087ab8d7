import { expect, it } from 'vitest';
import { withoutKnownNoise } from './known-noise.ts';

it('known lines of Chromium are left out, every other one is passed on whole', () => {
  const seen: string[] = [];
  const filter = withoutKnownNoise(text => seen.push(text));
  filter('[1:1122/1.2:ERROR:bus.cc(407)] Failed to connect to the bus: No such file\n[1:1122/1.2:ERR');
  filter('OR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization\nUncaught TypeError: x');
  filter(' is not a function\n[1:FATAL:bus.cc(1)] Out of memory\nlast');
  filter('');
  expect(seen).toEqual(['Uncaught TypeError: x is not a function\n', '[1:FATAL:bus.cc(1)] Out of memory\n', 'last\n']);
});
