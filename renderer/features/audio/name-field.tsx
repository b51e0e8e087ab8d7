import { useEffect, useRef, useState } from 'react';
import type { DeskFile } from '../../../shared/audio/desk.ts';
import { renameResult } from './desk.ts';

/** The name a result gets, edited in its row: Enter keeps it, Escape leaves it as it was, empty takes the suggestion. */
export const NameField = ({ file, onDone }: { file: DeskFile; onDone: () => void }) => {
  const [name, setName] = useState(file.outName);
  const input = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  useEffect(() => {
    input.current?.focus();
    // The ending stays: only what stands before it is likely to change.
    input.current?.setSelectionRange(0, file.outName.replace(/\.wav$/i, '').length);
  }, [file.outName]);
  const finish = (keep: boolean) => {
    if (finished.current) return;
    finished.current = true;
    if (keep && name !== file.outName) void renameResult(file.id, name);
    onDone();
  };
  return (
    <input
      ref={input}
      className="input name-field mono"
      aria-label={`Name of the result of ${file.name}`}
      value={name}
      maxLength={255}
      spellCheck={false}
      onChange={event => setName(event.target.value)}
      onBlur={() => finish(true)}
      onClick={event => event.stopPropagation()}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
    />
  );
};
