import './keys.css';

const isMac = /Mac/.test(globalThis.navigator?.platform ?? '');
const words: Record<string, string> = isMac
  ? { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩', Left: '←', Right: '→', Up: '↑', Down: '↓', Escape: 'esc', Plus: '+' }
  : { Mod: 'Ctrl', Left: '←', Right: '→', Up: '↑', Down: '↓', Escape: 'Esc', Plus: '+' };

/** The parts of `Mod+Shift+K` as this platform writes them. */
export const keyWords = (combination: string): string[] => combination.split('+').map(part => words[part] ?? part);

/** A combination of keys, drawn as keys and read as words. */
export const Keys = ({ combination }: { combination: string }) => (
  <span className="keys">
    {keyWords(combination).map(word => (
      <kbd key={word}>{word}</kbd>
    ))}
  </span>
);
