/** `a..b` and range(): whole numbers, or letters. */
import { pebble } from '../errors.ts';
import { boundList, spend } from '../limits.ts';
import { isNumber, toLong } from '../values/numbers.ts';
import { toText } from '../values/print.ts';
import { Char, List, type Value } from '../values/types.ts';

export function range(start: Value, end: Value, increment: Value): List {
  if (increment !== null && !isNumber(increment)) {
    throw pebble('expr/type', `The increment of the range function must be a number ${toText(increment)}`);
  }
  const step = increment === null ? 1n : toLong(increment);
  if (isNumber(start) && isNumber(end)) return new List(steps(toLong(start), toLong(end), step));
  if (typeof start === 'string' && typeof end === 'string' && start.length === 1 && end.length === 1) {
    const codes = steps(BigInt(start.charCodeAt(0)), BigInt(end.charCodeAt(0)), step);
    return new List(codes.map(code => new Char(String.fromCharCode(Number(code)))));
  }
  throw pebble('expr/type', 'Arguments of range function must be of type Number or String with a length of 1');
}

function steps(start: bigint, end: bigint, step: bigint): bigint[] {
  if (step === 0n) throw pebble('expr/arguments', 'The increment of the range function must be different than 0');
  const span = step > 0n ? end - start : start - end;
  if (span < 0n) return [];
  const count = Number(span / (step > 0n ? step : -step)) + 1;
  boundList(count);
  spend(count);
  return Array.from({ length: count }, (_, index) => start + BigInt(index) * step);
}
