import { type NodeProps, NodeResizer } from '@xyflow/react';
import { memo, useEffect, useRef, useState } from 'react';
import { changeNote } from '../../../shared/flow/edit/notes.ts';
import { useEditor } from '../document/use-session.tsx';
import type { NoteNode } from './canvas-records.ts';
import './note-card.css';

/** A sticky note: click to select, double click or Enter to write. */
export const NoteCard = memo(({ data, selected }: NodeProps<NoteNode>) => {
  const { note } = data;
  const { session, readOnly } = useEditor();
  const [isWriting, setWriting] = useState(note.text === '' && !readOnly);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isWriting) field.current?.focus();
  }, [isWriting]);
  const stop = () => {
    setWriting(false);
    session.endBurst();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard writes a note in the outline
    <div className={`note${selected ? ' note-selected' : ''}`} onDoubleClick={() => setWriting(!readOnly)}>
      <NodeResizer
        isVisible={selected === true && !readOnly}
        minWidth={96}
        minHeight={48}
        onResizeEnd={(_event, { x, y, width, height }) =>
          session.edit('resize note', draft =>
            changeNote(draft, note.id, {
              x: Math.round(x),
              y: Math.round(y),
              width: Math.round(width),
              height: Math.round(height),
            }),
          )
        }
      />
      {isWriting ? (
        <textarea
          ref={field}
          className="note-text nodrag nopan nowheel"
          aria-label="Note"
          value={note.text}
          maxLength={10_000}
          onBlur={stop}
          onKeyDown={event => {
            if (event.key === 'Escape') stop();
          }}
          onChange={event => {
            const text = event.target.value;
            session.edit('write note', draft => changeNote(draft, note.id, { text }), `note ${note.id}`);
          }}
        />
      ) : (
        <p className="note-text">{note.text || <span className="quiet">Double click to write</span>}</p>
      )}
    </div>
  );
});
NoteCard.displayName = 'NoteCard';
