/**
 * The first stage where a whole number of periods lies in a block of the second: eight places of the sound, one block
 * apart, are worked on side by side (four are real parts, four imaginary ones), so every load is aligned, nothing is summed
 * across lanes, and the results already lie as the transform wants them.
 */
import { madd } from './lanes';

/**
 * Rows of `filterExact` in pairs, as a stream meets them that begins at row `phase`: for each place of the pair's common
 * window the taps of both (`length` places, noughts where one of them has ended), and where the window begins.
 */
export function designPairs(
  rows: usize, out: usize, offsets: usize, up: i32, down: i32, taps: i32, length: i32, phase: i32, pairs: i32,
): void {
  const begin = (phase * down) / up;
  for (let pair = 0; pair < pairs; pair++, offsets += 4) {
    const first = phase + 2 * pair;
    const offset = (first * down) / up - begin;
    const shift = ((first + 1) * down) / up - begin - offset;
    store<i32>(offsets, offset);
    const a = rows + (<usize>((first % up) * taps) << 2);
    const b = rows + (<usize>(((first + 1) % up) * taps) << 2);
    for (let k = 0; k < length; k++, out += 8) {
      const j = k - shift;
      store<f32>(out, k < taps ? load<f32>(a + (<usize>k << 2)) : 0);
      store<f32>(out, j >= 0 && j < taps ? load<f32>(b + (<usize>j << 2)) : 0, 4);
    }
  }
}

/**
 * `periods` (even) periods of `pairs` pairs of outputs. A window is summed from both ends to its middle, the small terms
 * first: so the roundings of 32 bits stay small. `period` and `gap` are the bytes of a period in `x` and `out`.
 */
export function filterStreams(
  x: usize, out: usize, periods: i32, pairs: i32, period: usize, gap: usize, length: i32, table: usize, offsets: usize,
): void {
  const half = <usize>length << 2;
  for (let p = 0; p < periods; p += 2, x += 2 * period, out += gap) {
    let c = table;
    for (let pair = 0; pair < pairs; pair++, out += 64, c += 2 * half) {
      const begin = x + (<usize>load<i32>(offsets + (<usize>pair << 2)) << 5);
      const far = out + gap;
      let t = c, u = begin, v = begin + period;
      for (let side = 0, step: usize = 8; side < 2; side++) {
        let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
        for (let end = c + half - <usize>side * 8; t != end; t += step, u += 4 * step, v += 4 * step) {
          const p0 = v128.load32_splat(t), p1 = v128.load32_splat(t, 4);
          const ur = v128.load(u), ui = v128.load(u, 16), vr = v128.load(v), vi = v128.load(v, 16);
          a0 = madd(ur, p0, a0);
          a1 = madd(ui, p0, a1);
          a2 = madd(ur, p1, a2);
          a3 = madd(ui, p1, a3);
          b0 = madd(vr, p0, b0);
          b1 = madd(vi, p0, b1);
          b2 = madd(vr, p1, b2);
          b3 = madd(vi, p1, b3);
        }
        if (side == 1) {
          a0 = f32x4.add(a0, v128.load(out)), a1 = f32x4.add(a1, v128.load(out, 16));
          a2 = f32x4.add(a2, v128.load(out, 32)), a3 = f32x4.add(a3, v128.load(out, 48));
          b0 = f32x4.add(b0, v128.load(far)), b1 = f32x4.add(b1, v128.load(far, 16));
          b2 = f32x4.add(b2, v128.load(far, 32)), b3 = f32x4.add(b3, v128.load(far, 48));
        }
        v128.store(out, a0);
        v128.store(out, a1, 16);
        v128.store(out, a2, 32);
        v128.store(out, a3, 48);
        v128.store(far, b0);
        v128.store(far, b1, 16);
        v128.store(far, b2, 32);
        v128.store(far, b3, 48);
        // Then from the end backwards; numbers of memory wrap around, so that -8 is one too.
        t = c + 2 * half - 8, u = begin + (half << 3) - 32, v = u + period, step = <usize>-8;
      }
    }
  }
}

/**
 * The beginnings of the eight blocks in `work` (`size` samples each, `hop` of them new) are the ends of the ones before:
 * of the neighbour lane, and for the first block of `tail`, which then takes the end of the last one.
 */
export function overlap(work: usize, tail: usize, size: i32, hop: i32): void {
  const ends = work + (<usize>hop << 5);
  const count = <usize>(size - hop) << 5;
  for (let at: usize = 0; at < count; at += 32, tail += 4) {
    const even = v128.load(ends + at), odd = v128.load(ends + at, 16);
    v128.store(work + at, v128.shuffle<i32>(v128.load32_splat(tail), odd, 0, 4, 5, 6));
    v128.store(work + at, even, 16);
    v128.store_lane<f32>(tail, odd, 3);
  }
}

/** The end of the first block as a tail. */
export function keepTail(work: usize, tail: usize, size: i32, hop: i32): void {
  const end = work + (<usize>size << 5);
  for (let at = work + (<usize>hop << 5); at < end; at += 32, tail += 4) store<f32>(tail, load<f32>(at));
}

export function silence(at: usize, bytes: usize): void {
  memory.fill(at, 0, bytes);
}
