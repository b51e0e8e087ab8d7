/**
 * What the author's solution does, and what a start state or a mistake is made of. Each is done by the same services a
 * learner's click reaches, so the rules of the tenant hold for it too.
 */
import { z } from 'zod';
import { entityIds } from '../tenant/entities.ts';
import { line, slug } from './common-schema.ts';

const entity = z.enum(entityIds as unknown as readonly [string, ...string[]]);
const value: z.ZodType<unknown> = z.json();
const values = z.record(z.string().max(80), value);

/** A flow in a few lines, as `shared/flow/sketch.ts` reads it. */
export const flowSketch = z.strictObject({
  era: z.enum(['classic', 'current']).exactOptional(),
  nodes: z.record(
    z.string().max(80),
    z.union([
      z.string().max(60),
      z.strictObject({
        activity: z.string().max(60),
        settings: values.exactOptional(),
        sheet: z.enum(['main', 'events']).exactOptional(),
        description: z.string().max(500).exactOptional(),
        empty: z.boolean().exactOptional(),
      }),
    ]),
  ),
  links: z.array(z.string().max(200)).max(2_000).default([]),
  handlers: z.boolean().default(true),
});
export type FlowSketch = z.infer<typeof flowSketch>;

export const operation = z.union(
  [
    /** Makes the object of that name, or changes only these fields of it; with `rename` also its name. */
    z.strictObject({ save: entity, name: line, values: values.default({}), rename: line.exactOptional() }),
    z.strictObject({ remove: entity, name: line }),
    /** Puts a sound of the lab into the tenant; one that does not fit is converted and takes this name. */
    z.strictObject({ sound: line, as: line.exactOptional() }),
    /** Makes the flow, or puts this in the place of its draft. */
    z.strictObject({ flow: line, content: flowSketch }),
    /** Changes settings of one node of a draft, by its label. */
    z.strictObject({ node: line, of: line, settings: values }),
    /** Sets or takes away (`null`) the target of an outcome, written as in a sketch: `Menu:timeout`. */
    z.strictObject({ link: line, of: line, to: line.nullable() }),
    z.strictObject({ publish: line }),
    /** Makes the strategy planned for now the Current one of this entry point. */
    z.strictObject({ switch: line }),
    /** Answers a question of the lab: rightly, or with these options. */
    z.strictObject({ answer: slug, with: z.json().exactOptional() }),
  ],
  {
    error:
      'An operation is {"save": …}, {"remove": …}, {"sound": …}, {"flow": …}, {"node": …}, {"link": …}, {"publish": …}, {"switch": …} or {"answer": …}.',
  },
);
export type Operation = z.infer<typeof operation>;
