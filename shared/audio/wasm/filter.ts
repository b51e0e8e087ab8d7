/** The first stage: a polyphase filter to 16 kHz. */
import { load64, madd, madd64, sum1, sum4 } from './lanes';

/**
 * Filters of up to so many taps (24 kHz and below) are summed in 64 bits: they are cheap, and too short for the roundings
 * of 32 bits to average out, which a tone that repeats every few samples meets the same way each time.
 */
const shortTaps = 32;

/**
 * `count` outputs from `x` (floats; offsets are relative to it) to `out`, beginning with row `row` of `up` rows. Four
 * periods are worked on together, so one load of a coefficient serves four outputs.
 */
export function filterExact(
  x: usize, out: usize, count: i32, row: i32, up: i32, down: i32, taps: i32, coefficients: usize, offsets: usize,
): void {
  const bytes = taps << 2;
  const period = <usize>down << 2;
  let n = 0;
  while (n < count) {
    const left = count - n;
    const run = min(up - row, left);
    if (row == 0 && 4 * up <= left) {
      for (let r = 0; r < up; r++) {
        let c = coefficients + r * bytes;
        const end = c + bytes;
        const to = out + (<usize>(n + r) << 2);
        const gap = <usize>up << 2;
        let p0 = x + (load<i32>(offsets + (<usize>r << 2)) << 2);
        if (taps <= shortTaps) {
          fourShort(p0, period, c, end, to, gap);
          continue;
        }
        let p1 = p0 + period;
        let p2 = p1 + period;
        let p3 = p2 + period;
        let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
        while (c < end) {
          const c0 = v128.load(c);
          const c1 = v128.load(c, 16);
          a0 = madd(v128.load(p0), c0, a0);
          a1 = madd(v128.load(p1), c0, a1);
          a2 = madd(v128.load(p2), c0, a2);
          a3 = madd(v128.load(p3), c0, a3);
          b0 = madd(v128.load(p0, 16), c1, b0);
          b1 = madd(v128.load(p1, 16), c1, b1);
          b2 = madd(v128.load(p2, 16), c1, b2);
          b3 = madd(v128.load(p3, 16), c1, b3);
          c += 32;
          p0 += 32;
          p1 += 32;
          p2 += 32;
          p3 += 32;
        }
        const s = sum4(f32x4.add(a0, b0), f32x4.add(a1, b1), f32x4.add(a2, b2), f32x4.add(a3, b3));
        if (up == 1) v128.store(to, s);
        else {
          v128.store_lane<f32>(to, s, 0);
          v128.store_lane<f32>(to + gap, s, 1);
          v128.store_lane<f32>(to + 2 * gap, s, 2);
          v128.store_lane<f32>(to + 3 * gap, s, 3);
        }
      }
      n += 4 * up;
      x += 4 * period;
      continue;
    }
    for (let r = 0; r < run; r++) {
      store<f32>(
        out + (<usize>(n + r) << 2),
        one(x + (load<i32>(offsets + (<usize>(row + r) << 2)) << 2), coefficients + (row + r) * bytes, bytes),
      );
    }
    n += run;
    row += run;
    if (row == up) {
      row = 0;
      x += period;
    }
  }
}

/** The four outputs at `x` and one, two and three periods later, `gap` bytes apart. */
function fourShort(x: usize, period: usize, c: usize, end: usize, to: usize, gap: usize): void {
  let p1 = x + period, p2 = p1 + period, p3 = p2 + period;
  let a0 = f64x2.splat(0), a1 = a0, a2 = a0, a3 = a0;
  for (; c < end; c += 8, x += 8, p1 += 8, p2 += 8, p3 += 8) {
    const factor = load64(c);
    a0 = madd64(load64(x), factor, a0);
    a1 = madd64(load64(p1), factor, a1);
    a2 = madd64(load64(p2), factor, a2);
    a3 = madd64(load64(p3), factor, a3);
  }
  store<f32>(to, sum64(a0));
  store<f32>(to + gap, sum64(a1));
  store<f32>(to + 2 * gap, sum64(a2));
  store<f32>(to + 3 * gap, sum64(a3));
}

function sum64(a: v128): f32 {
  return <f32>(f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1));
}

function one(p: usize, c: usize, bytes: i32): f32 {
  const end = c + bytes;
  if (bytes <= shortTaps << 2) {
    let sum = f64x2.splat(0);
    for (; c < end; c += 8, p += 8) sum = madd64(load64(p), load64(c), sum);
    return sum64(sum);
  }
  let a = f32x4.splat(0), b = a;
  for (; c < end; c += 32, p += 32) {
    a = madd(v128.load(p), v128.load(c), a);
    b = madd(v128.load(p, 16), v128.load(c, 16), b);
  }
  return sum1(f32x4.add(a, b));
}

/** As `filterExact` for ratios with too many phases: coefficients lie on straight lines between two rows. */
export function filterBetween(
  x: usize, out: usize, count: i32, remainder: i32, up: i32, down: i32, taps: i32, coefficients: usize, rows: i32,
): void {
  const bytes = taps << 2;
  for (let n = 0; n < count; n++) {
    const place = (<f64>remainder / <f64>up) * <f64>rows;
    const row = <i32>place;
    const between = f32x4.splat(<f32>(place - <f64>row));
    let c = coefficients + row * bytes;
    const end = c + bytes;
    let p = x;
    let sum = f32x4.splat(0);
    for (; c < end; c += 16, p += 16) {
      const c0 = v128.load(c);
      sum = madd(v128.load(p), madd(between, f32x4.sub(v128.load(c + bytes), c0), c0), sum);
    }
    store<f32>(out + (<usize>n << 2), sum1(sum));
    remainder += down;
    const whole = remainder / up;
    x += <usize>whole << 2;
    remainder -= whole * up;
  }
}
