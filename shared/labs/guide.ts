/**
 * `guide.md`: what the learner reads. `# Title` and the text after it open the lab; each task is a `## id: Title` with the
 * parts below as `###` headings. Placeholders are filled later, since they differ from learner to learner.
 */

export interface TaskGuide {
  readonly id: string;
  readonly title: string;
  /** What holds at the end, in a sentence. */
  readonly goal: string;
  readonly why: string;
  /** Exact menu paths and values, as a list. */
  readonly steps: string;
  /** From a nudge to the whole answer. */
  readonly hints: readonly [string, string, string];
  /** Shown when the task is done: what it means in the picture of the whole. */
  readonly done: string;
  /** How to get out of a choice that cannot be changed; '' where there is none. */
  readonly recover: string;
}
export interface Guide {
  readonly title: string;
  readonly intro: string;
  readonly tasks: readonly TaskGuide[];
}
export interface GuideProblem {
  /** 1 for the first line. */
  readonly line: number;
  readonly message: string;
}

const parts = {
  Goal: 'goal',
  Why: 'why',
  Do: 'steps',
  'Hint 1': 'hint1',
  'Hint 2': 'hint2',
  'Hint 3': 'hint3',
  Done: 'done',
  Recover: 'recover',
} as const;
type PartName = (typeof parts)[keyof typeof parts];
const needed = Object.entries(parts).filter(([heading]) => heading !== 'Recover');

export function readGuide(text: string): { readonly guide: Guide; readonly problems: readonly GuideProblem[] } {
  const problems: GuideProblem[] = [];
  const refuse = (index: number, message: string) => problems.push({ line: index + 1, message });
  let title = '';
  const intro: string[] = [];
  const tasks: { id: string; title: string; line: number; texts: Map<PartName, string[]> }[] = [];
  let into: string[] | null = intro;
  let fence = false;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) fence = !fence;
    const [, marks, words = ''] = (!fence && /^(#{1,3})\s+(.*\S)\s*$/.exec(line)) || [];
    if (!marks) {
      into?.push(line);
      continue;
    }
    if (marks === '#') {
      if (title !== '') refuse(index, 'There is a second title; a task begins with “## id: Title”.');
      title ||= words;
      continue;
    }
    if (marks === '##') {
      const [, id, name] = /^([a-z][a-z0-9-]*):\s+(.+)$/.exec(words) ?? [];
      into = null;
      if (!id || !name) {
        refuse(index, `“## ${words}” begins no task: write “## id: Title”.`);
        continue;
      }
      if (tasks.some(task => task.id === id)) refuse(index, `The task ${id} stands twice.`);
      tasks.push({ id, title: name, line: index, texts: new Map() });
      continue;
    }
    const task = tasks.at(-1);
    const part = Object.hasOwn(parts, words) ? parts[words as keyof typeof parts] : null;
    into = [];
    if (!task || !part) refuse(index, `“### ${words}” is no part of a task: ${Object.keys(parts).join(', ')}.`);
    else if (task.texts.has(part)) refuse(index, `“### ${words}” stands twice in the task ${task.id}.`);
    else task.texts.set(part, into);
  }
  if (title === '') refuse(0, 'The guide has no title: begin with “# Title”.');
  const said = (lines: readonly string[] | undefined): string => (lines ?? []).join('\n').trim();
  for (const { id, line, texts } of tasks)
    for (const [heading, part] of needed)
      if (said(texts.get(part)) === '') refuse(line, `The task ${id} has no “### ${heading}”.`);
  return {
    guide: {
      title,
      intro: said(intro),
      tasks: tasks.map(({ id, title: name, texts }) => ({
        id,
        title: name,
        goal: said(texts.get('goal')),
        why: said(texts.get('why')),
        steps: said(texts.get('steps')),
        hints: [said(texts.get('hint1')), said(texts.get('hint2')), said(texts.get('hint3'))],
        done: said(texts.get('done')),
        recover: said(texts.get('recover')),
      })),
    },
    problems,
  };
}
