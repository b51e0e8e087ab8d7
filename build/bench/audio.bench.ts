/** Checking and converting prompts against sox and ffmpeg as Debian ships them, whole process against whole process. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../electron/services/audio/jobs.ts';
import { audioPool } from '../../electron/services/audio/pool.ts';
import { floats, fmt, pcm, wav } from '../../shared/audio/testing/make-wav.ts';
import { buildWasm } from '../generate/wasm.ts';
import { qualityRows } from './audio-quality.ts';
import { defineBench, installed, interleave, median, pairwise, type Row, type Sample, timeProcess } from './kit.ts';

const cli = join(import.meta.dirname, '../../out/main/cli.js');
const rounds = 11;
const node = process.execPath;

/** Noise with a sweep, the same in every run; `scale` bytes are about as many as the file has. */
function sound(rate: number, channels: number, bits: 16 | 24 | 32, bytes: number): Uint8Array {
  const block = Float64Array.from({ length: rate * channels }, (_, i) => {
    const time = Math.floor(i / channels) / rate;
    const noise = (((i * 2_654_435_761) % 65_536) / 65_536 - 0.5) * 0.2;
    return 0.4 * Math.sin(2 * Math.PI * (100 + 3000 * time) * time) + noise;
  });
  const second = bits === 32 ? floats(block, 4) : pcm(block, bits);
  const data = new Uint8Array(Math.floor(bytes / second.length) * second.length);
  for (let at = 0; at < data.length; at += second.length) data.set(second, at);
  return wav([fmt({ tag: bits === 32 ? 3 : 1, channels, rate, bits }), ['data', data]]);
}

const walls = (samples: readonly Sample[]): number[] => samples.map(({ wallMs }) => wallMs);
const row = (what: string, ours: readonly Sample[], peer: readonly Sample[], peerName: string, most: number): Row => ({
  what,
  ours: median(walls(ours)),
  peer: median(walls(peer)),
  peerName,
  unit: 'ms',
  figure: pairwise(walls(ours), walls(peer)),
  target: { most },
});

async function whole(file: string, out: string, what: string, ffmpegMost: number, soxMost: number): Promise<Row[]> {
  const ours = () => timeProcess(node, [cli, 'audio', 'convert', file, '--law', 'ulaw', '--out', out, '--overwrite']);
  const bare = () => timeProcess(node, ['-e', '0']);
  const ffmpegArgs = [
    '-loglevel',
    'error',
    '-nostdin',
    '-y',
    '-i',
    file,
    '-ar',
    '8000',
    '-ac',
    '1',
    '-c:a',
    'pcm_mulaw',
    join(out, 'ff.wav'),
  ];
  const ffmpeg = () => timeProcess('ffmpeg', ffmpegArgs);
  const sox = () => timeProcess('sox', [file, '-r', '8000', '-c', '1', '-e', 'u-law', join(out, 'sox.wav')]);
  const samples = await interleave({ ours, bare, ffmpeg, sox }, rounds);
  const peak = (of: readonly Sample[]) => median(of.map(({ peakMb }) => peakMb));
  const more = peak(samples.ours) - peak(samples.bare);
  return [
    row(`${what}, against ffmpeg`, samples.ours, samples.ffmpeg, 'ffmpeg', ffmpegMost),
    row(`${what}, against sox`, samples.ours, samples.sox, 'sox', soxMost),
    { what: `${what}, memory over bare node`, ours: more, unit: 'MB', figure: more, target: { most: 20 } },
  ];
}

/** Threads as the app has them: started once, warm, and helping each other with one file. */
async function inProcess(file: string, out: string, workers: 1 | 2): Promise<Row> {
  const options = { law: 'ulaw' } as const;
  const job = { path: file, name: 'x.wav', folder: out, outName: 'warm.wav', overwrite: true, options };
  const pool = audioPool(workers);
  const times: number[] = [];
  for (let i = 0; i < rounds + 3; i++) {
    const start = performance.now();
    if ((await pool.run({ kind: 'convert', job })).out === null) throw new Error('the conversion failed');
    if (i > 2) times.push(performance.now() - start);
  }
  await pool.close();
  return {
    what: `100 MB 44.1 kHz stereo, in process, ${workers === 1 ? 'one worker' : 'two workers'}`,
    ours: median(times),
    unit: 'ms',
    figure: median(times),
    target: { most: workers === 1 ? 100 : 55 },
  };
}

async function batch(folder: string, out: string): Promise<Row> {
  const kinds = [
    [44_100, 2, 16],
    [48_000, 1, 16],
    [44_100, 1, 24],
    [48_000, 2, 24],
  ] as const;
  const made = kinds.map(([rate, channels, bits]) => sound(rate, channels, bits, rate * channels * (bits / 8) * 12));
  for (let i = 0; i < 200; i++) writeFileSync(join(folder, `prompt-${i}.wav`), made[i % made.length]!);
  const names = readdirSync(folder).join(' ');
  const loop = `cd ${folder} && for f in ${names}; do sox $f -r 8000 -c 1 -e u-law ${out}/$f; done`;
  const samples = await interleave(
    {
      ours: () => timeProcess(node, [cli, 'audio', 'convert', folder, '--law', 'ulaw', '--out', out, '--overwrite']),
      sox: () => timeProcess('sh', ['-c', loop]),
    },
    3,
  );
  return row('200 prompts of 12 s', samples.ours, samples.sox, 'sox loop', 0.3);
}

function checks(file: string): Row {
  const start = performance.now();
  for (let i = 0; i < 10_000; i++) checkFile({ path: file, name: 'x.wav' });
  const seconds = (performance.now() - start) / 1000;
  return { what: 'checking 10,000 files', ours: seconds, unit: 's', figure: seconds, target: { most: 1 } };
}

export const bench = defineBench({
  id: 'audio',
  title: 'Check and convert prompts',
  async run() {
    for (const peer of ['sox', 'ffmpeg']) if (!(await installed(peer))) return { skipped: `${peer} is not installed` };
    await buildWasm();
    const folder = mkdtempSync(join(tmpdir(), 'flow-lab-bench-'));
    try {
      const [out, prompts] = [join(folder, 'out'), join(folder, 'prompts')];
      mkdirSync(out);
      mkdirSync(prompts);
      const [stereo, float] = [join(folder, 's441.wav'), join(folder, 'm96f.wav')];
      writeFileSync(stereo, sound(44_100, 2, 16, 104_000_000));
      writeFileSync(float, sound(96_000, 1, 32, 104_000_000));
      const rows = [
        ...(await whole(stereo, out, '100 MB 44.1 kHz stereo', 0.45, 0.4)),
        ...(await whole(float, out, '100 MB 96 kHz mono float', 0.5, 0.85)),
        await inProcess(stereo, out, 1),
        await inProcess(stereo, out, 2),
        await batch(prompts, out),
      ];
      return [...rows, checks(join(prompts, 'prompt-0.wav')), ...(await qualityRows(folder))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
