/** The tones of a telephone, as frequencies in Hz. */

const rows = [697, 770, 852, 941];
const columns = [1209, 1336, 1477, 1633];
/** Of ITU-T Q.23: each key is a row and a column sounding together. */
const layout = ['123A', '456B', '789C', '*0#D'];

/** The two frequencies of a key; null for what is no key. */
export function dtmf(key: string): readonly [row: number, column: number] | null {
  for (const [index, keys] of layout.entries()) {
    const column = key.length === 1 ? keys.indexOf(key) : -1;
    if (column >= 0) return [rows[index]!, columns[column]!];
  }
  return null;
}

/** Seconds a key sounds: Q.24 asks for 40 ms at least; a person presses longer. */
export const keySeconds = 0.12;

/** What one hears while it rings at the other end: 425 Hz, 1 s on and 4 s off (ITU-T E.180). */
export const ringing = { hertz: 425, onSeconds: 1, offSeconds: 4 } as const;
