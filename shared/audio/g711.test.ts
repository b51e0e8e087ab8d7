import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodeTable, encodeTable, silence, transcodeTable } from './g711.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

// Of the tables the ITU-T Software Tool Library (G.191, g711.c) gives for -32768 … 32767.
test.each([
  ['ulaw', '90c29de505fb68e766118303bd552a16005dcf810873698bee1d8f3b247ce28c'],
  ['alaw', '38488f6fd710f4686360edc4d38639f96c491595ef93f8eb8d62d5e07ca6ce7b'],
] as const)('all 65,536 samples get the code the ITU gives them in %s', (law, hash) => {
  expect(sha256(encodeTable(law))).toBe(hash);
});

test.each(['ulaw', 'alaw'] as const)('every code of %s decodes to a sample that encodes to it again', law => {
  const codes = [...decodeTable(law)].map(sample => encodeTable(law)[sample + 32768]);
  // u-law has a code for -0 too; it becomes 0.
  expect(codes).toEqual(Array.from({ length: 256 }, (_, code) => (law === 'ulaw' && code === 0x7f ? 0xff : code)));
});

test.each([
  ['ulaw', [0x00, 0x80, 0xff, 0xf0, 0x8f], [-32124, 32124, 0, 120, 16764]],
  ['alaw', [0x2a, 0xaa, 0xd5, 0x55, 0x80], [-32256, 32256, 8, -8, 5504]],
] as const)('the values of the recommendation come out of %s', (law, codes, samples) => {
  expect(codes.map(code => decodeTable(law)[code])).toEqual(samples);
});

// Of tables 3 and 4 of G.711 as in the corrected public g711.c of Sun Microsystems and Aalborg University, over 256 codes.
test.each([
  ['ulaw', '021355cc78820e9e43a87564118844f4b6e443f355675db65083435a181e3f61'],
  ['alaw', 'c1515c134eca6f1dd608e1bdf78e3e66c83d349952ab8b966ae41dad8f230c0a'],
] as const)('%s becomes the other law by the tables of the recommendation', (law, hash) => {
  expect(sha256(transcodeTable(law))).toBe(hash);
});

test('a prompt that goes to the other law and back twice is not worn down further', () => {
  const [there, back] = [transcodeTable('ulaw'), transcodeTable('alaw')];
  const once = Array.from({ length: 256 }, (_, code) => back[there[code]!]!);
  expect(once.map(code => back[there[code]!]!)).toEqual(once);
});

test('silence stays silence', () => {
  expect(encodeTable('ulaw')[32768]).toBe(silence.ulaw);
  expect(encodeTable('alaw')[32768]).toBe(silence.alaw);
});
