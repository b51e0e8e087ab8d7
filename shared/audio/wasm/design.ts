/**
 * The tables the other kernels work with. The same formulas as `resample/plan.ts` and `g711.ts`: they stand here again
 * because a fresh process spends longer on them in JavaScript, not yet optimised, than on converting a prompt.
 */

/** Modified Bessel function of order 0 of √x: Σ (x/4)^k / (k!)². */
function bessel0OfRoot(x: f64): f64 {
  const quarter = x / 4;
  let term: f64 = 1;
  let sum: f64 = 1;
  for (let k: f64 = 1; term > sum * 1e-17; k++) {
    term *= quarter / (k * k);
    sum += term;
  }
  return sum;
}

/** `scale` is 1 / I0(beta). */
function kaiser(at: f64, beta: f64, scale: f64): f64 {
  const left = 1 - at * at;
  return left <= 0 ? 0 : bessel0OfRoot(beta * beta * left) * scale;
}

function sinc(x: f64): f64 {
  return x == 0 ? 1 : NativeMath.sin(NativeMath.PI * x) / (NativeMath.PI * x);
}

/** Rows of taps of the first stage; `exact`: in the order of the outputs of a period, with the offsets of their inputs. */
export function designFilter(
  out: usize, offsets: usize, up: i32, down: i32, taps: i32, rows: i32, exact: i32, cutoff: f64, beta: f64,
): void {
  const half = taps / 2;
  const scale = 1 / bessel0OfRoot(beta * beta);
  const all = exact ? rows : rows + 1;
  for (let row = 0; row < all; row++) {
    const place = <i64>row * <i64>down;
    const phase = exact ? <f64>(place % <i64>up) / <f64>up : <f64>row / <f64>rows;
    if (exact) store<i32>(offsets + (<usize>row << 2), <i32>(place / <i64>up) - half + 1);
    for (let k = 0; k < taps; k++, out += 4) {
      const time = <f64>(k - half + 1) - phase;
      store<f32>(out, <f32>(cutoff * sinc(cutoff * time) * kaiser(time / <f64>half, beta, scale)));
    }
  }
}

function reversed(value: i32, size: i32): i32 {
  let result = 0;
  for (let bit = 1; bit < size; bit <<= 1, value >>= 1) result = (result << 1) | (value & 1);
  return result;
}

/**
 * Response of the second stage, in the order `cut` meets the bins. `scratch` has room for edge + 1 taps and size/4 + 1
 * bins in 64-bit floats.
 */
export function designResponse(out: usize, scratch: usize, size: i32, edge: i32, cutoff: f64, beta: f64): void {
  const bins = scratch + (<usize>(edge + 1) << 3);
  const scale = 1 / bessel0OfRoot(beta * beta);
  let sum: f64 = 0;
  for (let n = 0; n <= edge; n++) {
    const tap = cutoff * sinc(cutoff * <f64>n) * kaiser(<f64>n / <f64>(edge + 1), beta, scale);
    store<f64>(scratch + (<usize>n << 3), tap);
    sum += n == 0 ? tap : 2 * tap;
  }
  const quarter = size / 4;
  for (let bin = 0; bin < quarter; bin++) {
    const turn = NativeMath.cos((2 * NativeMath.PI * <f64>bin) / <f64>size);
    // cos(n·x) from its two neighbours.
    let before: f64 = 1;
    let now = turn;
    let total = load<f64>(scratch) / 2;
    for (let n = 1; n <= edge; n++) {
      total += load<f64>(scratch + (<usize>n << 3)) * now;
      const next = 2 * turn * now - before;
      before = now;
      now = next;
    }
    store<f64>(bins + (<usize>bin << 3), (2 * total) / sum / <f64>size);
  }
  store<f64>(bins + (<usize>quarter << 3), 0);
  for (let at = 0; at < quarter; at++, out += 8) {
    const low = reversed(4 * at, size);
    const high = size - reversed(4 * at + 3, size);
    store<f32>(out, <f32>load<f64>(bins + (<usize>low << 3)));
    store<f32>(out, <f32>load<f64>(bins + (<usize>high << 3)), 4);
  }
}

/** For each j of a quarter: w^j, w^2j, w^3j, with w = exp(-2πi / 4·quarter). */
export function designTwiddles(out: usize, quarter: i32): void {
  for (let j = 0; j < quarter; j++) {
    for (let power = 1; power <= 3; power++, out += 8) {
      const angle = (-2 * NativeMath.PI * <f64>(j * power)) / <f64>(4 * quarter);
      store<f32>(out, <f32>NativeMath.cos(angle));
      store<f32>(out, <f32>NativeMath.sin(angle), 4);
    }
  }
}

/** One code for every 16-bit sample, -32768 first. */
export function designLaw(out: usize, alaw: i32): void {
  for (let sample = -32768; sample < 32768; sample++, out++) {
    const size = sample < 0 ? ~sample : sample;
    store<u8>(out, <u8>(alaw ? alawCode(sample, size >> 4) : ulawCode(sample, min((size >> 2) + 33, 0x1fff))));
  }
}

function ulawCode(sample: i32, magnitude: i32): i32 {
  const segment = 33 - clz(magnitude >> 6);
  const code = ((8 - segment) << 4) | (15 - ((magnitude >> segment) & 15));
  return sample < 0 ? code : code | 0x80;
}

function alawCode(sample: i32, magnitude: i32): i32 {
  let code = magnitude;
  if (magnitude > 15) {
    let exponent = 1;
    for (; magnitude > 31; magnitude >>= 1) exponent++;
    code = magnitude + (exponent << 4) - 16;
  }
  return (sample < 0 ? code : code | 0x80) ^ 0x55;
}
