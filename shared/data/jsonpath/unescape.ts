import { JavaThrow } from './java-throw.ts';

const letters: Readonly<Record<string, string>> = { r: '\r', f: '\f', t: '\t', n: '\n', b: '\b' };

/**
 * The text of a quoted name or string. An unknown escape is the letter itself; `\u` takes four characters as Java's
 * `Integer.parseInt` does (a sign counts as one of them); an unfinished one at the end is dropped.
 */
export const unescapeText = (quoted: string): string => {
  if (!quoted.includes('\\')) return quoted;
  let text = '';
  for (let index = 0; index < quoted.length; index++) {
    const char = quoted[index] as string;
    if (char !== '\\') {
      text += char;
      continue;
    }
    const next = quoted[++index];
    if (next === undefined) text += '\\';
    else if (next === 'u') {
      const code = quoted.slice(index + 1, index + 5);
      index += 4;
      if (code.length < 4) break;
      if (!/^[+-]?[0-9a-fA-F]+$/.test(code))
        throw new JavaThrow('JsonPathException', `Unable to parse unicode value: ${code}`);
      text += String.fromCharCode(Number.parseInt(code, 16) & 0xffff);
    } else text += letters[next] ?? next;
  }
  return text;
};
