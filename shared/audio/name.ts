/** The course's rule for the name of a prompt, and a name that fits for one that does not. */

export const longestStem = 76;
const rule = /^[A-Za-z0-9_-]+$/;

/** What stays as letters when a name is written in ASCII; the rest of Latin falls to its base letter by NFKD. */
const letters = new Map(
  (
    'ä ae|ö oe|ü ue|ß ss|æ ae|œ oe|ø o|å a|ð d|þ th|ł l|đ d|ħ h|ı i|ŋ n|' +
    'а a|б b|в v|г g|д d|е e|ё e|ж zh|з z|и i|й i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|' +
    'щ shch|ъ |ы y|ь |э e|ю yu|я ya|і i|ї i|є ie|ґ g|' +
    'α a|β v|γ g|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|ς s|τ t|υ y|φ f|χ ch|ψ ps|ω o|' +
    '& -and-|+ -plus-|@ -at-|% -percent-'
  )
    .split('|')
    .map(entry => [entry.charAt(0), entry.slice(2)]),
);
/** Names Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

export interface NameParts {
  readonly stem: string;
  readonly extension: string;
}
/** The last part of a path, split at its last dot. */
export function splitName(name: string): NameParts {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot < 0 ? { stem: base, extension: '' } : { stem: base.slice(0, dot), extension: base.slice(dot) };
}

export type NameProblem = 'audio/wrong-extension' | 'audio/name-invalid' | 'audio/name-too-long' | 'audio/name-taken';

type Taken = Pick<ReadonlySet<string>, 'has'>;

/** `taken` holds the names in use, in lower case and with extension. */
export function nameProblems(name: string, taken: Taken = new Set()): NameProblem[] {
  const { stem, extension } = splitName(name);
  const problems: NameProblem[] = [];
  if (extension.toLowerCase() !== '.wav') problems.push('audio/wrong-extension');
  if (!rule.test(stem)) problems.push('audio/name-invalid');
  if ([...stem].length > longestStem) problems.push('audio/name-too-long');
  if (problems.length === 0 && taken.has(name.toLowerCase())) problems.push('audio/name-taken');
  return problems;
}

function toAscii(stem: string): string {
  const plain = (character: string): string | undefined => {
    const letter = letters.get(character.toLowerCase());
    return letter === undefined || character === character.toLowerCase()
      ? letter
      : letter.charAt(0).toUpperCase() + letter.slice(1);
  };
  let out = '';
  for (const character of stem.normalize('NFC')) {
    const bare = () => character.normalize('NFKD').replace(/\p{M}/gu, '');
    out += plain(character) ?? [...bare()].map(letter => plain(letter) ?? letter).join('');
  }
  return out
    .replace(/[’'`´"]/g, '')
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .replace(/_*-_*/g, '-')
    .replace(/_{2,}/g, '_')
    .replace(/-{2,}/g, '-')
    .replace(/^[_-]+|[_-]+$/g, '');
}

/** A name that keeps the rule and is not in `taken`; the same name where it is good already. */
export function suggestName(name: string, taken: Taken = new Set()): string {
  if (nameProblems(name, taken).length === 0) return name;
  const { stem, extension } = splitName(name);
  let base = rule.test(stem) ? stem : toAscii(stem);
  if (base === '') base = 'prompt';
  if (reserved.test(base)) base = `${base}_prompt`;
  const end = extension.toLowerCase() === '.wav' ? extension : '.wav';
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`;
    const candidate = `${base.slice(0, longestStem - suffix.length)}${suffix}${end}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/**
 * The names in use that a file of this name meets: all that its check needs to know of them. To give each of many files
 * all names before it would take memory, and time to hand it to threads, with the square of their number.
 */
export function namesMet(name: string, taken: Taken): ReadonlySet<string> {
  const met = new Set<string>();
  suggestName(name, { has: other => taken.has(other) && met.add(other).has(other) });
  return met;
}
