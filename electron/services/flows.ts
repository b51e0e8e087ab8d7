/** Flows: each edit is stored by itself as one transaction with its history row; publishing makes a version. */

import type { Era, FlowKind } from '../../shared/activities/activity.ts';
import { goTo } from '../../shared/activities/go-to.activity.ts';
import { canonicalJson, type Json } from '../../shared/base/canonical-json.ts';
import { AppError } from '../../shared/base/errors.ts';
import type { TenantSnapshot } from '../../shared/checks/check.ts';
import { type Problem, problemsOf } from '../../shared/checks/engine.ts';
import { goesTo, snapshotOf } from '../../shared/checks/snapshot.ts';
import { courseExamples } from '../../shared/course/examples.ts';
import { applyChanges, changesBetween, type Edit } from '../../shared/flow/change.ts';
import type { FlowDocument } from '../../shared/flow/model.ts';
import { newFlow } from '../../shared/flow/new-flow.ts';
import { refusalOf } from '../../shared/flow/sound.ts';
import type { FlowSummary, FlowVersion, OpenedFlow, PublishRequest } from '../../shared/flow/stored.ts';
import { flowFrom, templates } from '../../shared/flow/templates/templates.ts';
import type { Records } from '../db/records.ts';
import { putChanges, putVersion } from '../db/stores/flow.store.ts';
import { rowOf, tenantTables } from '../db/stores/tenant-tables.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { TenantPorts, TenantService } from './tenant.ts';

export type FlowService = ReturnType<typeof flowService>;

const subjectOf = (flowId: string) => `flow/${flowId}`;
/** As a version keeps it: two that say the same are the same text. */
const textOf = (document: FlowDocument) => canonicalJson(document as unknown as Json);

export function flowService(current: () => WorkspaceDb, tenant: TenantService, { clock, actor }: TenantPorts) {
  function draftOf(id: string): FlowDocument {
    const document = current().read(({ flows }) => flows.document(id));
    if (!document) throw new AppError('tenant/not-found', { title: 'flow', id });
    return document;
  }
  const versionsOf = (id: string): FlowVersion[] => current().read(({ flows }) => flows.versions(id));
  const revisionOf = (id: string): number => current().read(({ events }) => events.revisionOf(subjectOf(id)));

  function versionOf(id: string, number: number): FlowDocument {
    const document = current().read(({ flows }) => flows.version(id, number));
    if (!document) throw new AppError('flow/no-version', { number });
    return document;
  }

  /** Runs one command on a flow; answers its revision. */
  function command(id: string, revision: number, label: string, change: (records: Records) => void): number {
    const subject = subjectOf(id);
    return current().write({ label: label.slice(0, 500), actor, subject, expected: revision }, change).revision;
  }

  /** Whether the draft says something else than this version of its flow. */
  const differs = (id: string, number: number, draft: FlowDocument): boolean =>
    current().read(({ flows }) => flows.versionText(id, number)) !== textOf(draft);

  /** Asked for each flow of a list: whole flows are compared again only after something was written. */
  const known = new WeakMap<WorkspaceDb, { readonly revision: number; readonly changed: Map<string, boolean> }>();
  function isChanged(id: string, latest: number): boolean {
    if (latest === 0) return true;
    const db = current();
    const revision = db.revision();
    if (known.get(db)?.revision !== revision) known.set(db, { revision, changed: new Map() });
    const { changed } = known.get(db)!;
    const before = changed.get(id);
    if (before !== undefined) return before;
    const now = differs(id, latest, draftOf(id));
    changed.set(id, now);
    return now;
  }

  const nameOf = (id: string): string => String(tenant.get('flow', id).object.name);

  const list = (): FlowSummary[] =>
    summaries()
      .map(flow => ({ ...flow, changed: isChanged(flow.id, flow.latest) }))
      .sort((a, b) => a.name.localeCompare(b.name));

  function summaries(): Omit<FlowSummary, 'changed'>[] {
    const designs = new Map(
      current()
        .read(({ flows }) => flows.counts())
        .map(row => [row.flowId, row]),
    );
    const goings = current().read(({ flows }) => flows.steps(goTo.id));
    return current()
      .read(({ tenant: store }) => store.view.all('flow'))
      .map(({ id, name, description, published }) => {
        const { kind = 'flow', era = 'classic', nodes = 0, versions = 0 } = designs.get(id) ?? {};
        return {
          id,
          name,
          description,
          published,
          kind: kind as FlowKind,
          era: era as Era,
          nodes,
          latest: versions,
          goesTo: goesTo(goings.filter(({ flowId }) => flowId === id)),
        };
      });
  }

  function open(id: string): OpenedFlow {
    const document = draftOf(id);
    const { object } = tenant.get('flow', id);
    const versions = versionsOf(id);
    const [newest] = versions;
    return {
      id,
      name: String(object.name),
      description: String(object.description),
      document,
      revision: revisionOf(id),
      versions,
      changed: !newest || differs(id, newest.number, document),
    };
  }

  /**
   * Stores one edit of the draft.
   * @throws workspace/stale where the flow saw another edit since `revision`, flow/stale where a record did,
   *   flow/not-possible where the flow would not be sound
   */
  function edit(id: string, revision: number, { label, changes }: Edit): number {
    const after = applyChanges(draftOf(id), changes);
    const reason = refusalOf(after, changes);
    if (reason) throw new AppError('flow/not-possible', { reason });
    return command(id, revision, label, records => putChanges(records, id, changes));
  }

  /** Puts another document in the place of the draft, as one edit. */
  function replace(id: string, revision: number, label: string, document: FlowDocument): number {
    const changes = changesBetween(draftOf(id), document);
    return changes.length === 0 ? revision : edit(id, revision, { label, changes });
  }

  interface NewFlow {
    readonly name: string;
    readonly description: string;
    readonly kind: FlowKind;
    readonly era: Era;
  }

  /** A new flow with its start, or with what is in `document`. */
  function create(values: NewFlow, document: FlowDocument = newFlow(values.kind, values.era)): string {
    const { object } = tenant.save(
      'flow',
      null,
      { name: values.name, description: values.description, published: false },
      null,
    );
    replace(object.id, 0, `Begin flow ${values.name}`, document);
    return object.id;
  }

  /** What checks and words know of the tenant; of other flows they know the drafts. */
  const snapshot = (): TenantSnapshot => {
    const drafts = new Map(summaries().map(summary => [summary.id, summary]));
    return current().read(({ tenant: store }) => snapshotOf(store.view, id => drafts.get(id) ?? null));
  };

  const problems = (document: FlowDocument, id: string | null): Problem[] =>
    problemsOf(document, snapshot(), { flowId: id });

  function publish(id: string, revision: number, { note, labels }: PublishRequest): FlowVersion {
    const document = draftOf(id);
    const errors = problems(document, id).filter(({ severity }) => severity === 'error');
    if (errors[0])
      throw new AppError('flow/has-errors', { name: nameOf(id), errors: errors.length, first: errors[0].message });
    const versions = versionsOf(id);
    const number = (versions[0]?.number ?? 0) + 1;
    const version = { number, publishedAt: clock().toISOString(), note, labels };
    const { object } = tenant.get('flow', id);
    command(id, revision, `Publish version ${number} of ${object.name}`, records => {
      moveLabels(records, id, versions, labels);
      putVersion(records, id, version, document);
      if (object.published !== true) {
        const row = rowOf('flow', { ...object, published: true }, current().revision() + 1);
        records.put(tenantTables.flow, row);
      }
    });
    return version;
  }

  /** Takes labels from the versions that have them, so that each stands on one. */
  function moveLabels(records: Records, id: string, versions: readonly FlowVersion[], taken: readonly string[]): void {
    for (const version of versions) {
      const labels = version.labels.filter(label => !taken.includes(label));
      if (labels.length < version.labels.length)
        putVersion(records, id, { ...version, labels }, versionOf(id, version.number));
    }
  }

  return {
    list,
    open,
    edit,
    tenant: snapshot,
    problems,
    /** `template` is the id of a ready flow to begin with; without one it has only its start. */
    create({ template, ...values }: NewFlow & { readonly template?: string }): string {
      if (template === undefined) return create(values);
      const ready = [...templates, ...courseExamples].find(({ id }) => id === template);
      if (!ready) throw new AppError('flow/no-template', { template });
      return create(values, flowFrom(ready, values.era));
    },
    /** A copy of the draft under a name of its own; versions stay behind. */
    copy(id: string, name: string): string {
      const { document, description } = open(id);
      return create({ name, description, ...document.props }, document);
    },
    /** A new flow with these steps. */
    begin: create,
    replace,
    publish,
    version: versionOf,
    /** Makes the draft what a version was; nothing is lost, since it is an edit like any other. */
    restore: (id: string, number: number, revision: number): number =>
      replace(id, revision, `Go back to version ${number}`, versionOf(id, number)),
    setLabels(id: string, number: number, revision: number, labels: PublishRequest['labels']): number {
      const versions = versionsOf(id);
      const version = versions.find(candidate => candidate.number === number);
      if (!version) throw new AppError('flow/no-version', { number });
      return command(id, revision, `Label version ${number} ${labels.join(', ')}`.trim(), records => {
        moveLabels(
          records,
          id,
          versions.filter(other => other !== version),
          labels,
        );
        putVersion(records, id, { ...version, labels }, versionOf(id, number));
      });
    },
  };
}
