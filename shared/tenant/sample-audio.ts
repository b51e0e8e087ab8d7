/** The music of the sample: a short tune of our own, made by arithmetic so that no sound file has to be shipped. */

const sampleRate = 8000;
const secondsPerNote = 0.4;
/** Hz: a slow walk up and down a pentatonic scale. */
const notes = [262, 294, 330, 392, 440, 392, 330, 294, 262, 330];

/** G.711 u-law of a sample from -1 to 1. */
function uLaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.round(Math.abs(sample) * 32_635), 32_635) + 132;
  const exponent = Math.floor(Math.log2(magnitude)) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

/** A whole wave file: u-law, 8 kHz, 8 bit, mono. */
export function sampleMusic(): Uint8Array {
  const perNote = sampleRate * secondsPerNote;
  const data = Uint8Array.from({ length: notes.length * perNote }, (_, index) => {
    const within = (index % perNote) / perNote;
    const frequency = notes[Math.floor(index / perNote)] ?? 0;
    // Each note swells and fades, so that none begins or ends with a click.
    const level = 0.3 * Math.sin(Math.PI * within) ** 2;
    return uLaw(level * Math.sin((2 * Math.PI * frequency * index) / sampleRate));
  });
  const head = new DataView(new ArrayBuffer(58));
  const word = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index++) head.setUint8(at + index, text.charCodeAt(index));
  };
  word(0, 'RIFF');
  head.setUint32(4, 50 + data.length, true);
  word(8, 'WAVEfmt ');
  head.setUint32(16, 18, true);
  head.setUint16(20, 7, true); // WAVE_FORMAT_MULAW
  head.setUint16(22, 1, true);
  head.setUint32(24, sampleRate, true);
  head.setUint32(28, sampleRate, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  word(38, 'fact');
  head.setUint32(42, 4, true);
  head.setUint32(46, data.length, true);
  word(50, 'data');
  head.setUint32(54, data.length, true);
  return new Uint8Array([...new Uint8Array(head.buffer), ...data]);
}
