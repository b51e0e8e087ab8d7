/**
 * What a locale adds to dates and numbers. English, and the symbols of common languages, stand here as Java 17 has them;
 * names in other languages come from the host's Intl, which has the same source (CLDR) in another edition.
 */
export interface Names {
  /** Twelve each; `format` beside a day, `alone` by itself. */
  readonly months: {
    readonly long: readonly string[];
    readonly short: readonly string[];
    readonly alone: readonly string[];
  };
  /** From Sunday. */
  readonly days: { readonly long: readonly string[]; readonly short: readonly string[] };
  readonly halves: readonly [string, string];
  readonly eras: readonly [string, string];
}

const english: Names = {
  months: {
    long: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    alone: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
  days: {
    long: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    short: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },
  halves: ['AM', 'PM'],
  eras: ['BC', 'AD'],
};

const known = new Map<string, Names>();

export function namesOf(locale: string): Names {
  if (/^en(?:_(?:US|CA|PH))?$/.test(locale)) return english;
  let names = known.get(locale);
  if (!names) {
    names = locale.startsWith('en') ? { ...english, halves: ['am', 'pm'] } : fromHost(locale);
    if (known.size > 50) known.clear();
    known.set(locale, names);
  }
  return names;
}

function fromHost(locale: string): Names {
  const format = (options: Intl.DateTimeFormatOptions) => {
    try {
      return new Intl.DateTimeFormat(locale.replaceAll('_', '-'), { ...options, timeZone: 'UTC' });
    } catch {
      return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
    }
  };
  const month = (options: Intl.DateTimeFormatOptions) => {
    const beside = format({ ...options, day: 'numeric' });
    const alone = format(options);
    return Array.from({ length: 12 }, (_, index) => {
      const moment = Date.UTC(2021, index, 5);
      const part = beside.formatToParts(moment).find(({ type }) => type === 'month')?.value ?? '';
      return /^\d*$/.test(part) ? alone.format(moment) : part;
    });
  };
  const day = (weekday: 'long' | 'short') =>
    Array.from({ length: 7 }, (_, index) => format({ weekday }).format(Date.UTC(2021, 7, 1 + index)));
  const half = (hour: number) =>
    format({ hour: 'numeric', hour12: true })
      .formatToParts(Date.UTC(2021, 0, 1, hour))
      .find(({ type }) => type === 'dayPeriod')?.value ?? (hour < 12 ? 'AM' : 'PM');
  const era = (year: number) => {
    const date = new Date(0);
    date.setUTCFullYear(year);
    return (
      format({ era: 'short', year: 'numeric' })
        .formatToParts(date)
        .find(({ type }) => type === 'era')?.value ?? ''
    );
  };
  const alone = format({ month: 'long' });
  return {
    months: {
      long: month({ month: 'long' }),
      short: month({ month: 'short' }),
      alone: Array.from({ length: 12 }, (_, index) => alone.format(Date.UTC(2021, index, 5))),
    },
    days: { long: day('long'), short: day('short') },
    halves: [half(9), half(15)],
    eras: [era(-100), era(2021)],
  };
}

/** First day of the week (0 is Sunday) and days the first week of a year must have. */
export function weekOf(locale: string): { readonly first: number; readonly least: number } {
  const region = locale.split(/[_-]/)[1] ?? '';
  const european =
    /^(?:AD|AN|AT|AX|BE|BG|CH|CZ|DE|DK|ES|FI|FJ|FO|FR|GB|GF|GG|GI|GP|GR|HU|IE|IM|IS|IT|JE|LI|LT|LU|MC|MQ|NL|NO|PL|RE|RU|SE|SJ|SK|SM|VA)$/;
  const fromSunday = /^(?:US|CA|MX|BR|JP|KR|TW|HK|IN|IL|PH|TH|ZA|CO|PE|VE|AR|GT|SG|PT|$)$/;
  if (region === '' && locale !== 'en') return { first: 1, least: 1 };
  return { first: fromSunday.test(region) ? 0 : 1, least: european.test(region) || region === 'PT' ? 4 : 1 };
}

export interface Symbols {
  readonly point: string;
  readonly group: string;
  readonly minus: string;
  readonly percent: string;
  readonly currency: string;
}

/** Decimal point and group separator by language, as the JDK has them. */
const separators: Readonly<Record<string, readonly [string, string]>> = {
  en: ['.', ','],
  ja: ['.', ','],
  zh: ['.', ','],
  ko: ['.', ','],
  he: ['.', ','],
  th: ['.', ','],
  de: [',', '.'],
  es: [',', '.'],
  it: [',', '.'],
  nl: [',', '.'],
  pt: [',', '.'],
  tr: [',', '.'],
  da: [',', '.'],
  id: [',', '.'],
  el: [',', '.'],
  ro: [',', '.'],
  hr: [',', '.'],
  sl: [',', '.'],
  vi: [',', '.'],
  fr: [',', '\u202f'],
  nb: [',', '\u00a0'],
  no: [',', '\u00a0'],
  sv: [',', '\u00a0'],
  fi: [',', '\u00a0'],
  pl: [',', '\u00a0'],
  ru: [',', '\u00a0'],
  cs: [',', '\u00a0'],
  sk: [',', '\u00a0'],
  hu: [',', '\u00a0'],
  uk: [',', '\u00a0'],
  bg: [',', '\u00a0'],
};
const byRegion: Readonly<Record<string, readonly [string, string]>> = {
  de_CH: ['.', '’'],
  de_LI: ['.', '’'],
  de_AT: [',', '\u00a0'],
  fr_CH: [',', '\u202f'],
  fr_CA: [',', '\u00a0'],
  it_CH: ['.', '’'],
  es_MX: ['.', ','],
  es_US: ['.', ','],
  es_PR: ['.', ','],
  es_GT: ['.', ','],
  es_HN: ['.', ','],
  es_NI: ['.', ','],
  es_PA: ['.', ','],
  es_SV: ['.', ','],
  es_DO: ['.', ','],
  es_PE: ['.', ','],
  pt_PT: [',', '\u00a0'],
  en_ZA: [',', '\u00a0'],
};
const currencies: Readonly<Record<string, string>> = {
  US: '$',
  CA: '$',
  AU: '$',
  MX: '$',
  GB: '£',
  JP: '￥',
  CN: '¥',
  IN: '₹',
  BR: 'R$',
  CH: 'CHF',
  SE: 'kr',
  NO: 'kr',
  DK: 'kr.',
  PL: 'zł',
  TR: '₺',
  KR: '₩',
  IL: '₪',
};
const euro = /^(?:AT|BE|DE|ES|FI|FR|GR|IE|IT|NL|PT|LU|SK|SI|EE|LV|LT|MT|CY)$/;

export function symbolsOf(locale: string): Symbols {
  const [language = 'en', region = ''] = locale.split(/[_-]/);
  const [point, group] = byRegion[`${language}_${region}`] ?? separators[language] ?? ['.', ','];
  const nordic = /^(?:sv|nb|no|fi|sl)$/.test(language);
  return {
    point,
    group,
    minus: nordic ? '\u2212' : '-',
    percent: '%',
    currency: currencies[region] ?? (euro.test(region) ? '€' : region === '' ? '¤' : '¤'),
  };
}
