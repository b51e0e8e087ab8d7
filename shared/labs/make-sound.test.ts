import { expect, test } from 'vitest';
import { checkAudio } from '../audio/check.ts';
import { bytesSource } from '../audio/source.ts';
import { labSound } from './lab-sound.ts';
import { makeSound } from './make-sound.ts';

const sound = (format: string, name = 'welcome_417.wav', tune = 'chime') =>
  labSound.parse({ name, seconds: 1.5, tune, format });
const reportOf = (bytes: Uint8Array, name = 'welcome_417.wav') => checkAudio(name, bytesSource(bytes)).report;

test.each([
  ['ulaw', true, 'ulaw', 8000, 1],
  ['alaw', true, 'alaw', 8000, 1],
  ['pcm16-8k', false, 'pcm', 8000, 1],
  ['pcm16-16k', false, 'pcm', 16_000, 1],
  ['pcm16-44k-stereo', false, 'pcm', 44_100, 2],
])('%s: a sound of that format, which callers %s hear as it is', (format, fits, codec, sampleRate, channels) => {
  const { ok, format: found, problems } = reportOf(makeSound(sound(format), 417));
  expect(ok, JSON.stringify(problems)).toBe(fits);
  expect(found).toMatchObject({ codec, sampleRate, channels, durationSeconds: 1.5 });
});

test('the same seed gives the same file, another one another key', () => {
  const a = makeSound(sound('ulaw'), 1);
  expect(makeSound(sound('ulaw'), 1)).toEqual(a);
  const others = [2, 3, 4, 5].map(seed => makeSound(sound('ulaw'), seed));
  expect(others.filter(other => Buffer.from(other).equals(Buffer.from(a))).length).toBe(0);
});

test.each(['chime', 'question', 'music', 'farewell'])(
  '%s is heard, is never too loud, and begins and ends silent',
  tune => {
    const bytes = makeSound(sound('pcm16-16k', 'a.wav', tune), 99);
    const samples = new Int16Array(bytes.buffer.slice(44));
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeGreaterThan(3_000);
    expect(peak).toBeLessThan(24_000);
    expect([samples[0], samples.at(-1)].map(sample => Math.abs(sample ?? 0))).toEqual([0, 0]);
  },
);
