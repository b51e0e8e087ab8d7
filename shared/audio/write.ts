/** The one form in which Flow Lab writes a prompt: RIFF, `fmt ` of 18 bytes, `fact`, `data`, a pad byte; nothing else. */
import type { Law } from './format.ts';

export const headerBytes = 58;

export const fileBytes = (frames: number): number => headerBytes + frames + (frames % 2);

export function promptHeader(law: Law, frames: number): Uint8Array {
  const header = new Uint8Array(headerBytes);
  const view = new DataView(header.buffer);
  const text = (at: number, word: string) => {
    for (let i = 0; i < 4; i++) header[at + i] = word.charCodeAt(i);
  };
  text(0, 'RIFF');
  view.setUint32(4, fileBytes(frames) - 8, true);
  text(8, 'WAVE');
  text(12, 'fmt ');
  view.setUint32(16, 18, true);
  view.setUint16(20, law === 'ulaw' ? 7 : 6, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(38, 'fact');
  view.setUint32(42, 4, true);
  view.setUint32(46, frames, true);
  text(50, 'data');
  view.setUint32(54, frames, true);
  return header;
}
