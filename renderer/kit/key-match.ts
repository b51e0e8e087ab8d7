/** Keys as commands write them (`Mod+Shift+K`), as events bring them, and as Electron's menu wants them. */
interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}
const names: Readonly<Record<string, string>> = {
  Plus: '+',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

export const keysMatch = (combination: string, press: KeyPress, isMac: boolean): boolean => {
  const parts = combination.split('+');
  const name = parts.pop()!;
  const mod = parts.includes('Mod');
  const key = names[name] ?? name;
  // What Shift makes of a key differs between keyboards, so a sign such as ? is asked for by itself.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    press.ctrlKey === (mod && !isMac) &&
    press.metaKey === (mod && isMac) &&
    press.altKey === parts.includes('Alt') &&
    (isSign || press.shiftKey === parts.includes('Shift'))
  );
};

/** True for keys that would also be typed, such as `?`: they must not act inside a text field and can be switched off. */
export const isCharacterKey = (combination: string): boolean => [...combination].length === 1;

export const toAccelerator = (combination: string): string => combination.replace('Mod', 'CmdOrCtrl');
