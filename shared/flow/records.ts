/** What may be stored of a flow: the shape and size of every record that comes from a window, a file or the clipboard. */
import { z } from 'zod';
import { eras } from '../activities/activity.ts';
import type { Json } from '../base/canonical-json.ts';
import { variableName, variableTypes } from '../base/fields/variable.ts';
import type { Change } from './change.ts';
import type { FlowLink, FlowNode, FlowNote, FlowProps, FlowVariable } from './model.ts';

/** Made by us (UUID) or kept from an import; never a path, a key of a prototype, or markup. */
export const flowRecordId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { error: 'This is not an id.' })
  // Records are found as `nodes[id]`: there `constructor` would always be something.
  .refine(id => !(id in Object.prototype), { error: 'This is not an id.' });

/** Half the width of the largest canvas, in px: far beyond what a person draws, small enough for exact arithmetic. */
const farthest = 1_000_000;
const coordinate = z.number().min(-farthest).max(farthest);
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const lines = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cs}]*$/u);
const sheet = z.enum(['main', 'events']);

/** JSON of at most `size` characters and 32 levels; walked without recursion, so that no nesting can end the program. */
const json = (size: number) =>
  z.custom<Json>(value => plainJson(value, size), { error: 'This is not JSON within the limits.' });

function plainJson(value: unknown, size: number): boolean {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let length = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (value === null || typeof value === 'boolean') length += 5;
    else if (typeof value === 'number' && Number.isFinite(value)) length += 20;
    else if (typeof value === 'string') length += value.length + 2;
    else if (typeof value === 'object' && depth < 32) {
      const prototype = Object.getPrototypeOf(value);
      if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
      for (const [key, member] of Object.entries(value)) {
        length += key.length + 4;
        open.push({ value: member, depth: depth + 1 });
      }
    } else return false;
    if (length > size) return false;
  }
  return true;
}

export const flowProps = z.strictObject({
  kind: z.enum(['flow', 'subflow']),
  era: z.enum(Object.keys(eras) as [keyof typeof eras]),
}) satisfies z.ZodType<FlowProps>;

export const flowNode = z.strictObject({
  id: flowRecordId,
  activity: z.string().regex(/^[a-z0-9-]{1,64}$/),
  sheet,
  label: line(200),
  description: lines(2_000),
  x: coordinate,
  y: coordinate,
  settings: z.record(z.string().max(64), json(400_000)),
  comment: lines(10_000).exactOptional(),
  foreign: json(1_000_000).exactOptional(),
}) satisfies z.ZodType<FlowNode>;

export const flowLink = z.strictObject({
  id: flowRecordId,
  from: flowRecordId,
  outcome: z.string().min(1).max(64),
  to: flowRecordId,
  foreign: json(100_000).exactOptional(),
}) satisfies z.ZodType<FlowLink>;

export const flowVariable = z.strictObject({
  id: flowRecordId,
  name: z
    .string()
    .regex(variableName, { error: 'A variable has a name of letters, digits and _, and none is called __proto__.' }),
  type: z.enum(Object.keys(variableTypes) as [keyof typeof variableTypes]),
  description: lines(2_000),
  value: lines(16_384),
  agentViewable: z.boolean(),
  desktopLabel: line(200),
  agentEditable: z.boolean(),
  secure: z.boolean(),
  source: z.enum(['custom', 'global', 'subflow-input', 'subflow-output']),
  order: z.number().min(0).max(1_000_000),
  foreign: json(100_000).exactOptional(),
}) satisfies z.ZodType<FlowVariable>;

export const flowNote = z.strictObject({
  id: flowRecordId,
  sheet,
  text: lines(10_000),
  x: coordinate,
  y: coordinate,
  width: z.number().min(40).max(4_000),
  height: z.number().min(40).max(4_000),
}) satisfies z.ZodType<FlowNote>;

const change = <K extends string, T extends { readonly id: string }>(kind: K, record: z.ZodType<T>) =>
  z
    .strictObject({ kind: z.literal(kind), id: flowRecordId, before: record.nullable(), after: record.nullable() })
    .refine(({ id, before, after }) => (before ?? after)?.id === id && (after ?? before)?.id === id, {
      error: 'A change names the record it changes.',
    });

/** The changes of one edit, as they come from a window. */
export const flowChanges = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('props'), before: flowProps, after: flowProps }),
      change('nodes', flowNode),
      change('links', flowLink),
      change('variables', flowVariable),
      change('notes', flowNote),
    ]),
  )
  .min(1)
  .max(20_000) satisfies z.ZodType<readonly Change[]>;

export const flowEdit = z.strictObject({
  label: z.string().trim().min(1).max(200),
  changes: flowChanges,
  burst: z.string().max(100).exactOptional(),
});
