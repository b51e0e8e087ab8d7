import { describe, expect, it } from 'vitest';
import { isCharacterKey, keysMatch, toAccelerator } from './key-match.ts';

const press = (key: string, held: string[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('matching keys', () => {
  it('takes Mod as Ctrl, and as Command on a Mac', () => {
    expect(keysMatch('Mod+K', press('k', ['ctrl']), false)).toBe(true);
    expect(keysMatch('Mod+K', press('k', ['meta']), true)).toBe(true);
    expect(keysMatch('Mod+K', press('k', ['ctrl']), true)).toBe(false);
  });
  it('does not fire when another modifier is held', () => {
    expect(keysMatch('Mod+K', press('K', ['ctrl', 'shift']), false)).toBe(false);
    expect(keysMatch('Mod+Shift+K', press('K', ['ctrl', 'shift']), false)).toBe(true);
    expect(keysMatch('Mod+K', press('k', ['ctrl', 'alt']), false)).toBe(false);
  });
  it('asks for a sign by itself, since keyboards put it on different keys', () => {
    expect(keysMatch('?', press('?', ['shift']), false)).toBe(true);
    expect(keysMatch('?', press('?'), false)).toBe(true);
    expect(keysMatch('Mod+,', press(',', ['ctrl']), false)).toBe(true);
  });
  it('knows the arrows by their short names', () => {
    expect(keysMatch('Alt+Left', press('ArrowLeft', ['alt']), false)).toBe(true);
  });
});

it('only a lone sign or letter counts as typing', () => {
  expect(isCharacterKey('?')).toBe(true);
  expect(isCharacterKey('F1')).toBe(false);
  expect(isCharacterKey('Mod+K')).toBe(false);
});
it('keys become accelerators of the application menu', () => {
  expect(toAccelerator('Mod+Shift+N')).toBe('CmdOrCtrl+Shift+N');
});
