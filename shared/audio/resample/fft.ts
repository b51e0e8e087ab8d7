/** The discrete Fourier transform in 64-bit floats, plain and short: the oracle of the fast one, and what designs the filters. */

const tables = new Map<number, { cos: Float64Array; sin: Float64Array; order: Uint32Array }>();

function tablesFor(size: number) {
  const known = tables.get(size);
  if (known) return known;
  const [cos, sin] = [new Float64Array(size / 2), new Float64Array(size / 2)];
  for (let k = 0; k < size / 2; k++) {
    cos[k] = Math.cos((2 * Math.PI * k) / size);
    sin[k] = Math.sin((2 * Math.PI * k) / size);
  }
  const made = { cos, sin, order: reversedBits(size) };
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
    const [r, m] = [re[i]!, im[i]!];
    re[i] = re[j]!;
    im[i] = im[j]!;
    re[j] = r;
    im[j] = m;
  }
  for (let half = 1, step = size >> 1; half < size; half *= 2, step >>= 1) {
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0, a = start, b = start + half; k < half; k++, a++, b++) {
        const c = cos[k * step]!;
        const s = -direction * sin[k * step]!;
        const x = re[b]! * c - im[b]! * s;
        const y = re[b]! * s + im[b]! * c;
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
