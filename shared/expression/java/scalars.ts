/** Methods of numbers, Boolean, Character, Date, java.time values, and those every object has. */
import { classCast } from '../errors.ts';
import { javaClassOf } from '../values/class-name.ts';
import { compare, hashOf } from '../values/equality.ts';
import { type Numeric, toDouble, toInt, toLong } from '../values/numbers.ts';
import { toText } from '../values/print.ts';
import type { Temporal } from '../values/temporal.ts';
import { type Char, Float, Int, type JDate, type Value } from '../values/types.ts';
import { integer, method, table } from './method.ts';

export const objectMethods = table([
  method('toString', [], (self: Value) => toText(self)),
  method('hashCode', [], (self: Value) => integer(hashOf(self))),
]);

const compareTo = method('compareTo', ['Object'], (self: Value, other: Value) => {
  if (javaClassOf(self) !== javaClassOf(other)) throw classCast(javaClassOf(other), javaClassOf(self));
  return integer(compare(self, other));
});

export const numberMethods = table([
  method('intValue', [], (self: Numeric) => integer(toInt(self))),
  method('longValue', [], (self: Numeric) => toLong(self)),
  method('doubleValue', [], (self: Numeric) => toDouble(self)),
  method('floatValue', [], (self: Numeric) => new Float(toDouble(self))),
  method('shortValue', [], (self: Numeric) => new Int((toInt(self) << 16) >> 16, 'Short')),
  method('byteValue', [], (self: Numeric) => new Int((toInt(self) << 24) >> 24, 'Byte')),
  method('isNaN', [], (self: Numeric) => Number.isNaN(toDouble(self))),
  method('isInfinite', [], (self: Numeric) => Math.abs(toDouble(self)) === Number.POSITIVE_INFINITY),
  compareTo,
]);

export const booleanMethods = table([method('booleanValue', [], (self: boolean) => self), compareTo]);
export const charMethods = table([method('charValue', [], (self: Char) => self), compareTo]);
export const dateMethods = table([method('getTime', [], (self: JDate) => BigInt(self.ms)), compareTo]);

export const temporalMethods = table([
  method('getYear', [], (self: Temporal) => integer(self.fields.year)),
  method('getMonthValue', [], (self: Temporal) => integer(self.fields.month)),
  method('getDayOfMonth', [], (self: Temporal) => integer(self.fields.day)),
  method('getHour', [], (self: Temporal) => integer(self.fields.hour)),
  method('getMinute', [], (self: Temporal) => integer(self.fields.minute)),
  method('getSecond', [], (self: Temporal) => integer(self.fields.second)),
  method('getNano', [], (self: Temporal) => integer(self.fields.nano)),
  method('toEpochSecond', [], (self: Temporal) => BigInt(self.epochSecond())),
  method('getEpochSecond', [], (self: Temporal) => BigInt(self.epochSecond())),
  method(
    'toEpochMilli',
    [],
    (self: Temporal) => BigInt(self.epochSecond()) * 1000n + BigInt(Math.floor(self.fields.nano / 1e6)),
  ),
]);
