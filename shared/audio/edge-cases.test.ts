/** Files that break readers: each made here, each with the verdict it must get and, where it decodes, the sound it must give. */
import { expect, test } from 'vitest';
import { checkAudio } from './check.ts';
import { openReader } from './decode/reader.ts';
import { encodeTable } from './g711.ts';
import { bytesSource } from './source.ts';
import { extensible, floats, fmt, join, le, type Part, pcm, sine, type Wrap, wav } from './testing/make-wav.ts';

const rate = 16_000;
const second = sine(rate);
const bytes16 = pcm(second, 16);
const data: Part = ['data', bytes16];
const letters = (text: string) => [...text].map(letter => letter.charCodeAt(0));
const law = (table: Uint8Array, samples: ArrayLike<number>) =>
  Uint8Array.from(samples as ArrayLike<number>, value => table[Math.floor(value * 32768) + 32768]!);
const at8k = sine(8000, 8000);
const ulaw = law(encodeTable('ulaw'), at8k);
const alaw = law(encodeTable('alaw'), at8k);
const g711 = (tag: number, more: object = {}) => fmt({ tag, rate: 8000, bits: 8, extra: [0, 0], ...more });
const withValues = (values: Record<number, number>) => Float64Array.from(second, (value, i) => values[i] ?? value);
const ds64 = (size: number): Part => ['ds64', [...le(size + 100, 8), ...le(size, 8), ...le(rate, 8), 0, 0, 0, 0]];
const open: Part = ['data', bytes16, { size: 0xffffffff }];
const plain = [fmt(), data];
const pcmCodes = ['wrong-codec', 'wrong-rate'];
const mended = [...pcmCodes, 'bad-header'];
const stereo = (frames: number, rateOf = rate) => sine(frames, rateOf, 440, 2);

type Row = readonly [
  name: string,
  bytes: Uint8Array,
  verdict: string,
  codes: readonly string[],
  error: number | undefined,
];
const row = (
  name: string,
  parts: readonly Part[],
  verdict: string,
  codes: readonly string[],
  error?: number,
  wrap?: Wrap,
): Row => [name, wav(parts, wrap), verdict, codes, error];
const refused = (name: string, bytes: Uint8Array, ...codes: string[]): Row => [
  name,
  bytes,
  'refused',
  codes,
  undefined,
];
const broken = ['bad-header', 'no-data'];

/** The last number is the most a sample may be off the sine of 440 Hz, -6 dB. */
const rows: readonly Row[] = [
  row('16-bit PCM', plain, 'convertible', pcmCodes, 2e-5),
  row('16-bit PCM, extensible', [fmt({ tag: 0xfffe, extra: extensible(1, 16) }), data], 'convertible', pcmCodes, 2e-5),
  row(
    'float, extensible',
    [fmt({ tag: 0xfffe, bits: 32, extra: extensible(3, 32) }), ['data', floats(second, 4)]],
    'convertible',
    pcmCodes,
    1e-7,
  ),
  row(
    'u-law, extensible',
    [fmt({ tag: 0xfffe, rate: 8000, bits: 8, extra: extensible(7, 8) }), ['data', ulaw]],
    'fits',
    [],
    0.02,
  ),
  row(
    '20 bits in 24, extensible',
    [fmt({ tag: 0xfffe, bits: 24, extra: extensible(1, 20) }), ['data', pcm(second, 20, 3)]],
    'convertible',
    pcmCodes,
    2e-6,
  ),
  row('12 bits', [fmt({ bits: 12 }), ['data', pcm(second, 12, 2)]], 'convertible', pcmCodes, 3e-4),
  row('20 bits', [fmt({ bits: 20 }), ['data', pcm(second, 20, 3)]], 'convertible', pcmCodes, 2e-6),
  row('24 bits', [fmt({ bits: 24 }), ['data', pcm(second, 24)]], 'convertible', pcmCodes, 2e-7),
  row('24 bits in 32', [fmt({ bits: 24, align: 4 }), ['data', pcm(second, 24, 4)]], 'convertible', pcmCodes, 2e-7),
  row('32 bits', [fmt({ bits: 32 }), ['data', pcm(second, 32)]], 'convertible', pcmCodes, 1e-7),
  row('8 bits', [fmt({ bits: 8 }), ['data', pcm(second, 8)]], 'convertible', pcmCodes, 5e-3),
  row('32-bit float', [fmt({ tag: 3, bits: 32 }), ['data', floats(second, 4)]], 'convertible', pcmCodes, 1e-7),
  row('64-bit float', [fmt({ tag: 3, bits: 64 }), ['data', floats(second, 8)]], 'convertible', pcmCodes, 1e-7),
  row('RF64', [ds64(bytes16.length), fmt(), open], 'convertible', [...pcmCodes, 'wrong-container'], 2e-5, {
    form: 'RF64',
    riffSize: 0xffffffff,
  }),
  row('BW64', [ds64(bytes16.length), fmt(), open], 'convertible', [...pcmCodes, 'wrong-container'], 2e-5, {
    form: 'BW64',
    riffSize: 0xffffffff,
  }),
  row('RF64 without its long sizes', [fmt(), open], 'repairable', [...mended, 'wrong-container'], 2e-5, {
    form: 'RF64',
  }),
  row('RIFX', [fmt(), ['data', pcm(second, 16, 2, true)]], 'convertible', [...pcmCodes, 'wrong-container'], 2e-5, {
    form: 'RIFX',
  }),
  row(
    'RIFX, float',
    [fmt({ tag: 3, bits: 32 }), ['data', floats(second, 4, true)]],
    'convertible',
    [...pcmCodes, 'wrong-container'],
    1e-7,
    { form: 'RIFX' },
  ),
  row(
    'LIST before data',
    [fmt(), ['LIST', letters('INFOINAM\x04\x00\x00\x00abc\x00')], data],
    'convertible',
    pcmCodes,
    2e-5,
  ),
  row('odd chunk, padded', [fmt(), ['junk', [1, 2, 3]], data], 'convertible', pcmCodes, 2e-5),
  row('odd chunk, not padded', [fmt(), ['LIST', [1, 2, 3], { pad: false }], data], 'repairable', mended, 2e-5),
  row(
    'odd chunk before fmt, not padded',
    [['JUNK', [1, 2, 3], { pad: false }], fmt(), data],
    'repairable',
    mended,
    2e-5,
  ),
  row('bext before fmt', [['bext', new Uint8Array(602)], fmt(), data], 'convertible', pcmCodes, 2e-5),
  row(
    'cue, smpl and id3 behind',
    [fmt(), data, ['cue ', le(0, 4)], ['smpl', []], ['id3 ', [0]]],
    'convertible',
    pcmCodes,
    2e-5,
  ),
  row('JUNK before fmt', [['JUNK', new Uint8Array(5000)], fmt(), data], 'convertible', pcmCodes, 2e-5),
  row('data size 0, never filled in', [fmt(), ['data', bytes16, { size: 0 }]], 'repairable', mended, 2e-5),
  row('data size 0xFFFFFFFF', [fmt(), open], 'repairable', mended, 2e-5, { riffSize: 0xffffffff }),
  row(
    'data cut off',
    [fmt(), ['data', bytes16.subarray(0, 16_000), { size: 32_000 }]],
    'repairable',
    [...pcmCodes, 'truncated'],
    2e-5,
    { riffSize: 32_036 },
  ),
  row('junk behind the sound', plain, 'convertible', pcmCodes, 2e-5, {
    after: [...Array(999)].map((_, i) => (i * 7) % 256),
  }),
  row('wrong block align', [fmt({ align: 7 }), data], 'repairable', mended, 2e-5),
  row(
    'block align of 32 bits, bytes a second of 16',
    [fmt({ align: 4, byteRate: 32_000 }), data],
    'repairable',
    mended,
    2e-5,
  ),
  row('block align 0', [fmt({ align: 0 }), data], 'repairable', mended, 2e-5),
  row('wrong byte rate', [fmt({ byteRate: 1 }), data], 'repairable', mended, 2e-5),
  row('0 channels', [fmt({ channels: 0 }), data], 'refused', ['wrong-channels']),
  row('0 Hz', [fmt({ rate: 0 }), data], 'refused', ['wrong-rate']),
  row('4,294,967,295 Hz', [fmt({ rate: 2 ** 32 - 1 }), data], 'refused', ['wrong-rate']),
  row('999 Hz', [fmt({ rate: 999 }), data], 'refused', ['wrong-rate']),
  row('65,535 channels', [fmt({ channels: 65_535 }), data], 'refused', ['wrong-channels']),
  row('65 channels', [fmt({ channels: 65 }), data], 'refused', ['wrong-channels']),
  row('0 bits', [fmt({ bits: 0 }), data], 'refused', ['unsupported-codec']),
  row(
    '6 channels',
    [fmt({ channels: 6 }), ['data', pcm(sine(rate, rate, 440, 6), 16)]],
    'convertible',
    [...pcmCodes, 'wrong-channels'],
    2e-5,
  ),
  row(
    '64 channels',
    [fmt({ channels: 64 }), ['data', pcm(sine(500, rate, 440, 64), 16)]],
    'convertible',
    [...pcmCodes, 'wrong-channels'],
    2e-5,
  ),
  row('a huge fmt', [fmt({ extra: Array(3000).fill(1) }), data], 'convertible', pcmCodes, 2e-5),
  row('fmt of 14 bytes', [fmt({ length: 14 }), data], 'repairable', mended, 2e-5),
  row('fmt of 17 bytes', [fmt({ extra: [0] }), data], 'convertible', pcmCodes, 2e-5),
  row('u-law without fact', [g711(7), ['data', ulaw]], 'fits', [], 0.02),
  row('u-law with fact', [g711(7), ['fact', le(8000, 4)], ['data', ulaw]], 'fits', [], 0.02),
  row('u-law, fact behind the sound', [g711(7), ['data', ulaw], ['fact', le(8000, 4)]], 'fits', [], 0.02),
  row('a-law', [g711(6), ['fact', le(8000, 4)], ['data', alaw]], 'fits', [], 0.02),
  row(
    'u-law that says 16 bits',
    [g711(7, { bits: 16, align: 1, byteRate: 8000 }), ['data', ulaw]],
    'repairable',
    ['bad-header'],
    0.02,
  ),
  row(
    'u-law, stereo',
    [g711(7, { channels: 2 }), ['data', law(encodeTable('ulaw'), stereo(8000, 8000))]],
    'convertible',
    ['wrong-channels'],
    0.02,
  ),
  row(
    'u-law at 16 kHz',
    [g711(7, { rate }), ['data', law(encodeTable('ulaw'), second)]],
    'convertible',
    ['wrong-rate'],
    0.02,
  ),
  row('u-law, wrong fact', [g711(7), ['fact', le(5, 4)], ['data', ulaw]], 'fits', [], 0.02),
  row(
    'u-law, odd and unpadded at the end',
    [g711(7), ['data', ulaw.subarray(0, 7999), { pad: false }]],
    'fits',
    [],
    0.02,
  ),
  row('data before fmt', [data, fmt()], 'repairable', mended, 2e-5),
  row('two data chunks', [fmt(), data, ['data', [1, 2, 3, 4]]], 'repairable', mended, 2e-5),
  row('two fmt chunks', [fmt(), fmt({ rate: 44_100 }), data], 'repairable', mended, 2e-5),
  row('RIFF size 0', plain, 'repairable', mended, 2e-5, { riffSize: 0 }),
  row('RIFF size too small', plain, 'repairable', mended, 2e-5, { riffSize: 100 }),
  row('RIFF size too big', plain, 'repairable', mended, 2e-5, { riffSize: 100_000 }),
  row(
    'half a frame at the end',
    [fmt({ channels: 2 }), ['data', join([pcm(stereo(500), 16), Uint8Array.of(1, 2)])]],
    'repairable',
    [...mended, 'wrong-channels'],
    2e-5,
  ),
  row('not one sample', [fmt(), ['data', []]], 'refused', [...pcmCodes, 'no-data']),
  refused('only RIFF and WAVE', wav([]), ...broken),
  refused('nothing', new Uint8Array(), 'empty'),
  refused('one byte', Uint8Array.of(0x52), 'not-wav'),
  refused('text', Uint8Array.from(letters('This is no sound at all, only words.')), 'not-wav'),
  refused(
    'AVI',
    Uint8Array.from([...letters('RIFF'), ...le(1000, 4), ...letters('AVI LIST'), ...new Uint8Array(100)]),
    'not-wav',
  ),
  row('ID3 before RIFF', plain, 'repairable', mended, 2e-5, {
    before: [...letters('ID3\x04\x00\x00\x00\x00\x00\x0a'), ...new Uint8Array(10)],
  }),
  row('byte order mark before RIFF', plain, 'repairable', mended, 2e-5, { before: [0xef, 0xbb, 0xbf] }),
  row(
    'chunk size that wraps around',
    [['junk', [1, 2, 3, 4], { size: 0xfffffff8 }], fmt(), data],
    'repairable',
    mended,
    2e-5,
  ),
  row(
    'LIST bigger than the file',
    [fmt(), ['LIST', [1, 2, 3, 4], { size: 1_000_000 }], data],
    'repairable',
    mended,
    2e-5,
  ),
  row('no data', [fmt()], 'refused', [...pcmCodes, 'no-data']),
  row('no fmt', [data], 'refused', ['bad-header']),
  row('unknown coding', [fmt({ tag: 0x1234 }), data], 'refused', ['unsupported-codec']),
  row('DATA in capitals', [fmt(), ['DATA', bytes16]], 'repairable', mended, 2e-5),
  row(
    'the sound inside LIST wavl',
    [fmt(), ['LIST', join([Uint8Array.from([...letters('wavldata'), ...le(32_000, 4)]), bytes16])]],
    'repairable',
    mended,
    2e-5,
  ),
  row(
    'the sound in pieces inside LIST wavl',
    [fmt(), ['LIST', [...letters('wavldata'), ...le(2, 4), 1, 2, ...letters('data'), ...le(2, 4), 1, 2]]],
    'refused',
    [...pcmCodes, 'bad-header'],
  ),
  row('one sample', [fmt(), ['data', pcm([0], 16)]], 'convertible', pcmCodes, 2e-5),
  row('float with 16 bits', [fmt({ tag: 3, bits: 16 }), data], 'refused', ['unsupported-codec']),
  row('8,001 Hz', [fmt({ rate: 8001 }), ['data', pcm(sine(8001, 8001), 16)]], 'convertible', pcmCodes, 2e-5),
  row('768,000 Hz', [fmt({ rate: 768_000 }), ['data', pcm(sine(9000, 768_000), 16)]], 'convertible', pcmCodes, 2e-5),
  row(
    'many small chunks',
    [...Array.from({ length: 3000 }, (): Part => ['note', [1, 2, 3]]), fmt(), data],
    'convertible',
    pcmCodes,
    2e-5,
  ),
  row('G.722', [fmt({ tag: 0x28f, bits: 4 }), data], 'refused', ['unsupported-codec']),
  row('G.726', [fmt({ tag: 0x45, bits: 4 }), data], 'refused', ['unsupported-codec']),
  row('MP3 in WAV', [fmt({ tag: 0x55, bits: 0 }), data], 'refused', ['unsupported-codec']),
  row('AC-3 in WAV', [fmt({ tag: 0x2000 }), data], 'refused', ['unsupported-codec']),
  row('DTS in WAV', [fmt({ tag: 0x2001 }), data], 'refused', ['unsupported-codec']),
  row(
    'DTS dressed up as PCM',
    [fmt({ channels: 2 }), ['data', [0, 0, 0xfe, 0x7f, 0x01, 0x80, ...new Uint8Array(4000)]]],
    'refused',
    ['unsupported-codec', 'wrong-channels', ...pcmCodes],
  ),
  ...(
    [
      ['OggS', 'Ogg'],
      ['fLaC', 'FLAC'],
      ['ID3\x04', 'MP3'],
      ['\xff\xfb\x90\x00', 'MP3'],
      ['\xff\xf1\x50\x80', 'AAC'],
      ['\x00\x00\x00\x20ftypM4A ', 'M4A'],
      ['FORM\x00\x00\x10\x00AIFF', 'AIFF'],
      ['.snd\x00\x00\x00\x18', 'AU'],
      ['riff\x2e\x91\xcf\x11', 'Wave64'],
      ['caff\x00\x01', 'CAF'],
      ['MThd\x00\x00', 'MIDI'],
      ['PK\x03\x04', 'ZIP'],
      ['\x89PNG\r\n', 'PNG'],
      ['\x0bw\x00\x00', 'AC-3'],
      ['\x7f\xfe\x80\x01', 'DTS'],
      ['0&\xb2u\x8ef\xcf\x11', 'WMA'],
    ] as const
  ).map(([head, name]) =>
    refused(
      `${name} with the name of a WAV`,
      Uint8Array.from([...letters(head), ...new Uint8Array(3000)]),
      'not-wav',
      name,
    ),
  ),
  refused('raw u-law without a header', ulaw, 'not-wav'),
];

test.each(rows)('%s', (_, bytes, verdict, codes, error) => {
  const source = bytesSource(bytes);
  const { report, sound } = checkAudio('x.wav', source);
  const [wanted, named] = [codes.filter(code => /^[a-z-]+$/.test(code)), codes.find(code => /[A-Z]/.test(code))];
  expect({ verdict: report.verdict, codes: report.problems.map(({ code }) => code).sort() }).toEqual({
    verdict,
    codes: wanted.map(code => `audio/${code}`).sort(),
  });
  if (named) expect(report.problems[0]!.message).toContain(named);
  expect(sound === null).toBe(error === undefined);
  if (sound === null || error === undefined) return;
  for (const channel of ['mix', 'left', 'right'] as const) {
    const ours = new Float32Array(sound.frames);
    openReader(source, sound, channel).read(0, ours.length, ours);
    const expected = sine(sound.frames, sound.format.sampleRate);
    expect(Math.max(...ours.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThanOrEqual(error);
  }
});

test('a float that is no number is silence and is counted', () => {
  const samples = withValues({
    5: Number.NaN,
    6: Number.POSITIVE_INFINITY,
    7: Number.NEGATIVE_INFINITY,
    8: 1e-40,
    9: 3,
  });
  const source = bytesSource(wav([fmt({ tag: 3, bits: 32 }), ['data', floats(samples, 4)]]));
  const { sound } = checkAudio('x.wav', source);
  const reader = openReader(source, sound!, 'mix');
  const ours = new Float32Array(12);
  reader.read(0, 12, ours);
  expect([...ours.subarray(5, 10)]).toEqual([0, 0, 0, 0, 3]);
  expect(reader.notFinite).toBe(3);
});

test('a file over 100 MB is refused before anything of it is read, one of exactly 100 MB is not', () => {
  const virtual = (size: number) => {
    let reads = 0;
    const head = wav([g711(7), ['data', [], { size: size - 46 }]], { riffSize: size - 8 });
    const source = {
      size,
      read(offset: number, into: Uint8Array) {
        reads += into.length;
        into.fill(0xff).set(head.subarray(offset, offset + into.length));
        return Math.min(into.length, size - offset);
      },
    };
    return { report: checkAudio('x.wav', source).report, reads };
  };
  expect(virtual(104_857_601)).toMatchObject({
    reads: 0,
    report: { verdict: 'refused', problems: [{ code: 'audio/too-large' }] },
  });
  const most = virtual(104_857_600);
  expect(most.report.verdict).toBe('fits');
  expect(most.reads).toBeLessThanOrEqual(65_536);
});

test('a wrong name alone is a finding of a good file', () => {
  const { report, sound } = checkAudio('main menu.wav', bytesSource(wav([g711(7), ['data', ulaw]])));
  expect(report).toMatchObject({
    verdict: 'convertible',
    ok: false,
    name: { valid: false, suggestion: 'main_menu.wav' },
  });
  expect(report.problems.map(({ code }) => code)).toEqual(['audio/name-invalid']);
  expect(sound).not.toBeNull();
});

test('the limit of today’s portal is only advice', () => {
  const size = 6 * 1024 * 1024;
  const file = wav([g711(7), ['data', new Uint8Array(size)]]);
  expect(checkAudio('x.wav', bytesSource(file), { profile: 'portal-today' }).report).toMatchObject({
    verdict: 'fits',
    problems: [{ code: 'audio/portal-size' }],
  });
});
