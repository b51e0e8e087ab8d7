import { z } from 'zod';

/** Values typed to try an expression, by the name of what is read; see `shared/expression/sample`. */
const samples = z.record(
  z.string().max(300),
  z.strictObject({
    type: z.enum(['String', 'Integer', 'Decimal', 'Boolean', 'DateTime', 'JSON', 'none']),
    text: z.string().max(200_000),
  }),
);

const expressionExample = z.strictObject({
  name: z.string().min(1).max(120),
  source: z.string().max(200_000),
  samples,
});
export type ExpressionExample = z.output<typeof expressionExample>;

/** What is remembered of testing the expressions of one place, such as a flow. A convenience: nothing depends on it. */
export const expressionMemory = z.strictObject({
  samples: samples.default({}),
  examples: z.array(expressionExample).max(200).default([]),
  /** What stood in the fields of the Expressions screen. */
  texts: z.record(z.string().max(60), z.string().max(200_000)).default({}),
});
export type ExpressionMemory = z.output<typeof expressionMemory>;

/** The place, such as `playground` or the id of a flow. */
export const memoryScope = z.string().min(1).max(200);
/** All places as they are stored, the latest last. */
export const expressionMemories = z.object({ places: z.array(z.tuple([memoryScope, expressionMemory])).default([]) });
