/** The discrete Fourier transform in 64-bit floats, plain and short: the oracle of the fast one, and what designs the filters. */

const tables = new Map<number, { cos: Float64Array; sin: Float64Array; order: Uint32Array }>();

function tablesFor(size: number) {
  const known = tables.get(size);
  if (known) return known;
  const made = {
    cos: Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size)),
    sin: Float64Array.from({ length: size / 2 }, (_, k) => Math.sin((2 * Math.PI * k) / size)),
    order: reversedBits(size),
  };
  tables.set(size, made);
  return made;
}

/** For each index the number with its bits in opposite order. */
export function reversedBits(size: number): Uint32Array {
  const order = new Uint32Array(size);
  for (let i = 1; i < size; i++) order[i] = (order[i >> 1]! >> 1) | (i & 1 ? size >> 1 : 0);
  return order;
}

/** Radix 2, in place, not scaled. `direction` 1 is forward, -1 inverse. */
export function transform(re: Float64Array, im: Float64Array, direction: 1 | -1): void {
  const size = re.length;
  const { cos, sin, order } = tablesFor(size);
  for (let i = 0; i < size; i++) {
    const j = order[i]!;
    if (j <= i) continue;
    [re[i], re[j]] = [re[j]!, re[i]!];
    [im[i], im[j]] = [im[j]!, im[i]!];
  }
  for (let half = 1, step = size >> 1; half < size; half *= 2, step >>= 1) {
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const [c, s] = [cos[k * step]!, -direction * sin[k * step]!];
        const [a, b] = [start + k, start + k + half];
        const [x, y] = [re[b]! * c - im[b]! * s, re[b]! * s + im[b]! * c];
        re[b] = re[a]! - x;
        im[b] = im[a]! - y;
        re[a] = re[a]! + x;
        im[a] = im[a]! + y;
      }
    }
  }
}

/** Forward transform of a copy. */
export function spectrum(real: Float64Array, imaginary: Float64Array): { re: Float64Array; im: Float64Array } {
  const [re, im] = [real.slice(), imaginary.slice()];
  transform(re, im, 1);
  return { re, im };
}
