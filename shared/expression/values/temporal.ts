/**
 * java.time values: local fields and, by kind, an offset and a zone. Instant is kept as fields in UTC.
 * Text is read and printed as Java's parse and toString do.
 */
export type TemporalKind = 'LocalDate' | 'LocalTime' | 'LocalDateTime' | 'OffsetDateTime' | 'ZonedDateTime' | 'Instant';

export interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nano: number;
}

export class Temporal {
  readonly kind: TemporalKind;
  readonly fields: Fields;
  /** Seconds east of UTC; null for local kinds. */
  readonly offset: number | null;
  /** Region or offset of a ZonedDateTime. */
  readonly zone: string | null;

  constructor(kind: TemporalKind, fields: Fields, offset: number | null, zone: string | null) {
    this.kind = kind;
    this.fields = fields;
    this.offset = offset;
    this.zone = zone;
  }

  get hasDate(): boolean {
    return this.kind !== 'LocalTime';
  }
  get hasTime(): boolean {
    return this.kind !== 'LocalDate';
  }

  compareTo(other: Temporal): number {
    const difference = this.epochSecond() - other.epochSecond() || this.fields.nano - other.fields.nano;
    return Math.sign(difference);
  }

  epochSecond(): number {
    return epochSecondOf(this.fields) - (this.offset ?? 0);
  }

  toText(): string {
    const zone = this.zone === null ? '' : `[${this.zone}]`;
    const offset = this.offset === null ? '' : offsetText(this.offset);
    if (this.kind === 'LocalDate') return dateText(this.fields);
    if (this.kind === 'LocalTime') return timeText(this.fields);
    if (this.kind === 'Instant') return `${dateText(this.fields)}T${timeText(this.fields, true)}Z`;
    return `${dateText(this.fields)}T${timeText(this.fields)}${offset}${this.zone && !/^[+-]|^Z$/.test(this.zone) ? zone : ''}`;
  }
}

export function epochSecondOf(fields: Fields): number {
  const date = new Date(0);
  date.setUTCFullYear(fields.year, fields.month - 1, fields.day);
  date.setUTCHours(fields.hour, fields.minute, fields.second, 0);
  return date.getTime() / 1000;
}

export function fieldsOf(epochSecond: number, nano = 0): Fields {
  const date = new Date(epochSecond * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    nano,
  };
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export function dateText({ year, month, day }: Fields): string {
  const size = Math.abs(year);
  const text = size > 9999 ? `${year > 0 ? '+' : '-'}${size}` : `${year < 0 ? '-' : ''}${pad(size, 4)}`;
  return `${text}-${pad(month)}-${pad(day)}`;
}

/** LocalTime.toString: seconds only where there are some, then 3, 6 or 9 digits. An Instant always has its seconds. */
export function timeText({ hour, minute, second, nano }: Fields, seconds = false): string {
  const minutes = `${pad(hour)}:${pad(minute)}`;
  if (!seconds && second === 0 && nano === 0) return minutes;
  const fraction = nano === 0 ? '' : `.${pad(nano, 9).replace(/(000|000000)$/, '')}`;
  return `${minutes}:${pad(second)}${fraction}`;
}

/** ZoneOffset's id: `Z`, `+01:00`, `-03:30`, with seconds where there are some. */
export function offsetText(seconds: number, utc = 'Z'): string {
  if (seconds === 0) return utc;
  const size = Math.abs(seconds);
  const rest = size % 60 ? `:${pad(size % 60)}` : '';
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(size / 3600))}:${pad(Math.floor(size / 60) % 60)}${rest}`;
}

export function parseOffset(text: string): number | null {
  if (text === 'Z') return 0;
  const found = /^([+-])(\d{1,2})(?::?(\d\d))?(?::?(\d\d))?$/.exec(text);
  if (!found) return null;
  const seconds = Number(found[2]) * 3600 + Number(found[3] ?? 0) * 60 + Number(found[4] ?? 0);
  return found[1] === '-' ? -seconds : seconds;
}

const isoText =
  /^(?:([+-]?\d{4,9})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?(Z|[+-]\d\d(?::\d\d){0,2})?(?:\[([\w/+:-]+)\])?$/;

/** Reads the ISO text of one kind; null when it is not that. */
export function parseTemporal(kind: TemporalKind, text: string): Temporal | null {
  const found = isoText.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, fraction, offset, zone] = found;
  const fields: Fields = {
    year: Number(year ?? 1970),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    nano: Number((fraction ?? '').padEnd(9, '0')),
  };
  const needs = { date: kind !== 'LocalTime', time: kind !== 'LocalDate' };
  if ((year !== undefined) !== needs.date || (hour !== undefined) !== needs.time) return null;
  if (kind === 'OffsetDateTime' || kind === 'ZonedDateTime' || kind === 'Instant') {
    const seconds = parseOffset(offset ?? 'Z') ?? 0;
    if (kind === 'Instant') return new Temporal(kind, fieldsOf(epochSecondOf(fields) - seconds, fields.nano), 0, null);
    return new Temporal(kind, fields, seconds, kind === 'ZonedDateTime' ? (zone ?? offset ?? 'Z') : null);
  }
  return new Temporal(kind, fields, null, null);
}
