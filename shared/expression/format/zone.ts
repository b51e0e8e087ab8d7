/** Time zones: offsets from the host's tz database through Intl, names as Java prints them. */
import { offsetText, parseOffset } from '../values/temporal.ts';

const clocks = new Map<string, Intl.DateTimeFormat | null>();

function clockOf(zone: string): Intl.DateTimeFormat | null {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    try {
      clock = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      clock = null;
    }
    if (clocks.size > 200) clocks.clear();
    clocks.set(zone, clock);
  }
  return clock;
}

/** Java's three-letter ids that Intl does not know or takes for something else. */
const javaIds: Readonly<Record<string, string>> = {
  EST: '-05:00',
  MST: '-07:00',
  HST: '-10:00',
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  AST: 'America/Anchorage',
  CNT: 'America/St_Johns',
  AGT: 'America/Argentina/Buenos_Aires',
  BET: 'America/Sao_Paulo',
  ART: 'Africa/Cairo',
  CAT: 'Africa/Harare',
  EAT: 'Africa/Addis_Ababa',
  ECT: 'Europe/Paris',
  NET: 'Asia/Yerevan',
  PLT: 'Asia/Karachi',
  IST: 'Asia/Kolkata',
  BST: 'Asia/Dhaka',
  VST: 'Asia/Ho_Chi_Minh',
  CTT: 'Asia/Shanghai',
  JST: 'Asia/Tokyo',
  ACT: 'Australia/Darwin',
  AET: 'Australia/Sydney',
  SST: 'Pacific/Guadalcanal',
  NST: 'Pacific/Auckland',
  MIT: 'Pacific/Apia',
  IET: 'America/Indiana/Indianapolis',
  PNT: 'America/Phoenix',
  PRT: 'America/Puerto_Rico',
};

/** TimeZone.getTimeZone: a region, `GMT+5:30`, or GMT for anything else. */
export function javaZone(id: string): string {
  const custom = /^GMT([+-])(\d{1,2})(?::?(\d\d))?$/.exec(id);
  if (custom) {
    const [, sign, hours = '0', minutes = '0'] = custom;
    if (Number(hours) > 23 || Number(minutes) > 59) return 'GMT';
    return `${sign}${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
  }
  if (Object.hasOwn(javaIds, id)) return javaIds[id] ?? 'GMT';
  return regionOf(id) ?? 'GMT';
}

/** ZoneId.of: null when there is no such zone. Names are told apart by case. */
export function zoneId(id: string): string | null {
  const bare = id.replace(/^(?:UTC|GMT|UT)(?=[+-])/, '');
  if (parseOffset(bare) !== null) return id;
  return regionOf(id);
}

function regionOf(id: string): string | null {
  if (!/^[A-Za-z][\w/+-]+$/.test(id)) return null;
  if (/^(?:UTC|GMT|UT|Etc\/UTC|Zulu|UCT)$/.test(id)) return id;
  return clockOf(id) ? id : null;
}

/** Offsets change at full quarters of an hour; the last one asked for is kept for each zone. */
const quarter = 900_000;
const lastOffsets = new Map<string, { readonly quarter: number; readonly offset: number }>();

/** Seconds east of UTC at a moment. */
export function offsetAt(zone: string, ms: number): number {
  if (zone === 'UTC') return 0;
  const known = lastOffsets.get(zone);
  const now = Math.floor(ms / quarter);
  if (known?.quarter === now) return known.offset;
  const offset = computeOffset(zone, ms);
  if (lastOffsets.size > 500) lastOffsets.clear();
  lastOffsets.set(zone, { quarter: now, offset });
  return offset;
}

function computeOffset(zone: string, ms: number): number {
  const fixed = parseOffset(zone.replace(/^(?:UTC|GMT|UT)(?=[+-])/, ''));
  if (fixed !== null) return fixed;
  if (/^(?:UTC|GMT|UT|Z)$/.test(zone)) return 0;
  const clock = clockOf(zone);
  if (!clock || Math.abs(ms) > 8.64e15) return 0;
  const part: Record<string, string> = {};
  for (const { type, value } of clock.formatToParts(ms)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
  return Math.round((local.getTime() - Math.floor(ms / 1000) * 1000) / 1000);
}

/** The moment a wall clock shows `local` (milliseconds as if UTC): in a gap an hour later, in an overlap the earlier. */
export function momentOf(zone: string, local: number): number {
  const before = offsetAt(zone, local - 86_400_000);
  const first = local - before * 1000;
  if (offsetAt(zone, first) === before) return first;
  const second = local - offsetAt(zone, first) * 1000;
  return offsetAt(zone, second) * 1000 === local - second ? second : first;
}

/** The larger of the offsets in winter and summer is summer time, but for Ireland nobody writes it so. */
export function isDaylight(zone: string, ms: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  const offsets = [Date.UTC(year, 0, 1), Date.UTC(year, 6, 1)].map(moment => offsetAt(zone, moment));
  return offsets[0] !== offsets[1] && offsetAt(zone, ms) === Math.max(...offsets);
}

/** Short names as the JDK has them: standard, summer, either. */
const names: readonly (readonly [pattern: RegExp, standard: string, summer: string, either: string])[] = [
  [/^(?:UTC|Etc\/UTC|UCT|Zulu|Etc\/UCT)$/, 'UTC', 'UTC', 'UTC'],
  [
    /^(?:America\/(?:New_York|Detroit|Toronto|Montreal|Indiana.*|Kentucky.*|Nassau|Louisville|Indianapolis|Port-au-Prince)|US\/Eastern|EST5EDT)$/,
    'EST',
    'EDT',
    'ET',
  ],
  [
    /^(?:America\/(?:Chicago|Winnipeg|Menominee|Mexico_City|Costa_Rica|Guatemala|El_Salvador|North_Dakota.*)|US\/Central|CST6CDT)$/,
    'CST',
    'CDT',
    'CT',
  ],
  [/^(?:America\/(?:Denver|Boise|Edmonton|Phoenix)|US\/(?:Mountain|Arizona)|MST7MDT)$/, 'MST', 'MDT', 'MT'],
  [/^(?:America\/(?:Los_Angeles|Vancouver|Tijuana)|US\/Pacific|PST8PDT)$/, 'PST', 'PDT', 'PT'],
  [/^(?:America\/(?:Anchorage|Juneau|Nome)|US\/Alaska)$/, 'AKST', 'AKDT', 'AKT'],
  [/^(?:America\/(?:Halifax|Puerto_Rico|Bermuda)|Atlantic\/Bermuda|Canada\/Atlantic)$/, 'AST', 'ADT', 'AT'],
  [/^(?:Pacific\/Honolulu|US\/Hawaii)$/, 'HST', 'HDT', 'HST'],
  [/^America\/St_Johns$/, 'NST', 'NDT', 'NT'],
  [/^America\/(?:Sao_Paulo|Bahia|Fortaleza)$/, 'BRT', 'BRST', 'BRT'],
  [/^America\/(?:Argentina\/.*|Buenos_Aires)$/, 'ART', 'ARST', 'ART'],
  [/^America\/Bogota$/, 'COT', 'COST', 'COT'],
  [/^(?:Europe\/(?:London|Belfast|Jersey|Guernsey|Isle_of_Man)|GB)$/, 'GMT', 'BST', 'BT'],
  [/^Europe\/Dublin$/, 'GMT', 'IST', 'IT'],
  [/^(?:Europe\/Lisbon|WET)$/, 'WET', 'WEST', 'WET'],
  [
    /^(?:Europe\/(?:Athens|Bucharest|Helsinki|Kiev|Kyiv|Riga|Sofia|Tallinn|Vilnius)|Africa\/Cairo|EET)$/,
    'EET',
    'EEST',
    'EET',
  ],
  [/^Europe\/(?:Moscow|Simferopol)$/, 'MSK', 'MSD', 'MT'],
  [/^(?:Europe\/.*|CET|MET|Africa\/(?:Tunis|Algiers))$/, 'CET', 'CEST', 'CET'],
  [/^Africa\/(?:Johannesburg|Maseru)$/, 'SAST', 'SAST', 'SAT'],
  [/^Africa\/(?:Nairobi|Addis_Ababa|Kampala)$/, 'EAT', 'EAT', 'EAT'],
  [/^Africa\/(?:Lagos|Kinshasa|Luanda)$/, 'WAT', 'WAST', 'WAT'],
  [/^Asia\/(?:Tokyo)$|^Japan$/, 'JST', 'JDT', 'JT'],
  [/^Asia\/(?:Seoul)$/, 'KST', 'KDT', 'KT'],
  [/^Asia\/(?:Shanghai|Chongqing|Macau|Taipei)$|^PRC$/, 'CST', 'CDT', 'CT'],
  [/^Asia\/Hong_Kong$/, 'HKT', 'HKST', 'HKT'],
  [/^Asia\/Singapore$/, 'SGT', 'SGT', 'SGT'],
  [/^Asia\/Manila$/, 'PST', 'PDT', 'PT'],
  [/^Asia\/(?:Kolkata|Calcutta)$/, 'IST', 'IST', 'IT'],
  [/^Asia\/Karachi$/, 'PKT', 'PKST', 'PKT'],
  [/^Asia\/Dubai$/, 'GST', 'GST', 'GT'],
  [/^Asia\/(?:Jerusalem|Tel_Aviv)$/, 'IST', 'IDT', 'IT'],
  [/^Australia\/(?:Sydney|Melbourne|Hobart|Canberra)$/, 'AEST', 'AEDT', 'AET'],
  [/^Australia\/(?:Brisbane|Lindeman)$/, 'AEST', 'AEDT', 'AET'],
  [/^Australia\/(?:Adelaide|Darwin)$/, 'ACST', 'ACDT', 'ACT'],
  [/^Australia\/Perth$/, 'AWST', 'AWDT', 'AWT'],
  [/^Pacific\/Auckland$/, 'NZST', 'NZDT', 'NZT'],
];

/** The name of a zone at a moment, or without one (`ET`). */
export function zoneName(zone: string, ms: number | null, long: boolean, locale: string): string {
  const offset = parseOffset(zone);
  if (offset !== null) return zone === 'Z' ? 'Z' : `GMT${offsetText(offset, '')}`;
  if (/^GMT$|^UT$/.test(zone)) return long ? 'Greenwich Mean Time' : zone;
  if (!long) {
    const found = names.find(([pattern]) => pattern.test(zone));
    if (found) return ms === null ? found[3] : isDaylight(zone, ms) ? found[2] : found[1];
  }
  const style = ms === null ? (long ? 'longGeneric' : 'shortGeneric') : long ? 'long' : 'short';
  try {
    const parts = new Intl.DateTimeFormat(locale.replace('_', '-'), {
      timeZone: zone,
      timeZoneName: style,
    }).formatToParts(ms ?? 0);
    return parts.find(part => part.type === 'timeZoneName')?.value ?? zone;
  } catch {
    return zone;
  }
}

/** Zones whose short name is `name`, for reading a date; the first of each kind. */
export function zoneCalled(name: string): { zone: string; offset: number | null } | null {
  const wanted = name.toUpperCase();
  const samples: Readonly<Record<string, number>> = {
    UTC: 0,
    GMT: 0,
    Z: 0,
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
    AKST: -9,
    AKDT: -8,
    HST: -10,
    AST: -4,
    ADT: -3,
    WET: 0,
    WEST: 1,
    CET: 1,
    CEST: 2,
    EET: 2,
    EEST: 3,
    MSK: 3,
    BST: 1,
    JST: 9,
    KST: 9,
    IST: 5.5,
    AEST: 10,
    AEDT: 11,
    NZST: 12,
    NZDT: 13,
  };
  return Object.hasOwn(samples, wanted) ? { zone: wanted, offset: (samples[wanted] ?? 0) * 3600 } : null;
}
