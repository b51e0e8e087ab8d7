/**
 * The hot loops of the audio path, in AssemblyScript (a dialect of TypeScript that becomes WebAssembly). Built twice by
 * `build/generate/wasm.ts`: with the SIMD every engine has, and with relaxed SIMD, where a multiplication and an addition
 * are one instruction. Pure functions over memory the caller lays out; nothing is allocated here.
 * The plain TypeScript beside it (`resample/engine.ts`, `decode/pcm.ts`) does the same and is what the tests hold it against.
 */

// @ts-ignore: decorator
@inline
function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}
/** c - a·b */
// @ts-ignore: decorator
@inline
function nmadd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_nmadd(a, b, c);
  return f32x4.sub(c, f32x4.mul(a, b));
}

/** The next pages of memory up to `bytes` in all; false when there is no more. */
export function reserve(bytes: i32): bool {
  const pages = (bytes + 65535) >>> 16;
  const more = pages - memory.size();
  return more <= 0 || memory.grow(more) >= 0;
}

// ---- decoding: bytes of frames to mono floats. `from` is the first channel heard, `mixed` how many ----

export function decodeS16(src: usize, out: usize, frames: i32, channels: i32, from: i32, mixed: i32): void {
  let i = 0;
  if (channels == 1) {
    const scale = f32x4.splat(1.0 / 32768.0);
    for (; i + 8 <= frames; i += 8) {
      const x = v128.load(src + (i << 1));
      v128.store(out + (i << 2), f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(x)), scale));
      v128.store(out + (i << 2), f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(x)), scale), 16);
    }
  } else if (channels == 2 && mixed == 2) {
    const scale = f32x4.splat(1.0 / 65536.0);
    for (; i + 8 <= frames; i += 8) {
      const a = i32x4.extadd_pairwise_i16x8_s(v128.load(src + (i << 2)));
      const b = i32x4.extadd_pairwise_i16x8_s(v128.load(src + (i << 2), 16));
      v128.store(out + (i << 2), f32x4.mul(f32x4.convert_i32x4_s(a), scale));
      v128.store(out + (i << 2), f32x4.mul(f32x4.convert_i32x4_s(b), scale), 16);
    }
  }
  const scale: f64 = 1.0 / (32768.0 * <f64>mixed);
  for (; i < frames; i++) {
    let at = src + (<usize>(i * channels + from) << 1);
    let sum = 0;
    for (let c = 0; c < mixed; c++, at += 2) sum += <i32>load<i16>(at);
    store<f32>(out + (i << 2), <f32>(<f64>sum * scale));
  }
}

/** The byte before `src` must be readable: four bytes are loaded for three. */
export function decodeS24(src: usize, out: usize, frames: i32, channels: i32, from: i32, mixed: i32): void {
  if (mixed == 1) {
    const step = channels * 3;
    let at = src + from * 3 - 1;
    for (let i = 0; i < frames; i++, at += step) {
      store<f32>(out + (i << 2), <f32>(load<i32>(at) >> 8) * <f32>(1.0 / 8388608.0));
    }
    return;
  }
  if (channels == 2) {
    let at = src - 1;
    for (let i = 0; i < frames; i++, at += 6) {
      store<f32>(out + (i << 2), <f32>((load<i32>(at) >> 8) + (load<i32>(at, 3) >> 8)) * <f32>(1.0 / 16777216.0));
    }
    return;
  }
  const scale: f64 = 1.0 / (8388608.0 * <f64>mixed);
  for (let i = 0; i < frames; i++) {
    let at = src + (i * channels + from) * 3 - 1;
    let sum = 0;
    for (let c = 0; c < mixed; c++, at += 3) sum += load<i32>(at) >> 8;
    store<f32>(out + (i << 2), <f32>(<f64>sum * scale));
  }
}

export function decodeS32(src: usize, out: usize, frames: i32, channels: i32, from: i32, mixed: i32): void {
  const scale: f64 = 1.0 / (2147483648.0 * <f64>mixed);
  for (let i = 0; i < frames; i++) {
    let at = src + (<usize>(i * channels + from) << 2);
    let sum: f64 = 0;
    for (let c = 0; c < mixed; c++, at += 4) sum += <f64>load<i32>(at);
    store<f32>(out + (i << 2), <f32>(sum * scale));
  }
}

/** 8-bit PCM and G.711 through a table of 256 floats. */
export function decodeTable(src: usize, out: usize, frames: i32, channels: i32, from: i32, mixed: i32, table: usize): void {
  const scale: f64 = 1.0 / <f64>mixed;
  for (let i = 0; i < frames; i++) {
    let at = src + i * channels + from;
    let sum: f64 = 0;
    for (let c = 0; c < mixed; c++, at++) sum += <f64>load<f32>(table + (<usize>load<u8>(at) << 2));
    store<f32>(out + (i << 2), <f32>(sum * scale));
  }
}

/** Answers how many samples were no numbers. Limits as in `decode/pcm.ts`. */
export function decodeF32(src: usize, out: usize, frames: i32, channels: i32, from: i32, mixed: i32): i32 {
  let bad = 0;
  let i = 0;
  if (channels == 1) {
    const faint = f32x4.splat(1e-20);
    const infinite = f32x4.splat(f32.MAX_VALUE);
    const loud = f32x4.splat(65536);
    const quiet = f32x4.splat(-65536);
    for (; i + 4 <= frames; i += 4) {
      const x = v128.load(src + (i << 2));
      const size = f32x4.abs(x);
      const fine = f32x4.le(size, infinite);
      bad += 4 - i32.popcnt(i32x4.bitmask(fine));
      const kept = v128.and(x, v128.and(fine, f32x4.ge(size, faint)));
      v128.store(out + (i << 2), f32x4.pmax(quiet, f32x4.pmin(loud, kept)));
    }
  }
  const scale: f64 = 1.0 / <f64>mixed;
  for (; i < frames; i++) {
    let at = src + (<usize>(i * channels + from) << 2);
    let sum: f64 = 0;
    for (let c = 0; c < mixed; c++, at += 4) {
      const x = load<f32>(at);
      const size = Mathf.abs(x);
      if (!(size <= f32.MAX_VALUE)) bad++;
      else if (size >= 1e-20) sum += <f64>max<f32>(-65536, min<f32>(65536, x));
    }
    store<f32>(out + (i << 2), <f32>(sum * scale));
  }
  return bad;
}

// ---- first stage: polyphase filter to 16 kHz ----

// @ts-ignore: decorator
@inline
function sum4(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(i8x16_unpackLow(a, b), i8x16_unpackHigh(a, b));
  const cd = f32x4.add(i8x16_unpackLow(c, d), i8x16_unpackHigh(c, d));
  return f32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}
// @ts-ignore: decorator
@inline
function i8x16_unpackLow(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 0, 4, 1, 5);
}
// @ts-ignore: decorator
@inline
function i8x16_unpackHigh(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 2, 6, 3, 7);
}
// @ts-ignore: decorator
@inline
function sum1(a: v128): f32 {
  const b = f32x4.add(a, v128.shuffle<i32>(a, a, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.add(b, v128.shuffle<i32>(b, b, 1, 0, 3, 2)), 0);
}

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
        let p0 = x + (load<i32>(offsets + (<usize>r << 2)) << 2);
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
        const to = out + (<usize>(n + r) << 2);
        if (up == 1) v128.store(to, s);
        else {
          const gap = <usize>up << 2;
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

// @ts-ignore: decorator
@inline
function one(p: usize, c: usize, bytes: i32): f32 {
  const end = c + bytes;
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

// ---- second stage: overlap-save, eight real blocks as four complex ones, one per lane ----

/** Puts sample n of the eight blocks (`hop` floats apart) side by side: four real parts, four imaginary parts. */
export function gather(x: usize, work: usize, size: i32, hop: i32): void {
  const h = <usize>hop << 2;
  for (let n = 0; n < size; n += 4, x += 16, work += 128) {
    let a = v128.load(x), b = v128.load(x + 2 * h), c = v128.load(x + 4 * h), d = v128.load(x + 6 * h);
    let ab = i8x16_unpackLow(a, b), cd = i8x16_unpackLow(c, d), AB = i8x16_unpackHigh(a, b), CD = i8x16_unpackHigh(c, d);
    v128.store(work, v128.shuffle<i32>(ab, cd, 0, 1, 4, 5));
    v128.store(work, v128.shuffle<i32>(ab, cd, 2, 3, 6, 7), 32);
    v128.store(work, v128.shuffle<i32>(AB, CD, 0, 1, 4, 5), 64);
    v128.store(work, v128.shuffle<i32>(AB, CD, 2, 3, 6, 7), 96);
    a = v128.load(x + h), b = v128.load(x + 3 * h), c = v128.load(x + 5 * h), d = v128.load(x + 7 * h);
    ab = i8x16_unpackLow(a, b), cd = i8x16_unpackLow(c, d), AB = i8x16_unpackHigh(a, b), CD = i8x16_unpackHigh(c, d);
    v128.store(work, v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), 16);
    v128.store(work, v128.shuffle<i32>(ab, cd, 2, 3, 6, 7), 48);
    v128.store(work, v128.shuffle<i32>(AB, CD, 0, 1, 4, 5), 80);
    v128.store(work, v128.shuffle<i32>(AB, CD, 2, 3, 6, 7), 112);
  }
}

/** The opposite, for samples [from, to). `hop` is in floats of the output. */
export function scatter(work: usize, out: usize, from: i32, to: i32, hop: i32): void {
  const h = <usize>hop << 2;
  work += <usize>from << 5;
  for (let n = from; n < to; n += 4, out += 16, work += 128) {
    let a = v128.load(work), b = v128.load(work, 32), c = v128.load(work, 64), d = v128.load(work, 96);
    let ab = i8x16_unpackLow(a, b), cd = i8x16_unpackLow(c, d), AB = i8x16_unpackHigh(a, b), CD = i8x16_unpackHigh(c, d);
    v128.store(out, v128.shuffle<i32>(ab, cd, 0, 1, 4, 5));
    v128.store(out + 2 * h, v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
    v128.store(out + 4 * h, v128.shuffle<i32>(AB, CD, 0, 1, 4, 5));
    v128.store(out + 6 * h, v128.shuffle<i32>(AB, CD, 2, 3, 6, 7));
    a = v128.load(work, 16), b = v128.load(work, 48), c = v128.load(work, 80), d = v128.load(work, 112);
    ab = i8x16_unpackLow(a, b), cd = i8x16_unpackLow(c, d), AB = i8x16_unpackHigh(a, b), CD = i8x16_unpackHigh(c, d);
    v128.store(out + h, v128.shuffle<i32>(ab, cd, 0, 1, 4, 5));
    v128.store(out + 3 * h, v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
    v128.store(out + 5 * h, v128.shuffle<i32>(AB, CD, 0, 1, 4, 5));
    v128.store(out + 7 * h, v128.shuffle<i32>(AB, CD, 2, 3, 6, 7));
  }
}

/**
 * One radix-4 step of the forward transform, decimation in frequency: results in bit-reversed order, so that nothing is
 * ever moved. `twiddles`: for each j of a quarter the pairs w^j, w^2j, w^3j with w = exp(-2πi / 4·quarter).
 */
export function forward(work: usize, size: i32, quarter: i32, twiddles: usize): void {
  const q = <usize>quarter << 5;
  const end = work + (<usize>size << 5);
  for (let group = work; group < end; group += 4 * q) {
    let t = twiddles;
    for (let p = group; p < group + q; p += 32, t += 24) {
      const p1 = p + q, p2 = p1 + q, p3 = p2 + q;
      const r0 = v128.load(p), i0 = v128.load(p, 16), r1 = v128.load(p1), i1 = v128.load(p1, 16);
      const r2 = v128.load(p2), i2 = v128.load(p2, 16), r3 = v128.load(p3), i3 = v128.load(p3, 16);
      const sr = f32x4.add(r0, r2), si = f32x4.add(i0, i2), dr = f32x4.sub(r0, r2), di = f32x4.sub(i0, i2);
      const ur = f32x4.add(r1, r3), ui = f32x4.add(i1, i3), vr = f32x4.sub(r1, r3), vi = f32x4.sub(i1, i3);
      v128.store(p, f32x4.add(sr, ur));
      v128.store(p, f32x4.add(si, ui), 16);
      // Order y0, y2, y1, y3: bit-reversed.
      let xr = f32x4.sub(sr, ur), xi = f32x4.sub(si, ui);
      let wr = v128.load32_splat(t, 8), wi = v128.load32_splat(t, 12);
      v128.store(p1, nmadd(xi, wi, f32x4.mul(xr, wr)));
      v128.store(p1, madd(xi, wr, f32x4.mul(xr, wi)), 16);
      // (a1 - a3)·(-i) = (vi, -vr)
      xr = f32x4.add(dr, vi), xi = f32x4.sub(di, vr);
      wr = v128.load32_splat(t), wi = v128.load32_splat(t, 4);
      v128.store(p2, nmadd(xi, wi, f32x4.mul(xr, wr)));
      v128.store(p2, madd(xi, wr, f32x4.mul(xr, wi)), 16);
      xr = f32x4.sub(dr, vi), xi = f32x4.add(di, vr);
      wr = v128.load32_splat(t, 16), wi = v128.load32_splat(t, 20);
      v128.store(p3, nmadd(xi, wi, f32x4.mul(xr, wr)));
      v128.store(p3, madd(xi, wr, f32x4.mul(xr, wi)), 16);
    }
  }
}

/**
 * The last forward step, the cut and the first inverse step in one: of every four neighbours only the outputs 0 and 3 are
 * bins below a quarter of the rate; times the response, then as sum and difference the beginning of the inverse transform.
 */
export function cut(work: usize, out: usize, size: i32, response: usize): void {
  const end = work + (<usize>size << 5);
  for (let p = work; p < end; p += 128, out += 64, response += 8) {
    const r0 = v128.load(p), i0 = v128.load(p, 16), r1 = v128.load(p, 32), i1 = v128.load(p, 48);
    const r2 = v128.load(p, 64), i2 = v128.load(p, 80), r3 = v128.load(p, 96), i3 = v128.load(p, 112);
    const low = v128.load32_splat(response), high = v128.load32_splat(response, 4);
    const yr = f32x4.mul(f32x4.add(f32x4.add(r0, r2), f32x4.add(r1, r3)), low);
    const yi = f32x4.mul(f32x4.add(f32x4.add(i0, i2), f32x4.add(i1, i3)), low);
    const zr = f32x4.mul(f32x4.sub(f32x4.sub(r0, r2), f32x4.sub(i1, i3)), high);
    const zi = f32x4.mul(f32x4.add(f32x4.sub(i0, i2), f32x4.sub(r1, r3)), high);
    v128.store(out, f32x4.add(yr, zr));
    v128.store(out, f32x4.add(yi, zi), 16);
    v128.store(out, f32x4.sub(yr, zr), 32);
    v128.store(out, f32x4.sub(yi, zi), 48);
  }
}

/** One radix-4 step of the inverse transform, decimation in time, out of bit-reversed order. Same twiddles, conjugated here. */
export function inverse(work: usize, size: i32, quarter: i32, twiddles: usize): void {
  const q = <usize>quarter << 5;
  const end = work + (<usize>size << 5);
  for (let group = work; group < end; group += 4 * q) {
    let t = twiddles;
    for (let p = group; p < group + q; p += 32, t += 24) {
      const p1 = p + q, p2 = p1 + q, p3 = p2 + q;
      const ar = v128.load(p), ai = v128.load(p, 16);
      // In place order: residues 0, 2, 1, 3.
      let xr = v128.load(p1), xi = v128.load(p1, 16), wr = v128.load32_splat(t, 8), wi = v128.load32_splat(t, 12);
      const cr = madd(xi, wi, f32x4.mul(xr, wr)), ci = nmadd(xr, wi, f32x4.mul(xi, wr));
      xr = v128.load(p2), xi = v128.load(p2, 16), wr = v128.load32_splat(t), wi = v128.load32_splat(t, 4);
      const br = madd(xi, wi, f32x4.mul(xr, wr)), bi = nmadd(xr, wi, f32x4.mul(xi, wr));
      xr = v128.load(p3), xi = v128.load(p3, 16), wr = v128.load32_splat(t, 16), wi = v128.load32_splat(t, 20);
      const dr = madd(xi, wi, f32x4.mul(xr, wr)), di = nmadd(xr, wi, f32x4.mul(xi, wr));
      const sr = f32x4.add(ar, cr), si = f32x4.add(ai, ci), tr = f32x4.sub(ar, cr), ti = f32x4.sub(ai, ci);
      const ur = f32x4.add(br, dr), ui = f32x4.add(bi, di), vr = f32x4.sub(br, dr), vi = f32x4.sub(bi, di);
      v128.store(p, f32x4.add(sr, ur));
      v128.store(p, f32x4.add(si, ui), 16);
      // (b - d)·(+i) = (-vi, vr)
      v128.store(p1, f32x4.sub(tr, vi));
      v128.store(p1, f32x4.add(ti, vr), 16);
      v128.store(p2, f32x4.sub(sr, ur));
      v128.store(p2, f32x4.sub(si, ui), 16);
      v128.store(p3, f32x4.add(tr, vi));
      v128.store(p3, f32x4.sub(ti, vr), 16);
    }
  }
}

// ---- encoding ----

/** Codes of samples by `table[floor(x · 32768)]`; the greatest size is left at `peak`. Answers how many had to be held. */
export function encode(x: usize, out: usize, count: i32, table: usize, peak: usize): i32 {
  const scale = f32x4.splat(32768);
  const offset = i32x4.splat(32768);
  const most = i32x4.splat(65535);
  const none = i32x4.splat(0);
  let greatest = f32x4.splat(load<f32>(peak));
  let clipped = 0;
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const v = v128.load(x + (<usize>i << 2));
    greatest = f32x4.pmax(greatest, f32x4.abs(v));
    const wanted = i32x4.add(i32x4.trunc_sat_f32x4_s(f32x4.floor(f32x4.mul(v, scale))), offset);
    const held = i32x4.max_s(none, i32x4.min_s(most, wanted));
    const outside = i32x4.bitmask(i32x4.ne(wanted, held));
    if (outside != 0) clipped += i32.popcnt(outside);
    store<u8>(out + i, load<u8>(table + i32x4.extract_lane(held, 0)));
    store<u8>(out + i, load<u8>(table + i32x4.extract_lane(held, 1)), 1);
    store<u8>(out + i, load<u8>(table + i32x4.extract_lane(held, 2)), 2);
    store<u8>(out + i, load<u8>(table + i32x4.extract_lane(held, 3)), 3);
  }
  let top = max(
    max(f32x4.extract_lane(greatest, 0), f32x4.extract_lane(greatest, 1)),
    max(f32x4.extract_lane(greatest, 2), f32x4.extract_lane(greatest, 3)),
  );
  for (; i < count; i++) {
    const v = load<f32>(x + (<usize>i << 2));
    top = max(top, Mathf.abs(v));
    const wanted = <i32>Mathf.floor(v * 32768) + 32768;
    const held = max(0, min(65535, wanted));
    if (wanted != held) clipped++;
    store<u8>(out + i, load<u8>(table + held));
  }
  store<f32>(peak, top);
  return clipped;
}
