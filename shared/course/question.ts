/** A question and its marking. The course and the labs ask with it; texts may hold placeholders such as `{ID}`. */
import { z } from 'zod';
import { drawn, seedOf } from './draw.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'An id is in kebab-case, such as queue-order.' });
const text = z.string().trim().min(1).max(1_000);

export const option = z.strictObject({
  id: slug,
  text,
  /** Why it is wrong, or what it would be right for; shown to who chose it. */
  why: text.exactOptional(),
});
export type Option = z.infer<typeof option>;

const common = {
  id: slug,
  text,
  /** The reason for the right answer. */
  why: text,
  /** Page of the course that tells it. */
  page: slug,
  /** Topics of the course it asks about. */
  covers: z.array(slug),
};
const options = z.array(option).min(2).max(8);

const anyQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), ...common, options, right: slug }),
  z.strictObject({ kind: z.literal('several'), ...common, options, right: z.array(slug).min(1) }),
  z.strictObject({ kind: z.literal('true-false'), ...common, right: z.boolean() }),
  /** `right` names every option, from first to last. */
  z.strictObject({ kind: z.literal('order'), ...common, options, right: z.array(slug) }),
  /** `right` leads from each left to one option; an option may be left over, or serve two. */
  z.strictObject({
    kind: z.literal('match'),
    ...common,
    lefts: z
      .array(z.strictObject({ id: slug, text }))
      .min(2)
      .max(8),
    options,
    right: z.record(slug, slug),
  }),
]);

export const question = anyQuestion.superRefine((asked, context) => {
  for (const message of faultsOf(asked)) context.addIssue({ code: 'custom', message });
});
export type Question = z.infer<typeof anyQuestion>;

/** What zod cannot see in the shape alone. */
function faultsOf(asked: Question): string[] {
  if (asked.kind === 'true-false') return [];
  const ids = asked.options.map(({ id }) => id);
  const lefts = asked.kind === 'match' ? asked.lefts.map(({ id }) => id) : [];
  const named =
    asked.kind === 'single' ? [asked.right] : asked.kind === 'match' ? Object.values(asked.right) : asked.right;
  const faults = [...repeated(ids), ...repeated(lefts)].map(id => `The id “${id}” stands twice.`);
  for (const id of named) if (!ids.includes(id)) faults.push(`The right answer names “${id}”, which is no option.`);
  if (asked.kind === 'several' || asked.kind === 'order') {
    for (const id of repeated(asked.right)) faults.push(`The right answer names “${id}” twice.`);
  }
  if (asked.kind === 'order' && asked.right.length !== ids.length) {
    faults.push('The right order names every option once.');
  }
  if (asked.kind === 'match' && !sameSet(Object.keys(asked.right), lefts)) {
    faults.push('The right answer has one option for each left.');
  }
  return faults;
}

/** What was answered, as it is stored and handed in: an option, several, true or false, an order, or lefts with options. */
export const answerSchema = z.union([
  z.boolean(),
  z.string().max(200),
  z.array(z.string().max(200)).max(8),
  z.record(z.string().max(200), z.string().max(200)).refine(pairs => Object.keys(pairs).length <= 8),
]);
export type Answer = z.infer<typeof answerSchema>;

/** An answer of another kind than the question is wrong, not an error: it may come from an older question. */
export function isRight(asked: Question, answer: Answer): boolean {
  switch (asked.kind) {
    case 'single':
    case 'true-false':
      return answer === asked.right;
    case 'several':
      return Array.isArray(answer) && repeated(answer).length === 0 && sameSet(answer, asked.right);
    case 'order':
      return (
        Array.isArray(answer) &&
        answer.length === asked.right.length &&
        answer.every((id, at) => id === asked.right[at])
      );
    case 'match': {
      if (typeof answer !== 'object' || Array.isArray(answer)) return false;
      const lefts = Object.keys(asked.right);
      return sameSet(Object.keys(answer), lefts) && lefts.every(left => answer[left] === asked.right[left]);
    }
  }
}

/** Why what was chosen is wrong, as far as its options say; nothing of what is right. Null where they say nothing. */
export function whyWrong(asked: Question, answer: Answer): string | null {
  if (asked.kind !== 'single' && asked.kind !== 'several') return null;
  const chosen = Array.isArray(answer) ? answer : [answer];
  const rights = asked.kind === 'single' ? [asked.right] : asked.right;
  const wrong = asked.options.filter(({ id }) => chosen.includes(id) && !rights.includes(id));
  return wrong.flatMap(({ why }) => why ?? []).join(' ') || null;
}

/** Whether every part has an answer, so that it can be marked. */
export function isComplete(asked: AskedQuestion, answer: Answer | null): answer is Answer {
  if (answer === null) return false;
  if (asked.kind === 'several') return Array.isArray(answer) && answer.length > 0;
  if (asked.kind !== 'match') return true;
  return (
    typeof answer === 'object' && !Array.isArray(answer) && asked.lefts.every(({ id }) => answer[id] !== undefined)
  );
}

interface Shown {
  readonly id: string;
  readonly text: string;
}
interface Asked extends Shown {
  readonly options: readonly Shown[];
}
/** A question as it is put: options in their drawn order, and nothing that tells the answer. */
export type AskedQuestion =
  | (Shown & { readonly kind: 'true-false' })
  | (Asked & { readonly kind: 'single' })
  | (Asked & { readonly kind: 'several' })
  | (Asked & { readonly kind: 'order' })
  | (Asked & { readonly kind: 'match'; readonly lefts: readonly Shown[] });

const shown = ({ id, text }: Shown): Shown => ({ id, text });

export function asAsked(asked: Question, seed: number): AskedQuestion {
  const { kind } = asked;
  if (kind === 'true-false') return { kind, ...shown(asked) };
  const options = shuffled(asked, seed).map(shown);
  return kind === 'match'
    ? { kind, ...shown(asked), options, lefts: asked.lefts.map(shown) }
    : { kind, ...shown(asked), options };
}

/** The options in an order that follows from the seed and the question; an order never begins as the right one. */
export function shuffled(asked: Question, seed: number): readonly Option[] {
  if (asked.kind === 'true-false') return [];
  const order = drawn(asked.options, seed ^ seedOf(asked.id));
  const [first, ...rest] = order;
  const isSolved = asked.kind === 'order' && order.every(({ id }, at) => id === asked.right[at]);
  return isSolved && first ? [...rest, first] : order;
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at);
const sameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every(id => others.includes(id));

/** An answer as one reads it, such as in a table. Ids that are no option any more stand as they are. */
export function answerWords(asked: Question, answer: Answer): string {
  if (asked.kind === 'true-false') return answer === true ? 'True' : answer === false ? 'False' : String(answer);
  const textOf = (id: string) => asked.options.find(each => each.id === id)?.text ?? id;
  if (Array.isArray(answer)) return answer.map(textOf).join(asked.kind === 'order' ? ' → ' : '; ');
  if (typeof answer !== 'object' || asked.kind !== 'match') return textOf(String(answer));
  return asked.lefts
    .map(({ id, text }) => `${text}: ${answer[id] === undefined ? '–' : textOf(answer[id])}`)
    .join('; ');
}
