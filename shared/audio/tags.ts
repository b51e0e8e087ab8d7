/**
 * Tags and cue points of a file, read and written by wavefile. It gets a small file made of the tag chunks alone, each
 * known to our own walker, because it holds whole files as numbers and never returns from an empty `smpl` chunk.
 */
import * as library from 'wavefile';
import type { Checked } from './check.ts';
import type { ByteSink } from './convert.ts';
import { readFully } from './decode/reader.ts';
import type { Chunk } from './riff.ts';
import { walkRiff } from './riff.ts';
import { type ByteSource, bytesSource, HeaderReader } from './source.ts';
import type { TagEdit, Tags } from './tag-edit.ts';

// As a CommonJS module in Node, as an ES module in a bundle.
type Library = typeof library;
const { WaveFile } = (library as Library & { default?: Library }).default ?? library;

/** Least sizes below which a chunk says nothing and wavefile stumbles. */
const least: Readonly<Record<string, number>> = { LIST: 4, bext: 602, 'cue ': 4, smpl: 36 };
/** Tags are small; a chunk beyond this is something else. */
const largest = 1 << 20;
const edited = new Set(['LIST', 'cue ']);

const isTag = ({ id, size }: Chunk): boolean => id in least && size >= least[id]! && size <= largest;

/** What is read together. A list is always last: wavefile takes what follows one for a part of it. */
const together = {
  words: [['bext'], ['smpl'], ['LIST', 'INFO']],
  cues: [['cue '], ['LIST', 'adtl']],
} as const;
type Kind = keyof typeof together;

/** The first chunk of each sort; labels (`adtl`) without cue points are left out, wavefile stumbles over them. */
function chunksOf(source: ByteSource, chunks: readonly Chunk[], kind: Kind): Chunk[] {
  const reader = new HeaderReader(source);
  const found = together[kind].map(([id, form]) =>
    chunks.find(chunk => chunk.id === id && isTag(chunk) && (!form || reader.text(chunk.start, 4) === form)),
  );
  if (kind === 'cues' && (found[0]?.size ?? 0) <= 4) return [];
  return found.filter(chunk => chunk !== undefined);
}

/** Only what the walker passed without mending; tags of a broken file are not worth the risk. */
export function hasReadableTags(checked: Checked): boolean {
  const { layout, sound } = checked;
  return sound !== null && layout?.container === 'RIFF' && layout.mended.length === 0 && layout.truncated === null;
}

/** A WAV file of one sample with the tag chunks of the real one. */
function smallFile(source: ByteSource, checked: Checked, kind: Kind): InstanceType<typeof WaveFile> {
  const rate = checked.sound!.format.sampleRate;
  const bare = new WaveFile();
  bare.fromScratch(1, rate, '8', [128, 128]);
  const parts: Uint8Array[] = [bare.toBuffer()];
  for (const chunk of chunksOf(source, checked.layout!.chunks, kind)) parts.push(chunkBytes(source, chunk));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  new DataView(bytes.buffer).setUint32(4, bytes.length - 8, true);
  const file = new WaveFile();
  file.fromBuffer(bytes, false);
  return file;
}

/** Header, body and padding. */
function chunkBytes(source: ByteSource, { id, start, size }: Chunk): Uint8Array {
  const bytes = new Uint8Array(8 + size + (size % 2));
  for (let i = 0; i < 4; i++) bytes[i] = id.charCodeAt(i);
  new DataView(bytes.buffer).setUint32(4, size, true);
  readFully(source, start, bytes.subarray(8, 8 + size));
  return bytes;
}

const clean = (text: unknown): string => String(text ?? '').replace(/\0[\s\S]*$/, '');

export function readTags(source: ByteSource, checked: Checked): Tags {
  const words = smallFile(source, checked, 'words');
  const rate = checked.sound!.format.sampleRate;
  const info = Object.entries(words.listTags()).map(([name, value]) => [name, clean(value)]);
  const points = smallFile(source, checked, 'cues').listCuePoints();
  const cues = points as unknown as { dwSampleOffset: number; label?: string }[];
  const bext = words.bext as { chunkId: string; description: string; originator: string; originationDate: string };
  return {
    info: Object.fromEntries(info),
    cues: cues.map(({ dwSampleOffset, label }) => ({ seconds: dwSampleOffset / rate, label: clean(label) })),
    broadcast: bext.chunkId
      ? { description: clean(bext.description), originator: clean(bext.originator), date: clean(bext.originationDate) }
      : null,
    loops: (words.smpl as { loops?: unknown[] }).loops?.length ?? 0,
  };
}

const copyBytes = 1 << 18;

/** The chunks wavefile made, with the bytes they stand in. */
function listOf(file: InstanceType<typeof WaveFile>, kind: Kind): (readonly [ByteSource, Chunk])[] {
  const small = bytesSource(file.toBuffer());
  return chunksOf(small, walkRiff(small)!.chunks, kind)
    .filter(({ id, size }) => edited.has(id) && size > 4)
    .map(chunk => [small, chunk] as const);
}

/** Writes the file anew with changed tags; the sound and every other chunk stay as they are. Answers its length. */
export function writeTags(source: ByteSource, checked: Checked, edit: TagEdit, sink: ByteSink): number {
  const words = smallFile(source, checked, 'words');
  for (const [name, text] of Object.entries(edit.info)) {
    if (text === '') words.deleteTag(name);
    else words.setTag(name, text);
  }
  const cues = smallFile(source, checked, 'cues');
  if (edit.cues) {
    for (let left = cues.listCuePoints().length; left > 0; left--) cues.deleteCuePoint(1);
    for (const { seconds, label } of edit.cues) cues.setCuePoint({ position: seconds * 1000, label });
  }
  const made = [listOf(words, 'words'), listOf(cues, 'cues')].flat();
  const reader = new HeaderReader(source);
  const isReplaced = ({ id, start }: Chunk) =>
    id === 'cue ' || (id === 'LIST' && ['INFO', 'adtl'].includes(reader.text(start, 4)));
  const kept = checked.layout!.chunks.filter(chunk => !isReplaced(chunk));
  const length =
    12 + [...kept, ...made.map(([, chunk]) => chunk)].reduce((sum, { size }) => sum + 8 + size + (size % 2), 0);
  const head = new Uint8Array(12);
  readFully(source, 0, head);
  new DataView(head.buffer).setUint32(4, length - 8, true);
  sink.write(head);
  for (const chunk of kept) copyChunk(source, chunk, sink);
  for (const [small, chunk] of made) copyChunk(small, chunk, sink);
  return length;
}

function copyChunk(source: ByteSource, chunk: Chunk, sink: ByteSink): void {
  if (chunk.size <= copyBytes) {
    sink.write(chunkBytes(source, chunk));
    return;
  }
  sink.write(Uint8Array.from({ length: 8 }, (_, i) => headerByte(chunk, i)));
  const buffer = new Uint8Array(copyBytes);
  for (let done = 0; done < chunk.size; done += copyBytes) {
    const part = buffer.subarray(0, Math.min(copyBytes, chunk.size - done));
    readFully(source, chunk.start + done, part);
    sink.write(part);
  }
  if (chunk.size % 2 === 1) sink.write(new Uint8Array(1));
}

const headerByte = ({ id, size }: Chunk, i: number): number =>
  i < 4 ? id.charCodeAt(i) : Math.floor(size / 256 ** (i - 4)) % 256;
