import { JavaThrow } from './java-throw.ts';

/**
 * A number as Java's BigDecimal has it: exact, with the digits as they were written. Filters compare numbers by their
 * exact values but compare a text with a number by how Java writes the number.
 */
export class Decimal {
  readonly negative: boolean;
  /** Digits without leading zeros; empty for zero. */
  readonly digits: string;
  /** How many of the digits stand behind the point; negative: zeros to append. */
  readonly scale: number;
  /** The nearest double; exact enough to decide every comparison of numbers with up to 15 digits. */
  readonly double: number;
  /** Few enough digits for the double to tell it from any other such number. */
  readonly isShort: boolean;

  constructor(text: string) {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,10}))?$/.exec(text);
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
    if (match === null || whole.length + fraction.length === 0)
      throw new JavaThrow('NumberFormatException', `${text === '' ? 'Nothing' : text} is not a number`);
    const scale = fraction.length - Number(exponent);
    if (Math.abs(scale) > 2_147_483_647) throw new JavaThrow('NumberFormatException', `${text} is out of range`);
    this.digits = (whole + fraction).replace(/^0+/, '');
    this.negative = sign === '-' && this.digits !== '';
    this.scale = scale;
    this.double = Number(text);
    this.isShort = this.digits.length <= 15 && Math.abs(scale) < 290;
  }

  /** As `BigDecimal.toString()`. */
  toString(): string {
    const digits = this.digits === '' ? '0' : this.digits;
    const sign = this.negative ? '-' : '';
    const adjusted = digits.length - 1 - this.scale;
    if (this.scale === 0) return sign + digits;
    if (this.scale > 0 && adjusted >= -6) {
      const padded = digits.padStart(this.scale + 1, '0');
      return `${sign}${padded.slice(0, -this.scale)}.${padded.slice(-this.scale)}`;
    }
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    return `${sign}${mantissa}${adjusted === 0 ? '' : `E${adjusted > 0 ? '+' : ''}${adjusted}`}`;
  }

  /** As `BigDecimal.compareTo`: negative, 0 or positive. */
  compare(other: Decimal): number {
    if (this.isShort && other.isShort) return this.double - other.double;
    const sign = (number: Decimal) => (number.digits === '' ? 0 : number.negative ? -1 : 1);
    if (sign(this) !== sign(other)) return sign(this) - sign(other);
    return sign(this) * this.compareSize(other);
  }

  private compareSize(other: Decimal): number {
    const weight = this.digits.length - this.scale - (other.digits.length - other.scale);
    if (weight !== 0 || this.digits === '') return weight;
    const length = Math.max(this.digits.length, other.digits.length);
    const a = this.digits.padEnd(length, '0');
    const b = other.digits.padEnd(length, '0');
    return a < b ? -1 : a > b ? 1 : 0;
  }
}
