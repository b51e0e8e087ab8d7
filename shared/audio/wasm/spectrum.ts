/** The second stage: overlap-save, eight real blocks as four complex ones, one per lane. */
import { madd, nmadd, zipHigh, zipLow } from './lanes';

/** Puts sample n of the eight blocks (`hop` floats apart) side by side: four real parts, four imaginary parts. */
export function gather(x: usize, work: usize, size: i32, hop: i32): void {
  const h = <usize>hop << 2;
  for (let n = 0; n < size; n += 4, x += 16, work += 128) {
    let a = v128.load(x), b = v128.load(x + 2 * h), c = v128.load(x + 4 * h), d = v128.load(x + 6 * h);
    let ab = zipLow(a, b), cd = zipLow(c, d), AB = zipHigh(a, b), CD = zipHigh(c, d);
    v128.store(work, v128.shuffle<i32>(ab, cd, 0, 1, 4, 5));
    v128.store(work, v128.shuffle<i32>(ab, cd, 2, 3, 6, 7), 32);
    v128.store(work, v128.shuffle<i32>(AB, CD, 0, 1, 4, 5), 64);
    v128.store(work, v128.shuffle<i32>(AB, CD, 2, 3, 6, 7), 96);
    a = v128.load(x + h), b = v128.load(x + 3 * h), c = v128.load(x + 5 * h), d = v128.load(x + 7 * h);
    ab = zipLow(a, b), cd = zipLow(c, d), AB = zipHigh(a, b), CD = zipHigh(c, d);
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
    let ab = zipLow(a, b), cd = zipLow(c, d), AB = zipHigh(a, b), CD = zipHigh(c, d);
    v128.store(out, v128.shuffle<i32>(ab, cd, 0, 1, 4, 5));
    v128.store(out + 2 * h, v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
    v128.store(out + 4 * h, v128.shuffle<i32>(AB, CD, 0, 1, 4, 5));
    v128.store(out + 6 * h, v128.shuffle<i32>(AB, CD, 2, 3, 6, 7));
    a = v128.load(work, 16), b = v128.load(work, 48), c = v128.load(work, 80), d = v128.load(work, 112);
    ab = zipLow(a, b), cd = zipLow(c, d), AB = zipHigh(a, b), CD = zipHigh(c, d);
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
