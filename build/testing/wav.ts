/** Small WAV files for tests, made here byte by byte so that no code under test made them. */

interface Pcm {
  readonly seconds: number;
  readonly rate?: number;
  readonly hertz?: number;
  /** 0 … 1 of full scale. */
  readonly level?: number;
}

/** 16-bit PCM, mono, a sine. */
export function pcmWav({ seconds, rate = 16_000, hertz = 440, level = 0.5 }: Pcm): Buffer {
  const frames = Math.round(seconds * rate);
  const body = Buffer.alloc(frames * 2);
  for (let i = 0; i < frames; i++) {
    body.writeInt16LE(Math.round(32_767 * level * Math.sin((2 * Math.PI * hertz * i) / rate)), i * 2);
  }
  return riff({ tag: 1, rate, bits: 16 }, body);
}

/** 16-bit PCM, mono, 44.1 kHz: tones of equal strength, together. */
export function tonesWav(seconds: number, hertz: readonly number[], rate = 44_100): Buffer {
  const body = Buffer.alloc(Math.round(seconds * rate) * 2);
  for (let i = 0; i < body.length / 2; i++) {
    const sum = hertz.reduce((total, tone) => total + Math.sin((2 * Math.PI * tone * i) / rate), 0);
    body.writeInt16LE(Math.round((32_000 * sum) / hertz.length), i * 2);
  }
  return riff({ tag: 1, rate, bits: 16 }, body);
}

/** 16-bit PCM, mono: something like talking, a voice of many harmonics that rises and falls in syllables. For looking at. */
export function voiceWav(seconds: number, rate = 44_100): Buffer {
  const body = Buffer.alloc(Math.round(seconds * rate) * 2);
  for (let i = 0, phase = 0; i < body.length / 2; i++) {
    const t = i / rate;
    const pitch = 130 + 30 * Math.sin(2 * Math.PI * 0.45 * t) + 12 * Math.sin(2 * Math.PI * 3.1 * t);
    phase += (2 * Math.PI * pitch) / rate;
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 2.3 * t) * Math.sin(2 * Math.PI * 0.7 * t + 0.6)) ** 0.7;
    const formant = 700 + 900 * Math.abs(Math.sin(2 * Math.PI * 1.1 * t));
    let value = 0;
    for (let n = 1; n <= 50; n++)
      value += Math.sin(n * phase) / (1 + ((n * pitch - formant) / 400) ** 2) / Math.sqrt(n);
    body.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value * syllable * 0.35)) * 32_767), i * 2);
  }
  return riff({ tag: 1, rate, bits: 16 }, body);
}

/** 8-bit u-law, 8 kHz, mono, silence: a prompt that fits. */
export const ulawWav = (seconds: number): Buffer =>
  riff({ tag: 7, rate: 8000, bits: 8 }, Buffer.alloc(seconds * 8000, 0xff));

function riff({ tag, rate, bits }: { tag: number; rate: number; bits: number }, body: Buffer): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + body.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(tag, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE((rate * bits) / 8, 28);
  head.writeUInt16LE(bits / 8, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36);
  head.writeUInt32LE(body.length, 40);
  return Buffer.concat([head, body]);
}
