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
