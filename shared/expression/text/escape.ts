/** The five escaping strategies, character for character those of the library the engine uses (unbescape, level 2). */
import { utf8 } from './bytes.ts';

const htmlMarks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const html = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, mark => htmlMarks[mark] ?? mark) : text;

const hex = (code: number, width: number): string => code.toString(16).toUpperCase().padStart(width, '0');
const short: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** Every UTF-16 unit for itself; a slash only right after `<`. */
export const json = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  text.replace(/<\/|[\0-\x1f"\\&\x7f-\uffff]/g, mark =>
    mark === '</' ? '<\\/' : (short[mark] ?? `\\u${hex(mark.charCodeAt(0), 4)}`),
  );

export const js = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  text.replace(/<\/|[\0-\x1f"'\\&\x7f-\uffff]/g, mark => {
    if (mark === '</') return '<\\/';
    if (mark === '\0') return '\\0';
    if (mark === "'") return "\\'";
    const code = mark.charCodeAt(0);
    return short[mark] ?? (code <= 0xff ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
  });

const percent = (char: string): string => [...utf8(char)].map(byte => `%${hex(byte, 2)}`).join('');

export const urlParam = (text: string): string => text.replace(/[^A-Za-z0-9\-._~!$'()*,;:@/?]/gu, percent);

/** java.net.URLEncoder: a space becomes +, only letters, digits and . - * _ stay. */
export const urlForm = (text: string): string =>
  text.replace(/[^A-Za-z0-9.\-*_]/gu, char => (char === ' ' ? '+' : percent(char)));

/** As an identifier: a backslash before ASCII punctuation, a code elsewhere, parted by a space from a digit that follows. */
export function css(text: string): string {
  const chars = [...text];
  let result = '';
  for (const [index, char] of chars.entries()) {
    const code = char.codePointAt(0) ?? 0;
    const next = chars[index + 1] ?? '';
    if (/[A-Za-z]/.test(char)) result += char;
    else if (/[0-9]/.test(char)) result += index === 0 || (index === 1 && chars[0] === '-') ? coded(code, next) : char;
    else if (char === '-') result += index === 0 && /[-0-9]|^$/.test(next) ? '\\-' : char;
    else if (char === '_') result += index === 0 ? '\\_' : '_';
    else if (code > 0x20 && code < 0x7f && char !== ':') result += `\\${char}`;
    else if (char === ' ') result += '\\ ';
    else result += coded(code, next);
  }
  return result;
}
const coded = (code: number, next: string): string =>
  `\\${code.toString(16).toUpperCase()}${/[0-9A-Fa-f]/.test(next) ? ' ' : ''}`;

export const strategies: Readonly<Record<string, (text: string) => string>> = {
  html,
  js,
  css,
  url_param: urlParam,
  json,
};
