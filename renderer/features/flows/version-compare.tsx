import { ArrowLeft, ArrowLeftRight, Minus, PencilLine, Plus } from 'lucide-react';
import { type ReactNode, use, useMemo } from 'react';
import { type DiffEntry, type DiffPart, diffOf, diffParts } from '../../../shared/flow/diff/diff.ts';
import { summary } from '../../../shared/flow/diff/write.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import type { OpenedFlow } from '../../../shared/flow/stored.ts';
import { NamesContext, useEditor, useFlow } from '../../editor/document/use-session.tsx';
import { useRead } from '../../kit/data.ts';
import { errorWords } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import './version-compare.css';

/** `draft`, or the number of a version. */
export type Side = 'draft' | `${number}`;
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
}

const ways: Readonly<Record<DiffEntry['how'], { readonly word: string; readonly icon: ReactNode }>> = {
  added: { word: 'Added', icon: <Plus size={14} aria-hidden /> },
  removed: { word: 'Removed', icon: <Minus size={14} aria-hidden /> },
  changed: { word: 'Changed', icon: <PencilLine size={14} aria-hidden /> },
};

/** The draft as it is now, or a version as main has it; null until it has been read. */
function useSide(flow: OpenedFlow, side: Side) {
  const draft = useFlow(state => state.document);
  const version = useRead('flows', 'version', flow.id, side === 'draft' ? null : Number(side));
  return side === 'draft' ? { document: draft, error: null } : { document: version.value, error: version.error };
}

interface VersionCompareProps {
  flow: OpenedFlow;
  comparison: Comparison;
  onChange: (comparison: Comparison) => void;
  onBack: () => void;
}

/** What changed between two versions, or since one in the draft. */
export const VersionCompare = ({ flow, comparison, onChange, onBack }: VersionCompareProps) => {
  const before = useSide(flow, comparison.before);
  const after = useSide(flow, comparison.after);
  const error = before.error ?? after.error;
  const choices: { value: Side; label: string }[] = [
    { value: 'draft', label: 'Draft' },
    ...flow.versions.map(({ number, note }) => ({
      value: `${number}` as const,
      label: note === '' ? `Version ${number}` : `Version ${number}: ${note}`,
    })),
  ];
  return (
    <div className="pane-body stack">
      <div>
        <Button kind="quiet" icon={<ArrowLeft size={14} aria-hidden />} onPress={onBack}>
          All versions
        </Button>
      </div>
      <div className="compare-sides">
        <Select
          label="From"
          value={comparison.before}
          choices={choices}
          onChange={next => onChange({ ...comparison, before: next })}
        />
        <IconButton
          label="Swap"
          icon={<ArrowLeftRight size={14} aria-hidden />}
          onPress={() => onChange({ before: comparison.after, after: comparison.before })}
        />
        <Select
          label="To"
          value={comparison.after}
          choices={choices}
          onChange={next => onChange({ ...comparison, after: next })}
        />
      </div>
      {error ? (
        <Banner tone="error" title={errorWords(error).text}>
          {errorWords(error).advice}
        </Banner>
      ) : before.document && after.document ? (
        <Differences before={before.document} after={after.document} />
      ) : null}
    </div>
  );
};

const Differences = ({ before, after }: { before: FlowDocument; after: FlowDocument }) => {
  const names = use(NamesContext);
  const entries = useMemo(() => diffOf(before, after, names), [before, after, names]);
  return (
    <>
      <p className="quiet" role="status">
        {entries.length === 0 ? 'Both say the same.' : summary(entries)}
      </p>
      {(Object.keys(diffParts) as DiffPart[]).map(part => {
        const own = entries.filter(entry => entry.part === part);
        return own.length === 0 ? null : (
          <section key={part} aria-label={diffParts[part]}>
            <h3 className="compare-part">{diffParts[part]}</h3>
            <ul className="compare-list">
              {own.map(entry => (
                <Difference key={`${entry.how} ${entry.node} ${entry.title}`} entry={entry} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};

/** A click on the title shows the node on the canvas, where the draft has it. */
const Difference = ({ entry: { how, title, detail, rows, node } }: { entry: DiffEntry }) => {
  const { session, view } = useEditor();
  const there = useFlow(state => (node === null ? undefined : state.document.nodes[node]));
  const jump = () => {
    if (!there) return;
    session.show(there.sheet);
    session.select([there.id]);
    view.reveal.set({ ids: [there.id], how: 'center' });
  };
  return (
    <li className={`compare-entry compare-${how}`}>
      <span className="compare-how" title={ways[how].word}>
        {ways[how].icon}
        <span className="visually-hidden">{ways[how].word}</span>
      </span>
      <div className="compare-words">
        {there ? (
          <button type="button" className="compare-jump" onClick={jump} title="Show it on the canvas">
            {title}
          </button>
        ) : (
          <span className="compare-title">{title}</span>
        )}
        {detail === '' ? null : <span className="quiet"> {detail}</span>}
        {rows.length === 0 ? null : (
          <dl className="compare-rows">
            {rows.map(({ label, before, after }) => (
              <div key={`${label} ${before} ${after}`}>
                <dt>{label}</dt>
                <dd>
                  <Value value={before} kind="before" /> <span aria-hidden>→</span> <Value value={after} kind="after" />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
};

const Value = ({ value, kind }: { value: string; kind: 'before' | 'after' }) => {
  const words = value === '' ? <em>nothing</em> : value;
  return kind === 'before' ? (
    <del className="compare-value">{words}</del>
  ) : (
    <ins className="compare-value">{words}</ins>
  );
};
