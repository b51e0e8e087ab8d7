/** Puts what a lab builds into a flow the learner works on already: what is missing comes, what is there stays. */
import { randomUUID } from 'node:crypto';
import type { Json } from '../../../shared/base/canonical-json.ts';
import { applyChanges } from '../../../shared/flow/change.ts';
import { edited, type FlowDraft } from '../../../shared/flow/draft.ts';
import { syncHandlers } from '../../../shared/flow/edit/handlers.ts';
import { firstOutcome } from '../../../shared/flow/edit/insert.ts';
import { connect } from '../../../shared/flow/edit/links.ts';
import { freeName } from '../../../shared/flow/edit/nodes.ts';
import { changeSettings, freeKey } from '../../../shared/flow/edit/settings.ts';
import { row } from '../../../shared/flow/geometry.ts';
import type { FlowDocument, FlowLink, FlowNode } from '../../../shared/flow/model.ts';

type Rows = readonly { readonly key: string; readonly digit?: string }[];
const rowsOf = (settings: FlowNode['settings']): Rows =>
  (Array.isArray(settings.links) ? settings.links : []) as unknown as Rows;

/**
 * `wanted` calls its nodes by labels. A node of the learner is taken for one of them by activity and label, or by standing
 * where it should stand. `corrects`: nodes both have get the settings and the links that are wanted; else they keep theirs.
 */
export function merged(own: FlowDocument, wanted: FlowDocument, corrects: boolean): FlowDocument {
  return applyChanges(
    own,
    edited(own, draft => new Merge(draft, wanted, corrects).run()),
  );
}

class Merge {
  readonly #draft: FlowDraft;
  readonly #wanted: FlowDocument;
  readonly #corrects: boolean;
  /** Of the wanted node, the one of the draft. */
  readonly #pairs = new Map<string, string>();
  readonly #added = new Set<string>();

  constructor(draft: FlowDraft, wanted: FlowDocument, corrects: boolean) {
    this.#draft = draft;
    this.#wanted = wanted;
    this.#corrects = corrects;
  }

  run(): void {
    this.#pair();
    for (const node of Object.values(this.#wanted.nodes)) this.#take(node);
    syncHandlers(this.#draft);
    for (const { from } of Object.values(this.#wanted.links))
      if (!this.#pairs.has(from) && this.#draft.nodes[from]) this.#pairs.set(from, from);
    for (const link of Object.values(this.#wanted.links)) this.#lead(link);
  }

  #pair(): void {
    const nodes = Object.values(this.#wanted.nodes);
    const pairWhere = (fits: (own: FlowNode, wanted: FlowNode) => boolean) => {
      for (const node of nodes) {
        const own = Object.values(this.#draft.nodes).find(each => this.#isFree(each.id) && fits(each, node));
        if (own && !this.#pairs.has(node.id)) this.#pairs.set(node.id, own.id);
      }
    };
    pairWhere((own, wanted) => own.id === wanted.id && own.activity === wanted.activity);
    pairWhere((own, { label, activity }) => own.activity === activity && own.label === label);
    // From each pair on along the ways both have.
    for (const [id, ownId] of this.#pairs)
      for (const { from, outcome, to } of Object.values(this.#wanted.links)) {
        if (from !== id || this.#pairs.has(to)) continue;
        const next = this.#linkAt(ownId, this.#outcomeOf(id, ownId, outcome));
        const target = next && this.#draft.nodes[next.to];
        if (target && this.#isFree(target.id) && target.activity === this.#wanted.nodes[to]?.activity)
          this.#pairs.set(to, target.id);
      }
  }
  readonly #isFree = (id: string): boolean => ![...this.#pairs.values()].includes(id);
  readonly #linkAt = (from: string, outcome: string | null): FlowLink | undefined =>
    Object.values(this.#draft.links).find(link => link.from === from && link.outcome === outcome);

  /** The same way out of the learner's node: the key of a menu by its digit. Null where it has none. */
  #outcomeOf(id: string, ownId: string, outcome: string): string | null {
    const digit = rowsOf(this.#wanted.nodes[id]?.settings ?? {}).find(({ key }) => key === outcome)?.digit;
    if (digit === undefined) return outcome;
    return rowsOf(this.#draft.nodes[ownId]?.settings ?? {}).find(each => each.digit === digit)?.key ?? null;
  }

  #take(node: FlowNode): void {
    const ownId = this.#pairs.get(node.id);
    const own = ownId === undefined ? undefined : this.#draft.nodes[ownId];
    if (own && this.#corrects) changeSettings(this.#draft, own.id, this.#settingsFor(own, node));
    if (own) return;
    const id = randomUUID();
    const taken = new Set(Object.values(this.#draft.nodes).map(({ label }) => label.toLowerCase()));
    const below = Object.values(this.#draft.nodes).filter(({ sheet }) => sheet === node.sheet);
    const y = Math.max(0, ...below.map(each => each.y + row));
    this.#draft.nodes[id] = { ...node, id, label: freeName(node.label, true, taken), y };
    this.#pairs.set(node.id, id);
    this.#added.add(id);
  }

  /** Keys of a menu the learner has besides stay, with what they lead to. */
  #settingsFor(own: FlowNode, { settings }: FlowNode): Readonly<Record<string, Json>> {
    const before = rowsOf(own.settings);
    if (before.length === 0) return settings;
    const rows = [...before];
    for (const wanted of rowsOf(settings)) {
      const at = rows.findIndex(({ digit }) => digit === wanted.digit);
      if (at >= 0) rows[at] = { ...wanted, key: rows[at]!.key };
      else rows.push({ ...wanted, key: freeKey(rows) });
    }
    return { ...settings, links: rows as unknown as Json };
  }

  #lead({ from, outcome, to }: FlowLink): void {
    const [source, target] = [this.#pairs.get(from), this.#pairs.get(to)];
    const way = source === undefined ? null : this.#outcomeOf(from, source, outcome);
    if (source === undefined || target === undefined || way === null) return;
    const there = this.#linkAt(source, way);
    if (there?.to === target) return;
    const isNew = this.#added.has(target);
    if (there && !isNew && !this.#corrects) return;
    const onward = isNew && there ? { to: there.to, way: firstOutcome(this.#draft, target) } : null;
    connect(this.#draft, { id: randomUUID(), from: source, outcome: way, to: target });
    // What the learner had there comes after what was put before it.
    const isWanted = Object.values(this.#wanted.links).some(link => link.from === to);
    if (onward?.way && !isWanted && onward.to !== target)
      connect(this.#draft, { id: randomUUID(), from: target, outcome: onward.way, to: onward.to });
  }
}
