import { choice } from '../base/fields/choice.ts';
import { integer } from '../base/fields/integer.ts';
import { text } from '../base/fields/text.ts';
import { description, namedCharacters, patterns, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

const fact = (label: string, unit: string, help: string, value: { min: number; max: number; initial?: number }) =>
  integer({ label, unit, help, ...value, required: true, managed: true });

export const audioFile = defineEntity({
  id: 'audio-file',
  title: 'Audio file',
  plural: 'Audio files',
  menu: 'routing-strategy',
  summary:
    'A .wav file a caller hears: music, a prompt, a closed message. Flows, queues and routing strategies use it by name.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Course, Creating Audio Files; public API, AudioFileInfoDTO',
  fields: {
    name: uniqueName({
      help: 'The file name, without spaces or special characters, ending in .wav.',
      characters: namedCharacters.file,
      pattern: patterns.wavName,
      source: 'Course, Creating Audio Files',
    }),
    description: description(),
    sha256: text({
      label: 'Content',
      help: 'The SHA-256 of the file; the audio itself lies in the audio store of the workspace.',
      max: 64,
      required: true,
      managed: true,
      pattern: { regex: /^[0-9a-f]{64}$/, words: '64 hexadecimal digits' },
    }),
    codec: choice({
      label: 'Codec',
      help: 'The companding of the samples.',
      choices: { ULAW: 'u-law', ALAW: 'a-law' },
      initial: 'ULAW',
      managed: true,
    }),
    sampleRate: fact('Sample rate', 'Hz', 'Samples in a second; always 8000.', { min: 8000, max: 8000 }),
    channels: fact('Channels', '', 'Always 1, mono.', { min: 1, max: 1 }),
    bitsPerSample: fact('Bits per sample', 'bit', 'Always 8, since the samples are companded.', { min: 8, max: 8 }),
    sizeBytes: fact('Size', 'byte', 'The size of the whole file; 100 MB is the most.', { min: 0, max: 104_857_600 }),
    durationMs: fact('Length', 'ms', 'How long it plays.', { min: 0, max: 14_000_000 }),
  },
  sample: {
    name: 'welcome.wav',
    description: '',
    sha256: '0'.repeat(64),
    codec: 'ULAW',
    sampleRate: 8000,
    channels: 1,
    bitsPerSample: 8,
    sizeBytes: 16_044,
    durationMs: 2000,
  },
});
