import { X } from 'lucide-react';
import { type KeyboardEvent, use, useEffect, useMemo, useRef, useState } from 'react';
import { replaceAll } from '../../../shared/flow/edit/replace.ts';
import { type Hit, type HitKind, search } from '../../../shared/flow/search.ts';
import { plural } from '../../kit/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NamesContext, useEditor, useFlow } from '../document/use-session.tsx';
import '../problems/problems.css';
import './search.css';

const kinds: Readonly<Record<HitKind, string>> = {
  label: 'Label',
  activity: 'Activity',
  setting: 'Setting',
  reference: 'Name of an object',
  description: 'Description',
  comment: 'Comment',
  variable: 'Variable',
  note: 'Note',
};
/** More are counted and not listed. */
const mostShown = 200;

/** Finds text anywhere in the flow, goes there, and replaces it as one step. */
export const SearchPanel = ({ onClose }: { onClose: () => void }) => {
  const { session, view, readOnly } = useEditor();
  const names = use(NamesContext);
  const document = useFlow(state => state.document);
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const [at, setAt] = useState(-1);
  /** Said where the eye is: a message over the window would cover what is found. */
  const [done, setDone] = useState('');
  const options = useMemo(() => ({ text, matchCase, wholeWord }), [text, matchCase, wholeWord]);
  const hits = useMemo(() => search(document, options, names), [document, options, names]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);

  const show = (index: number) => {
    const hit = hits[index];
    setAt(index);
    if (!hit) return;
    const record = document.nodes[hit.id] ?? document.notes[hit.id];
    if (!record) {
      session.select([]);
      return;
    }
    session.show(record.sheet);
    session.select([record.id]);
    view.reveal.set({ ids: [record.id], how: 'center' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && hits.length > 0)
      show((at + (event.shiftKey ? -1 : 1) + hits.length) % hits.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const replace = () => {
    let count = 0;
    session.edit(`replace ${text}`, draft => {
      count = replaceAll(draft, hits, options, by);
    });
    setDone(`${plural(count, 'place')} changed.`);
  };
  const replaceable = hits.filter(hit => hit.replaceable).length;

  return (
    <section
      ref={box}
      className="problem-panel search-panel"
      aria-label="Find and replace"
      data-area
      tabIndex={-1}
      onKeyDownCapture={onKeyDown}
    >
      <header className="problem-panel-header">
        <h2>{text === '' ? 'Find in the flow' : plural(hits.length, 'place')}</h2>
        <p className="quiet search-done" role="status">
          {done}
        </p>
        <IconButton label="Close search" keys="Escape" icon={<X size={16} aria-hidden />} onPress={onClose} />
      </header>
      <div className="search-fields">
        <TextField label="Find" value={text} onChange={next => [setText(next), setAt(-1), setDone('')]} />
        <TextField label="Replace by" value={by} onChange={setBy} isLocked={readOnly} />
        <Checkbox label="Match case" isSelected={matchCase} onChange={setMatchCase} />
        <Checkbox label="Whole word" isSelected={wholeWord} onChange={setWholeWord} />
        <Button isDisabled={readOnly || replaceable === 0} onPress={replace}>
          {`Replace ${plural(replaceable, 'place')}`}
        </Button>
      </div>
      <ul className="problem-groups search-hits" aria-label="Places found">
        {hits.slice(0, mostShown).map((hit, index) => (
          <li key={`${hit.kind} ${hit.id} ${hit.field} ${hit.start}`}>
            <button
              type="button"
              className="search-hit"
              aria-current={index === at || undefined}
              onClick={() => show(index)}
            >
              <span className="quiet">{whereOf(hit)}</span>
              <Words hit={hit} />
              <span className="quiet truncate">{document.nodes[hit.id]?.label ?? ''}</span>
            </button>
          </li>
        ))}
        {hits.length > mostShown ? <li className="quiet">{`and ${hits.length - mostShown} more`}</li> : null}
      </ul>
    </section>
  );
};

const whereOf = ({ kind }: Hit): string => kinds[kind];

/** The text around what was found. */
const Words = ({ hit: { text, start, end } }: { hit: Hit }) => (
  <span className="truncate search-words">
    {text.slice(Math.max(0, start - 40), start)}
    <mark>{text.slice(start, end)}</mark>
    {text.slice(end, end + 80)}
  </span>
);
