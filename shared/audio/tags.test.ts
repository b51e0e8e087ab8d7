import { expect, test } from 'vitest';
import { checkAudio } from './check.ts';
import { bytesSource } from './source.ts';
import { hasReadableTags, readTags, writeTags } from './tags.ts';
import { fmt, join, le, type Part, pcm, sine, wav } from './testing/make-wav.ts';

const letters = (text: string) => [...text].map(letter => letter.charCodeAt(0));
const info: Part = ['LIST', [...letters('INFOINAM'), ...le(6, 4), ...letters('Hello\0')]];
const data: Part = ['data', pcm(sine(400_001), 8)];
const file = (...more: readonly Part[]) => wav([fmt({ bits: 8 }), ['note', [1, 2, 3]], data, ...more]);

function open(bytes: Uint8Array) {
  const source = bytesSource(bytes);
  return { source, checked: checkAudio('x.wav', source) };
}
function edit(bytes: Uint8Array, change: Parameters<typeof writeTags>[2]): Uint8Array {
  const { source, checked } = open(bytes);
  const parts: Uint8Array[] = [];
  const length = writeTags(source, checked, change, { write: part => void parts.push(part.slice()) });
  const out = join(parts);
  expect(out.length).toBe(length);
  return out;
}
const read = (bytes: Uint8Array) => {
  const { source, checked } = open(bytes);
  expect(hasReadableTags(checked)).toBe(true);
  return readTags(source, checked);
};

test('tags are read', () => {
  expect(read(file(info))).toEqual({ info: { INAM: 'Hello' }, cues: [], broadcast: null, loops: 0 });
});

test('an empty smpl chunk, on which wavefile never returns, is left out', () => {
  expect(read(file(['smpl', []], info)).info).toEqual({ INAM: 'Hello' });
});

test('tags and cue points are changed, and the sound and all else stays', () => {
  const out = edit(file(info), {
    info: { INAM: '', IART: 'Me' },
    cues: [
      { seconds: 1.5, label: 'menu' },
      { seconds: 3, label: '' },
    ],
  });
  const tags = read(out);
  expect(tags.info).toEqual({ IART: 'Me' });
  expect(tags.cues).toEqual([
    { seconds: 1.5, label: 'menu' },
    { seconds: 3, label: '' },
  ]);
  const { checked } = open(out);
  const { start, size } = checked.layout!.data!;
  expect(out.subarray(start, start + size)).toEqual(data[1]);
  expect(checked.layout!.chunks.map(({ id }) => id).slice(0, 3)).toEqual(['fmt ', 'note', 'data']);
  expect(read(edit(out, { info: {}, cues: [] })).cues).toEqual([]);
});

test('a broken file is not given to wavefile', () => {
  expect(hasReadableTags(open(wav([fmt(), ['data', [1, 2], { size: 900 }]])).checked)).toBe(false);
  expect(hasReadableTags(open(wav([data])).checked)).toBe(false);
});
