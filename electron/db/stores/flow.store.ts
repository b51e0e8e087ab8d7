/** Reads flows and writes their records. */
import { canonicalJson, type Json } from '../../../shared/base/canonical-json.ts';
import type { ObjectLink } from '../../../shared/base/errors.ts';
import type { Change } from '../../../shared/flow/change.ts';
import type { FlowContent } from '../../../shared/flow/content.ts';
import type { FlowDocument, FlowNode, FlowProps, RecordKind } from '../../../shared/flow/model.ts';
import { recordKinds } from '../../../shared/flow/model.ts';
import { referencesOf } from '../../../shared/flow/references.ts';
import type { FlowVersion, VersionLabel } from '../../../shared/flow/stored.ts';
import type { Connection } from '../connect.ts';
import type { Records, Row } from '../records.ts';
import { type DesignRow, designTable, flowTables, keyOf, type VersionRow, versionTable } from './flow-tables.ts';

export function flowStore(db: Connection) {
  const design = db.prepare<[string], DesignRow>('SELECT flow_id, kind, era FROM flow_design WHERE flow_id = ?');
  const rowsOf = (kind: RecordKind) => {
    const { name, columns } = flowTables[kind].table;
    const wanted = columns.filter(column => column !== 'key' && column !== 'flow_id').join(', ');
    return db.prepare<[string], Row>(`SELECT ${wanted} FROM ${name} WHERE flow_id = ? ORDER BY id`);
  };
  const rows = {
    nodes: rowsOf('nodes'),
    links: rowsOf('links'),
    variables: rowsOf('variables'),
    notes: rowsOf('notes'),
  };
  const versions = db.prepare<[string], Omit<VersionRow, 'document'>>(
    'SELECT key, flow_id, number, published_at, note, labels FROM flow_version WHERE flow_id = ? ORDER BY number DESC',
  );
  const version = db
    .prepare<[string, number], string>('SELECT document FROM flow_version WHERE flow_id = ? AND number = ?')
    .pluck();
  const published = db.prepare<[string], Pick<VersionRow, 'number' | 'note' | 'labels' | 'document'>>(
    'SELECT number, note, labels, document FROM flow_version WHERE flow_id = ? ORDER BY number',
  );
  const counts = db.prepare<[], { flowId: string; kind: string; era: string; nodes: number; versions: number }>(`
    SELECT flow_id AS flowId, kind, era,
      (SELECT count(*) FROM flow_node n WHERE n.flow_id = d.flow_id) AS nodes,
      (SELECT coalesce(max(number), 0) FROM flow_version v WHERE v.flow_id = d.flow_id) AS versions
    FROM flow_design d`);
  const steps = db.prepare<[string], { flowId: string; activity: string; settings: string }>(
    'SELECT flow_id AS flowId, activity, settings FROM flow_node WHERE activity = ? ORDER BY flow_id, id',
  );
  const mentions = db.prepare<[string], { flowId: string; name: string; activity: string; settings: string }>(`
    SELECT n.flow_id AS flowId, f.name AS name, n.activity AS activity, n.settings AS settings
    FROM flow_node n JOIN flow f ON f.id = n.flow_id WHERE instr(n.settings, ?) > 0 ORDER BY f.name, n.id`);
  const running = db.prepare<[string], { flowId: string; name: string; document: string }>(`
    SELECT v.flow_id AS flowId, f.name AS name, v.document AS document FROM flow_version v JOIN flow f ON f.id = v.flow_id
    WHERE v.number = (SELECT max(number) FROM flow_version w WHERE w.flow_id = v.flow_id) AND instr(v.document, ?) > 0
    ORDER BY f.name`);

  /** The draft; null where there is no such flow. */
  function document(flowId: string): FlowDocument | null {
    const props = design.get(flowId);
    if (!props) return null;
    const maps = recordKinds.map(kind => [
      kind,
      Object.fromEntries(rows[kind].all(flowId).map(row => [row.id, flowTables[kind].fromRow(row)])),
    ]);
    return { props: { kind: props.kind, era: props.era } as FlowProps, ...Object.fromEntries(maps) } as FlowDocument;
  }

  return {
    document,
    counts: () => counts.all(),
    /** Every step of one activity, in all drafts. */
    steps: (activity: string) =>
      steps.all(activity).map(({ settings, ...step }) => ({
        ...step,
        settings: JSON.parse(settings) as FlowNode['settings'],
      })),
    versions: (flowId: string): FlowVersion[] =>
      versions.all(flowId).map(({ number, published_at, note, labels }) => ({
        number,
        publishedAt: published_at,
        note,
        labels: JSON.parse(labels) as VersionLabel[],
      })),
    /** As it is stored; null where there is no such version. */
    versionText: (flowId: string, number: number): string | null => version.get(flowId, number) ?? null,
    version(flowId: string, number: number): FlowDocument | null {
      const text = version.get(flowId, number);
      return text === undefined ? null : (JSON.parse(text) as FlowDocument);
    },
    /** Draft and versions, without times; null where there is no such flow. */
    content(flowId: string): FlowContent | null {
      const draft = document(flowId);
      return draft && { draft, versions: published.all(flowId).map(contentOf) };
    },
    /** Flows that refer to an object of the tenant, in their draft or in the version that runs. */
    using(entity: string, id: string): ObjectLink[] {
      const word = JSON.stringify(id);
      const refers = (node: Pick<FlowNode, 'activity' | 'settings'>) =>
        referencesOf(node).some(reference => reference.to === entity && reference.id === id);
      const drafts = mentions
        .all(word)
        .filter(({ activity, settings }) =>
          refers({ activity, settings: JSON.parse(settings) as FlowNode['settings'] }),
        );
      const versions = running
        .all(word)
        .filter(row => Object.values((JSON.parse(row.document) as FlowDocument).nodes).some(refers));
      const links = [...drafts, ...versions].map(
        ({ flowId, name }) => [flowId, { entity: 'flow', id: flowId, name }] as const,
      );
      return [...new Map(links).values()];
    },
  };
}

const contentOf = ({
  number,
  note,
  labels,
  document,
}: Pick<VersionRow, 'number' | 'note' | 'labels' | 'document'>) => ({
  number,
  note,
  labels: JSON.parse(labels) as VersionLabel[],
  document: JSON.parse(document) as FlowContent['draft'],
});

/** Writes the changes of one edit. What leaves goes first, so that a link may take the place of another. */
export function putChanges(records: Records, flowId: string, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.kind === 'props') {
      records.put(designTable, { flow_id: flowId, ...change.after });
      continue;
    }
    const moved =
      change.kind === 'links' &&
      (change.before?.outcome !== change.after?.outcome || change.before?.from !== change.after?.from);
    if (change.before && (change.after === null || moved))
      records.drop(flowTables[change.kind].table, keyOf(flowId, change.id));
  }
  for (const change of changes) {
    if (change.kind === 'props' || change.after === null) continue;
    const { table, toRow } = flowTables[change.kind] as (typeof flowTables)['notes'];
    records.put(table, { ...toRow(change.after as never), key: keyOf(flowId, change.id), flow_id: flowId });
  }
}

/** Writes a whole draft where there is none. */
export function putDocument(records: Records, flowId: string, document: FlowDocument): void {
  records.put(designTable, { flow_id: flowId, ...document.props });
  putChanges(
    records,
    flowId,
    recordKinds.flatMap(kind =>
      Object.values(document[kind]).map(after => ({ kind, id: after.id, before: null, after }) as Change),
    ),
  );
}

/** Takes the draft and every version of a flow away, as part of deleting it. */
export function dropFlow(
  records: Records,
  flowId: string,
  draft: FlowDocument,
  versions: readonly FlowVersion[],
): void {
  for (const { number } of versions) records.drop(versionTable, keyOf(flowId, number));
  for (const kind of [...recordKinds].reverse())
    for (const id of Object.keys(draft[kind])) records.drop(flowTables[kind].table, keyOf(flowId, id));
  records.drop(designTable, flowId);
}

export function putVersion(records: Records, flowId: string, version: FlowVersion, document: FlowDocument): void {
  records.put(versionTable, {
    key: keyOf(flowId, version.number),
    flow_id: flowId,
    number: version.number,
    published_at: version.publishedAt,
    note: version.note,
    labels: canonicalJson(version.labels as unknown as Json),
    document: canonicalJson(document as unknown as Json),
  });
}
