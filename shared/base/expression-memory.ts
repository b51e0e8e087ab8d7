import { z } from 'zod';

/** Characters; longer texts are not kept. */
const longestRemembered = 200_000;

/** Values typed to try an expression, by the name of what is read; see `shared/expression/sample`. */
const samples = z.record(
  z.string().max(300),
  z.strictObject({
    type: z.enum(['String', 'Integer', 'Decimal', 'Boolean', 'DateTime', 'JSON', 'none']),
    text: z.string().max(longestRemembered),
  }),
);

const expressionExample = z.strictObject({
  name: z.string().min(1).max(120),
  source: z.string().max(longestRemembered),
  samples,
});
export type ExpressionExample = z.output<typeof expressionExample>;

/** What is remembered of testing the expressions of one place, such as a flow. A convenience: nothing depends on it. */
export const expressionMemory = z.strictObject({
  samples: samples.default({}),
  examples: z.array(expressionExample).max(200).default([]),
  /** What stood in the fields of the Expressions screen. */
  texts: z.record(z.string().max(60), z.string().max(longestRemembered)).default({}),
});
export type ExpressionMemory = z.output<typeof expressionMemory>;

/** The place, such as `playground` or the id of a flow. */
export const memoryScope = z.string().min(1).max(200);
/** All places as they are stored, the latest last. */
export const expressionMemories = z.object({ places: z.array(z.tuple([memoryScope, expressionMemory])).default([]) });

/** Without what is too long to be kept. */
export const keptMemory = ({ samples: values, examples, texts }: ExpressionMemory): ExpressionMemory => ({
  samples: Object.fromEntries(
    Object.entries(values).filter(([name, { text }]) => name.length <= 300 && text.length <= longestRemembered),
  ),
  examples: examples.filter(example => expressionExample.safeParse(example).success).slice(-200),
  texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text.length <= longestRemembered)),
});
