/** How wide a text is, and what of it fits. */

/** Width in px of a text at a size and weight of our font. */
export type Measure = (text: string, size: number, weight: number) => number;

/** The text as far as it fits, with an ellipsis where it does not. */
export function fitted(text: string, width: number, size: number, weight: number, measure: Measure): string {
  if (measure(text, size, weight) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join('')}…`, size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** The text in at most `most` lines, broken between words where there are any; the last line says that there is more. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  weight: number,
  most: number,
  measure: Measure,
): string[] {
  const lines: string[] = [];
  const fits = (line: string) => measure(line, size, weight) <= width;
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').flatMap(each => pieces(each, fits))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return kept.map((line, at) => (at < most - 1 ? line : fitted(`${line} …`, width, size, weight, measure)));
}

/** A word that is wider than a line, in pieces that are not. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const found = [''];
  for (const letter of word) {
    const longer = found.at(-1)! + letter;
    if (fits(longer) || longer === letter) found[found.length - 1] = longer;
    else found.push(letter);
  }
  return found;
}

/** Advance widths of Inter Variable for the characters from space to ~, in hundredths of its size. Measured in Chromium. */
const regular =
  '28 29 47 63 64 98 64 30 36 36 50 66 29 46 29 36 63 41 61 62 65 59 62 57 62 62 29 30 66 66 66 51 97 69 65 73 72 60 59 75 74 27 57 67 57 90 75 76 64 76 64 64 65 74 69 99 68 68 63 36 36 36 47 46 32 56 61 57 61 58 37 61 59 24 24 55 24 88 59 60 61 61 38 53 33 59 56 82 55 56 55 43 33 43 66';
const semibold =
  '25 32 52 64 65 100 66 33 37 37 54 67 32 47 32 38 66 42 62 64 67 61 64 58 64 64 32 33 67 67 67 54 100 73 66 74 72 61 59 75 75 28 58 70 57 92 76 77 65 77 65 65 66 74 73 102 72 71 65 37 38 37 48 47 35 57 62 58 62 59 39 63 61 26 26 57 26 90 61 61 62 62 40 55 35 61 59 84 57 59 57 45 36 45 67';
const widths = { regular: regular.split(' ').map(Number), semibold: semibold.split(' ').map(Number) };

/**
 * Where nothing can draw the font: measured for the letters of English, generous for others, so that a text is rather
 * cut too early than drawn over what stands beside it.
 */
export const interWidth: Measure = (text, size, weight) => {
  const known = weight >= 550 ? widths.semibold : widths.regular;
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    sum += known[code - 32] ?? (code < 0x1100 ? 68 : 104);
  }
  return (sum * size) / 100;
};
