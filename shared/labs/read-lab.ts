/** A lab from its files, or every reason why it is none. Files come from anywhere: nothing in them is trusted or run. */
import { err, ok, type Result } from '../base/result.ts';
import { strictJson } from '../data/json/strict-json.ts';
import { type Guide, readGuide } from './guide.ts';
import { type Lab, lab as labSchema, type Mistake, mistake as mistakeSchema } from './lab.ts';

export interface NamedMistake extends Mistake {
  /** Of its file, without `.json`. */
  readonly name: string;
  /** Id of the goal it misses. */
  readonly goal: string;
}
export interface LoadedLab {
  readonly lab: Lab;
  readonly guide: Guide;
  readonly mistakes: readonly NamedMistake[];
}
export interface LabProblem {
  /** Such as `lab.json` or `mistakes/sites.json`. */
  readonly file: string;
  /** Where in it, such as `tasks.2.goals.0.points`, or `line 12`; '' for the whole. */
  readonly place: string;
  readonly message: string;
}

/** Characters of one file; the labs we ship have less than a tenth. */
const mostCharacters = 1_000_000;

/** `files` by their path in the lab's folder, with `/`. */
export function readLab(files: Readonly<Record<string, string>>): Result<LoadedLab, readonly LabProblem[]> {
  const problems: LabProblem[] = [];
  const refuse = (file: string, place: string, message: string) => problems.push({ file, place, message });

  function parsed<T>(
    file: string,
    schema: {
      safeParse(value: unknown): {
        success: boolean;
        data?: T;
        error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
      };
    },
  ): T | null {
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    if (text === undefined) {
      refuse(file, '', 'The file is missing.');
      return null;
    }
    const read = strictJson(text, { characters: mostCharacters, depth: 64 });
    if ('reason' in read) {
      refuse(file, '', read.reason);
      return null;
    }
    const { success, data, error } = schema.safeParse(read.value);
    if (success && data !== undefined) return data;
    for (const { path, message } of (error?.issues ?? []).slice(0, 50))
      refuse(file, path.map(String).join('.'), message);
    return null;
  }

  const lab = parsed<Lab>('lab.json', labSchema);
  const { guide, problems: guideProblems } = readGuide((files['guide.md'] ?? '').slice(0, mostCharacters));
  if (!Object.hasOwn(files, 'guide.md')) refuse('guide.md', '', 'The file is missing.');
  else for (const { line, message } of guideProblems) refuse('guide.md', `line ${line}`, message);
  const mistakes = Object.keys(files)
    .filter(file => /^mistakes\/[^/]+\.json$/.test(file))
    .sort()
    .flatMap(file => {
      const read = parsed<Mistake>(file, mistakeSchema);
      const name = file.slice('mistakes/'.length, -'.json'.length);
      return read ? [{ ...read, name, goal: name.split('.')[0] ?? name }] : [];
    });
  return lab && problems.length === 0 ? ok({ lab, guide, mistakes }) : err(problems);
}
