/** java.math.BigDecimal: an integer and the number of its digits behind the point. */
export class Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  /** As `new BigDecimal(text)` reads it; null when it is not a number, or has an exponent no real value has. */
  static parse(text: string): Decimal | null {
    const found = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/.exec(text);
    if (!found) return null;
    const [, sign, whole = '', fraction = '', exponent = '0'] = found;
    if (whole + fraction === '') return null;
    const scale = fraction.length - Number(exponent);
    if (Math.abs(scale) > 1_000_000) return null;
    const digits = BigInt(whole + fraction);
    return new Decimal(sign === '-' ? -digits : digits, scale);
  }

  /** Exactly the value the double holds, as `new BigDecimal(double)`. */
  static exact(value: number): Decimal {
    if (Number.isInteger(value)) return new Decimal(BigInt(value), 0);
    let scale = 0;
    let scaled = value;
    /* A double is an integer over a power of two: doubling until it is whole is exact. */
    while (!Number.isInteger(scaled)) {
      scaled *= 2;
      scale += 1;
    }
    return new Decimal(BigInt(scaled) * 5n ** BigInt(scale), scale);
  }

  toNumber(): number {
    return Number(`${this.unscaled}e${-this.scale}`);
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(new Decimal(-other.unscaled, other.scale));
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale).rounded(34);
  }

  /** Division with 34 digits, half even (MathContext.DECIMAL128); null by zero. */
  over(other: Decimal): Decimal | null {
    if (other.unscaled === 0n) return null;
    const preferred = this.scale - other.scale;
    if (this.unscaled === 0n) return new Decimal(0n, preferred);
    const extra = Math.max(0, 36 + digitsOf(other.unscaled) - digitsOf(this.unscaled));
    const numerator = this.unscaled * 10n ** BigInt(extra);
    let quotient = numerator / other.unscaled;
    let scale = preferred + extra;
    /* A digit behind the cut stands for the rest, so that rounding half even is right. */
    if (numerator % other.unscaled !== 0n) {
      quotient = quotient * 10n + (numerator < 0n !== other.unscaled < 0n ? -1n : 1n);
      scale += 1;
    }
    return new Decimal(quotient, scale).rounded(34).stripped(preferred);
  }

  /** Remainder after truncating division; null by zero. */
  modulo(other: Decimal): Decimal | null {
    if (other.unscaled === 0n) return null;
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) % other.at(scale), scale);
  }

  negated(): Decimal {
    return new Decimal(-this.unscaled, this.scale);
  }

  /** The same value with `scale` digits behind the point, `scale` not less than now. */
  at(scale: number): bigint {
    return this.unscaled * 10n ** BigInt(scale - this.scale);
  }

  rounded(precision: number): Decimal {
    const drop = digitsOf(this.unscaled) - precision;
    if (drop <= 0) return this;
    const rounded = new Decimal(divideHalfEven(this.unscaled, 10n ** BigInt(drop)), this.scale - drop);
    return digitsOf(rounded.unscaled) > precision ? rounded.rounded(precision) : rounded;
  }

  /** Rounded half even to `scale` digits behind the point. */
  toScale(scale: number): bigint {
    if (scale >= this.scale) return this.at(scale);
    return divideHalfEven(this.unscaled, 10n ** BigInt(this.scale - scale));
  }

  private stripped(preferred: number): Decimal {
    let { unscaled, scale } = this;
    while (scale > preferred && unscaled % 10n === 0n) {
      unscaled /= 10n;
      scale -= 1;
    }
    return new Decimal(unscaled, scale);
  }

  /** BigDecimal.toPlainString. */
  toPlain(): string {
    const sign = this.unscaled < 0n ? '-' : '';
    const digits = magnitude(this.unscaled).toString();
    if (this.scale <= 0) return digits === '0' ? '0' : sign + digits + '0'.repeat(-this.scale);
    const padded = digits.padStart(this.scale + 1, '0');
    return `${sign}${padded.slice(0, -this.scale)}.${padded.slice(-this.scale)}`;
  }

  /** BigDecimal.toString: an exponent where there are zeros before the point to be added, or many behind it. */
  toString(): string {
    const digits = magnitude(this.unscaled).toString();
    const exponent = digits.length - 1 - this.scale;
    if (this.scale >= 0 && exponent >= -6) return this.toPlain();
    const sign = this.unscaled < 0n ? '-' : '';
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${fraction}E${exponent >= 0 ? '+' : ''}${exponent}`;
  }
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
const digitsOf = (value: bigint): number => (value === 0n ? 1 : magnitude(value).toString().length);

function divideHalfEven(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  const twice = magnitude(value % divisor) * 2n;
  const away = twice > divisor || (twice === divisor && quotient % 2n !== 0n);
  return away ? quotient + (value < 0n ? -1n : 1n) : quotient;
}
