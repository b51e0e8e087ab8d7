/** What a lab does to flows: a whole draft from a sketch, one node, one link, a new version. */
import { randomUUID } from 'node:crypto';
import type { Json } from '../../../shared/base/canonical-json.ts';
import { edited, type FlowDraft } from '../../../shared/flow/draft.ts';
import { firstOutcome } from '../../../shared/flow/edit/insert.ts';
import { connect, disconnect } from '../../../shared/flow/edit/links.ts';
import { changeSettings } from '../../../shared/flow/edit/settings.ts';
import type { FlowDocument, FlowNode } from '../../../shared/flow/model.ts';
import { type Sketch, sketch } from '../../../shared/flow/sketch.ts';
import type { FlowSketch } from '../../../shared/labs/operation.ts';
import { merged } from './flow-merge.ts';
import type { Tools } from './operations.ts';
import { findByName, idByName, resolved } from './references.ts';

/**
 * What becomes of a draft that is there: it gets what it lacks; what it has is put right besides; or the lab's own takes its
 * place.
 */
export type Putting = 'add' | 'correct' | 'replace';

export function flowOperations({ current, flows }: Tools, putting: Putting) {
  const rows = (entity: Parameters<typeof idByName>[0]) => current().read(({ tenant }) => tenant.all(entity));
  const idOf = (name: string): string => idByName('flow', rows('flow'), name);

  /** Does one edit of a draft. */
  function edit(name: string, label: string, recipe: (draft: FlowDraft, document: FlowDocument) => void): void {
    const id = idOf(name);
    const { document, revision } = flows.open(id);
    const changes = edited(document, draft => recipe(draft, document));
    if (changes.length > 0) flows.edit(id, revision, { label, changes });
  }
  function nodeOf(document: FlowDocument, label: string): FlowNode {
    const node = Object.values(document.nodes).find(candidate => candidate.label === label);
    if (!node) throw new Error(`The flow has no node called ${label}.`);
    return node;
  }

  return {
    put(name: string, content: FlowSketch): void {
      const wanted = sketch(resolved(content, rows) as unknown as Sketch);
      const old = findByName('flow', rows('flow'), name);
      if (!old) {
        flows.begin({ name, description: '', ...wanted.props }, withOwnIds(wanted, null));
        return;
      }
      const { document, revision } = flows.open(old.id);
      const after =
        putting === 'replace' ? withOwnIds(wanted, document) : merged(document, wanted, putting === 'correct');
      flows.replace(old.id, revision, `Change flow ${name}`, after);
    },
    change(name: string, label: string, settings: Readonly<Record<string, unknown>>): void {
      const values = resolved(settings, rows) as Record<string, Json>;
      edit(name, `Change ${label}`, (draft, document) => changeSettings(draft, nodeOf(document, label).id, values));
    },
    /** `from` is `Label:outcome`, or `Label` for the first outcome that is no error. */
    link(name: string, from: string, to: string | null): void {
      edit(name, `Link ${from}`, (draft, document) => {
        const [label = '', outcomeId] = from.split(':').map(part => part.trim());
        const source = nodeOf(document, label).id;
        const outcome = outcomeId ?? firstOutcome(draft, source) ?? 'default';
        if (to !== null) {
          connect(draft, { id: randomUUID(), from: source, outcome, to: nodeOf(document, to).id });
          return;
        }
        const gone = Object.values(draft.links).filter(link => link.from === source && link.outcome === outcome);
        disconnect(
          draft,
          gone.map(({ id }) => id),
        );
      });
    },
    publish(name: string): void {
      const id = idOf(name);
      flows.publish(id, flows.open(id).revision, { note: '', labels: [] });
    },
  };
}

/** A sketch calls nodes by their labels; stored, each has an id, the one it had before where the draft had such a node. */
function withOwnIds(document: FlowDocument, before: FlowDocument | null): FlowDocument {
  const known = new Map(
    Object.values(before?.nodes ?? {}).map(({ id, label, activity }) => [`${activity} ${label}`, id] as const),
  );
  const ids = new Map(
    Object.values(document.nodes).map(({ id, label, activity }) => [
      id,
      known.get(`${activity} ${label}`) ?? (isPlainId(id) ? id : randomUUID()),
    ]),
  );
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    ...document,
    nodes: Object.fromEntries(
      Object.values(document.nodes).map(node => [idOf(node.id), { ...node, id: idOf(node.id) }]),
    ),
    links: Object.fromEntries(
      Object.values(document.links).map(link => [link.id, { ...link, from: idOf(link.from), to: idOf(link.to) }]),
    ),
  };
}
/** Those `sketch` gives itself: the start and the event handlers. */
const isPlainId = (id: string): boolean => /^[a-z][a-z0-9-]*$/.test(id);
