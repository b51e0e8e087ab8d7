/** Bytes of frames to mono floats. `from` is the first channel heard, `mixed` how many. */

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

/** Four samples of three bytes as whole numbers. Four bytes more than they have are loaded. */
function four24(at: usize): v128 {
  const none = i32x4.splat(0);
  const high = v128.shuffle<i8>(v128.load(at), none, 16, 0, 1, 2, 16, 3, 4, 5, 16, 6, 7, 8, 16, 9, 10, 11);
  return i32x4.shr_s(high, 8);
}

/** The byte before `src` must be readable, and four behind the last frame. */
export function decodeS24(src: usize, out: usize, frames: i32, channels: i32, from: i32, mixed: i32): void {
  let i = 0;
  if (channels == 1) {
    const scale = f32x4.splat(1.0 / 8388608.0);
    for (; i + 4 <= frames; i += 4) {
      v128.store(out + (i << 2), f32x4.mul(f32x4.convert_i32x4_s(four24(src + i * 3)), scale));
    }
  } else if (channels == 2 && mixed == 2) {
    const scale = f32x4.splat(1.0 / 16777216.0);
    for (; i + 4 <= frames; i += 4) {
      const a = four24(src + i * 6);
      const b = four24(src + i * 6 + 12);
      const sum = i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7));
      v128.store(out + (i << 2), f32x4.mul(f32x4.convert_i32x4_s(sum), scale));
    }
  }
  const scale: f64 = 1.0 / (8388608.0 * <f64>mixed);
  for (; i < frames; i++) {
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

/** Faint samples are silence, loud ones are held. */
function held(x: v128, size: v128): v128 {
  const kept = v128.and(x, f32x4.ge(size, f32x4.splat(1e-20)));
  return f32x4.pmax(f32x4.splat(-65536), f32x4.pmin(f32x4.splat(65536), kept));
}

/** Answers how many samples were no numbers. Limits as in `decode/pcm.ts`. */
export function decodeF32(src: usize, out: usize, frames: i32, channels: i32, from: i32, mixed: i32): i32 {
  let bad = 0;
  let i = 0;
  if (channels == 1) {
    const infinite = f32x4.splat(f32.MAX_VALUE);
    // Comparisons answer -1 for each sample that is a number.
    let count = i32x4.splat(0);
    let to = out;
    let at = src;
    for (; i + 8 <= frames; i += 8, at += 32, to += 32) {
      const x = v128.load(at), y = v128.load(at, 16);
      const xSize = f32x4.abs(x), ySize = f32x4.abs(y);
      const xFine = f32x4.le(xSize, infinite), yFine = f32x4.le(ySize, infinite);
      count = i32x4.add(count, i32x4.add(xFine, yFine));
      v128.store(to, held(v128.and(x, xFine), xSize));
      v128.store(to, held(v128.and(y, yFine), ySize), 16);
    }
    bad = i + i32x4.extract_lane(count, 0) + i32x4.extract_lane(count, 1)
      + i32x4.extract_lane(count, 2) + i32x4.extract_lane(count, 3);
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
