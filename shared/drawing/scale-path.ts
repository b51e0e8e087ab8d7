/** An SVG path at another size. */

/** How many numbers each command takes. */
const counts: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
/** Of an arc the angle and the two flags are no lengths. */
const isLength = (command: string, index: number): boolean => command !== 'a' || index < 2 || index > 4;
/** A flag may stand without a space before what follows. */
const isFlag = (command: string, index: number): boolean => command === 'a' && (index === 3 || index === 4);

const rounded = (value: number): string => String(Math.round(value * 1_000) / 1_000);

/** @param d a path of the commands above, as our own drawings and Lucide's have them */
export function scaledPath(d: string, scale: number): string {
  let rest = d;
  let made = '';
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest)?.[0] ?? null;
    if (found === null) throw new Error(`not a path at: ${rest.slice(0, 20)}`);
    rest = rest.slice(found.length).replace(/^[\s,]+/, '');
    return found;
  };
  for (rest = rest.trim(); rest !== ''; ) {
    const command = take(/^[a-zA-Z]/);
    const lower = command.toLowerCase();
    const count = counts[lower];
    if (count === undefined) throw new Error(`${command} is no command of a path`);
    made += command;
    // A command may be followed by several rounds of its numbers.
    do {
      const round: string[] = [];
      for (let index = 0; index < count; index++) {
        const word = take(isFlag(lower, index) ? /^[01]/ : /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i);
        round.push(isLength(lower, index) ? rounded(Number(word) * scale) : word);
      }
      made += `${made.at(-1) === command || count === 0 ? '' : ' '}${round.join(' ')}`;
    } while (count > 0 && /^[-+.\d]/.test(rest));
  }
  return made;
}
