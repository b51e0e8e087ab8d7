import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Checked, checkAudio } from './check.ts';
import { type ConvertOptions, convertAudio, routeOf } from './convert.ts';
import { decodeTable, encodeTable, transcodeTable } from './g711.ts';
import { plainEngine } from './resample/engine.ts';
import { bytesSource } from './source.ts';
import { floats, fmt, join, le, type Part, pcm, sine, wav } from './testing/make-wav.ts';

function convert(file: Uint8Array, options: ConvertOptions) {
  const source = bytesSource(file);
  const checked = checkAudio('x.wav', source);
  const parts: Uint8Array[] = [];
  const result = convertAudio(source, checked, options, plainEngine, {
    write: bytes => void parts.push(bytes.slice()),
  });
  const out = join(parts);
  expect(out.length).toBe(result.bytesOut);
  return { out, result, codes: out.subarray(58, 58 + new DataView(out.buffer).getUint32(54, true)) };
}
const verdictOf = (file: Uint8Array) => checkAudio('x.wav', bytesSource(file)).report.verdict;
const codes = Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256);
const prompt = (tag: number, more: readonly Part[] = []) =>
  wav([fmt({ tag, rate: 8000, bits: 8, extra: [0, 0] }), ...more, ['data', codes]]);
const list: Part = ['LIST', [...'INFOINAM'].map(letter => letter.charCodeAt(0)).concat(le(2, 4), [65, 0])];

test('a file that fits is copied byte for byte, chunks and all', () => {
  const file = prompt(7, [list]);
  const { out, result } = convert(file, { law: 'ulaw' });
  expect(out).toEqual(file);
  expect(result).toMatchObject({ way: 'copied', clippedSamples: 0 });
});

test('what is passed on is measured as what is encoded is', () => {
  const tone = wav([fmt({ tag: 1, rate: 8000, bits: 16 }), ['data', pcm(sine(8000, 8000, 440), 16)]]);
  const encoded = convert(tone, { law: 'ulaw', measure: true });
  const copied = convert(encoded.out, { law: 'ulaw', measure: true });
  const recoded = convert(encoded.out, { law: 'alaw', measure: true });
  expect([copied.result.way, recoded.result.way]).toEqual(['copied', 'recoded']);
  expect(encoded.result.loudnessLufs).toBeLessThan(0);
  expect(copied.result.loudnessLufs).toBeCloseTo(encoded.result.loudnessLufs!, 0);
  expect(recoded.result.loudnessLufs).toBeCloseTo(encoded.result.loudnessLufs!, 0);
  expect(convert(encoded.out, { law: 'ulaw' }).result.loudnessLufs).toBeNull();
});

test('clean writes the same sound in our own form', () => {
  const { codes: kept, result } = convert(prompt(7, [list]), { law: 'ulaw', clean: true });
  expect(kept).toEqual(codes);
  expect(result.way).toBe('recoded');
});

test('the other law goes through the tables of the ITU', () => {
  expect(convert(prompt(7), { law: 'alaw' }).codes).toEqual(codes.map(code => transcodeTable('ulaw')[code]!));
  expect(convert(prompt(6), { law: 'ulaw' }).codes).toEqual(codes.map(code => transcodeTable('alaw')[code]!));
});

test('what is written is RIFF, fmt of 18 bytes, fact, data and a pad byte, and fits', () => {
  const { out } = convert(wav([fmt({ rate: 8000 }), ['data', pcm(sine(7, 8000), 16)]]), { law: 'alaw' });
  const text = (at: number) => String.fromCharCode(...out.subarray(at, at + 4));
  const u32 = (at: number) => new DataView(out.buffer).getUint32(at, true);
  expect([text(0), u32(4), text(8), text(12), u32(16), text(38), u32(42), u32(46), text(50), u32(54)]).toEqual([
    'RIFF',
    58,
    'WAVE',
    'fmt ',
    18,
    'fact',
    4,
    7,
    'data',
    7,
  ]);
  expect([...out.subarray(20, 38)]).toEqual([6, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0, 0, 0]);
  expect(out.length).toBe(66);
  expect(out[65]).toBe(0);
  expect(verdictOf(out)).toBe('fits');
});

test('16-bit samples at 8,000 Hz are encoded exactly as the ITU does, all 65,536 of them', () => {
  const all = new Uint8Array(131_072);
  new Int16Array(all.buffer).set(Int16Array.from({ length: 65_536 }, (_, i) => i - 32_768));
  for (const law of ['ulaw', 'alaw'] as const) {
    expect(convert(wav([fmt({ rate: 8000 }), ['data', all]]), { law }).codes).toEqual(encodeTable(law));
  }
});

test('channels are mixed in equal parts, or one is taken', () => {
  const samples = Float64Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? 0.5 : 0.25));
  const file = wav([fmt({ channels: 2, rate: 8000 }), ['data', pcm(samples, 16)]]);
  const heard = (channel: 'mix' | 'left' | 'right') =>
    decodeTable('ulaw')[convert(file, { law: 'ulaw', channel }).codes[500]!]! / 32768;
  expect(heard('left')).toBeCloseTo(0.5, 1);
  expect(heard('right')).toBeCloseTo(0.25, 1);
  expect(heard('mix')).toBeCloseTo(0.375, 1);
});

test('speech that lies 40 dB down keeps an SNR of 21.4 dB in u-law', () => {
  // Like the reference measurement: band-limited noise with the ups and downs of speech, peak -3 dB, then 40 dB lower.
  let seed = 1;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  };
  let [low, lower] = [0, 0];
  const speech = Float64Array.from({ length: 80_000 }, (_, i) => {
    low += 0.35 * (random() - low);
    lower += 0.05 * (low - lower);
    return (low - lower) * (0.15 + Math.abs(Math.sin(i / 1300)) ** 3);
  });
  const peak = speech.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const quiet = speech.map(value => (value / peak) * 10 ** (-43 / 20));
  const { codes: heard } = convert(wav([fmt({ tag: 3, rate: 8000, bits: 32 }), ['data', floats(quiet, 4)]]), {
    law: 'ulaw',
  });
  let [signal, noise] = [0, 0];
  heard.forEach((code, i) => {
    signal += quiet[i]! ** 2;
    noise += (decodeTable('ulaw')[code]! / 32768 - quiet[i]!) ** 2;
  });
  const nearest = [...decodeTable('ulaw')].map(value => value / 32768);
  const best = quiet.reduce((sum, value) => sum + Math.min(...nearest.map(level => (level - value) ** 2)), 0);
  // Within 0.05 dB of the best any choice of codes could do, which is what stands behind the 21.4 dB of the reference.
  expect(10 * Math.log10(noise / best)).toBeLessThan(0.05);
  expect(10 * Math.log10(signal / noise)).toBeGreaterThan(15);
});

test('samples that are no numbers and samples beyond full scale are reported', () => {
  const samples = sine(8000, 8000).map((value, i) => (i === 5 ? Number.NaN : value * 3));
  const { result } = convert(wav([fmt({ tag: 3, rate: 8000, bits: 32 }), ['data', floats(samples, 4)]]), {
    law: 'ulaw',
  });
  expect(result.notices.map(({ code }) => code)).toEqual(['audio/not-finite']);
  expect(result.clippedSamples).toBeGreaterThan(1000);
  expect(result.peakDbfs).toBeCloseTo(20 * Math.log10(1.5), 2);
});

test('digital silence stays digital silence', () => {
  const quiet = (law: 'ulaw' | 'alaw') =>
    new Set(convert(wav([fmt({ rate: 44_100 }), ['data', new Uint8Array(88_200)]]), { law }).codes);
  expect(quiet('ulaw')).toEqual(new Set([0xff]));
  expect(quiet('alaw')).toEqual(new Set([0xd5]));
});

test('a result over 100 MB is refused before it is written, with the length that would fit', () => {
  const size = 104_857_600;
  const head = wav([fmt({ rate: 1000, bits: 8 }), ['data', [], { size: size - 44 }]], { riffSize: size - 8 });
  const source = {
    size,
    read: (offset: number, into: Uint8Array) => {
      into.fill(128).set(head.subarray(offset, offset + into.length));
      return into.length;
    },
  };
  const checked: Checked = checkAudio('x.wav', source);
  expect(routeOf(checked, { law: 'ulaw' }).refused).toMatchObject({
    code: 'audio/output-too-large',
    message: expect.stringContaining('3 h 38 min'),
  });
  expect(() =>
    convertAudio(source, checked, { law: 'ulaw' }, plainEngine, { write: () => expect.unreachable() }),
  ).toThrow();
});

/** Whatever the bytes are: an answer, never a crash, and what is said to be convertible converts to a prompt that fits. */
function survives(file: Uint8Array) {
  const checked = checkAudio('x.wav', bytesSource(file));
  if (checked.sound === null) return expect(checked.report.verdict).toBe('refused');
  if (checked.sound.frames > 100_000 || routeOf(checked, { law: 'ulaw' }).bytes > 400_000) return;
  expect(verdictOf(convert(file, { law: 'ulaw', clean: true }).out)).toBe('fits');
}

test('random bytes are survived, alone and behind a good beginning', () => {
  const beginning = wav([fmt(), ['data', pcm(sine(50), 16)]]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 0, max: 44 }), (bytes, keep) => {
      survives(bytes);
      survives(join([beginning.subarray(0, keep), bytes]));
    }),
    { numRuns: 400 },
  );
});

test('good files with some bytes changed are survived', () => {
  const samples = sine(300, 8000);
  const good = [
    wav([fmt({ channels: 2 }), list, ['data', pcm(samples, 16)]]),
    wav([fmt({ tag: 3, bits: 32 }), ['fact', le(300, 4)], ['data', floats(samples, 4)]]),
    wav([
      fmt({ tag: 2, bits: 4, align: 256, extra: [...le(32, 2), ...le(500, 2), ...le(0, 2)] }),
      ['data', new Uint8Array(600)],
    ]),
    wav([fmt({ tag: 17, bits: 4, align: 256, extra: [2, 0, ...le(505, 2)] }), ['data', new Uint8Array(600)]]),
    wav([
      fmt({ tag: 49, bits: 0, align: 65, rate: 8000, extra: [2, 0, ...le(320, 2)] }),
      ['data', new Uint8Array(650)],
    ]),
    prompt(7, [list]),
  ];
  const change = fc.tuple(fc.nat(90), fc.oneof(fc.constantFrom(0, 255, 1, 128), fc.nat(255)));
  fc.assert(
    fc.property(fc.constantFrom(...good), fc.array(change, { minLength: 1, maxLength: 6 }), (file, changes) => {
      const bytes = file.slice();
      for (const [at, value] of changes) bytes[at] = value;
      survives(bytes);
    }),
    { numRuns: 800 },
  );
}, 60_000);
