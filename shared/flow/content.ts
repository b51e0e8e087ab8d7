/** A flow with its published versions as data without times: what an export holds of it. */
import { z } from 'zod';
import { changesBetween } from './change.ts';
import type { FlowDocument } from './model.ts';
import { emptyDocument } from './new-flow.ts';
import { flowLink, flowNode, flowNote, flowProps, flowRecordId, flowVariable } from './records.ts';
import { refusalOf } from './sound.ts';
import { publishRequest } from './stored.ts';

const recordsOf = <T extends { readonly id: string }>(record: z.ZodType<T>) =>
  z.record(flowRecordId, record).refine(records => Object.entries(records).every(([id, { id: own }]) => id === own), {
    error: 'A record stands under another id than its own.',
  });

export const flowDocument = z.strictObject({
  props: flowProps,
  nodes: recordsOf(flowNode),
  links: recordsOf(flowLink),
  variables: recordsOf(flowVariable),
  notes: recordsOf(flowNote),
}) satisfies z.ZodType<FlowDocument>;

export const flowContent = z.strictObject({
  draft: flowDocument,
  versions: z
    .array(publishRequest.extend({ number: z.int().min(1).max(100_000), document: flowDocument }))
    .max(10_000)
    .refine(versions => versions.every(({ number }, at) => at === 0 || number > versions[at - 1]!.number), {
      error: 'The versions are not in order.',
    }),
});
export type FlowContent = z.infer<typeof flowContent>;

/** Why what an import holds of a flow cannot be stored, in a sentence; null when it can. */
export function contentRefusal(value: unknown): string | null {
  const parsed = flowContent.safeParse(value);
  if (!parsed.success) return firstIssue(parsed.error);
  const documents = [parsed.data.draft, ...parsed.data.versions.map(version => version.document)];
  return documents.map(unsound).find(reason => reason !== null) ?? null;
}

/** The same of one draft or version. */
export function documentRefusal(value: unknown): string | null {
  const parsed = flowDocument.safeParse(value);
  return parsed.success ? unsound(parsed.data) : firstIssue(parsed.error);
}

function unsound(document: FlowDocument): string | null {
  const { kind, era } = document.props;
  return refusalOf(document, changesBetween(emptyDocument(kind, era), document));
}

const firstIssue = ({ issues: [issue] }: z.ZodError): string => {
  const place = issue?.path.map(String).join('.').slice(0, 200) ?? '';
  return `${place === '' ? '' : `${place}: `}${issue?.message}`;
};
