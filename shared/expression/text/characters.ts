/** Character classes of Java, where they differ from JavaScript's. */

/** Character.isWhitespace: a no-break space is not, the separators 1C to 1F are. */
export function isWhitespace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13) || (code >= 0x1c && code <= 0x1f);
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a && code !== 0x2007) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x205f ||
    code === 0x3000
  );
}

export function trimLeft(text: string): string {
  let start = 0;
  while (start < text.length && isWhitespace(text.charCodeAt(start))) start += 1;
  return text.slice(start);
}

export function trimRight(text: string): string {
  let end = text.length;
  while (end > 0 && isWhitespace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** String.isBlank. */
export const isBlank = (text: string): boolean => trimLeft(text) === '';

/** String.trim: everything up to the space goes. */
export const javaTrim = (text: string): string => text.replace(/^[\0- ]+/, '').replace(/[\0- ]+$/, '');

/** The \s of a Java pattern: the six ASCII ones. */
export const isPatternSpace = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);

const titled: Record<string, string> = {
  Ǆ: 'ǅ',
  ǆ: 'ǅ',
  ǅ: 'ǅ',
  Ǉ: 'ǈ',
  ǉ: 'ǈ',
  ǈ: 'ǈ',
  Ǌ: 'ǋ',
  ǌ: 'ǋ',
  ǋ: 'ǋ',
  Ǳ: 'ǲ',
  ǳ: 'ǲ',
  ǲ: 'ǲ',
};

/** Character.toTitleCase of one UTF-16 unit: one that would become two characters stays. */
export function titleCase(unit: string): string {
  const special = titled[unit];
  if (special !== undefined) return special;
  if (/[\u10d0-\u10ff]/.test(unit)) return unit;
  const upper = unit.toUpperCase();
  return upper.length === 1 ? upper : unit;
}

/** Languages whose letters change case by their own rules. */
const ownCase = /^(tr|az|lt)(_|-|$)/;
export const upperCase = (text: string, locale: string): string =>
  ownCase.test(locale) ? text.toLocaleUpperCase(locale.slice(0, 2)) : text.toUpperCase();
export const lowerCase = (text: string, locale: string): string =>
  ownCase.test(locale) ? text.toLocaleLowerCase(locale.slice(0, 2)) : text.toLowerCase();
