import { type KeyboardEvent, memo, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLostFocus } from './use-lost-focus.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
const letters: Readonly<Record<string, string>> = {
  '2': 'ABC',
  '3': 'DEF',
  '4': 'GHI',
  '5': 'JKL',
  '6': 'MNO',
  '7': 'PQRS',
  '8': 'TUV',
  '9': 'WXYZ',
};
const columns = 3;
const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };

interface KeypadProps {
  onKey: (key: string) => void;
  /** Somebody listens to keys now. */
  isOpen: boolean;
}

/** The twelve keys. While one of them has the focus, digits can be typed; arrows move among them. */
export const Keypad = ({ onKey, isOpen }: KeypadProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9*#]$/.test(event.key)) {
      event.preventDefault();
      onKey(event.key);
      return;
    }
    const by = moves[event.key];
    if (by === undefined) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const next = all[all.indexOf(document.activeElement as HTMLElement) + by];
    event.preventDefault();
    next?.focus();
  };
  const box = useRef<HTMLDivElement>(null);
  useLostFocus(box, true);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these keys send at once
    <div
      ref={box}
      role="group"
      className={isOpen ? 'keypad keypad-open' : 'keypad'}
      aria-label="Keypad: digits can be typed here"
      onKeyDownCapture={onKeyDown}
    >
      <Keys onKey={onKey} />
    </div>
  );
};

/** Drawn once: their look while somebody listens is the style sheet's. */
const Keys = memo(({ onKey }: { onKey: (key: string) => void }) =>
  keys.map(key => (
    <Button key={key} className="keypad-key" aria-label={`Key ${key}`} onPress={() => onKey(key)}>
      <span className="keypad-digit">{key}</span>
      <span className="keypad-letters" aria-hidden>
        {letters[key] ?? ''}
      </span>
    </Button>
  )),
);
Keys.displayName = 'Keys';
