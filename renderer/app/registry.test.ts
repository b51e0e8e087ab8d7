import { beforeAll, describe, expect, it, vi } from 'vitest';
import { menuModel } from '../../shared/base/menu.ts';
import { settings } from '../../shared/base/settings.ts';
import type { Command, Situation } from '../kit/command.ts';
import type { Screen } from '../kit/screen.ts';

let screens: readonly Screen[];
let commands: readonly Command[];
let menuModelOf: typeof import('./use-commands.ts').menuModelOf;

beforeAll(async () => {
  // What the modules look at when they are loaded in the window.
  vi.stubGlobal('window', { flowLab: { channels: { calls: [], jobs: [], notices: [] } } });
  vi.stubGlobal('localStorage', { getItem: () => null });
  ({ screens } = await import('./screens.ts'));
  ({ commands } = await import('./commands.ts'));
  ({ menuModelOf } = await import('./use-commands.ts'));
});

const situation: Situation = { workspace: null, settings: settings.parse({}), undo: null, redo: null };
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('every screen', () => {
  it('has an id and a place of its own', () => {
    expect(screens.length).toBeGreaterThanOrEqual(2);
    expect(repeated(screens.map(screen => screen.id))).toEqual([]);
    expect(repeated(screens.map(screen => String(screen.order)))).toEqual([]);
    for (const { id } of screens) expect(id).toMatch(/^[a-z][a-z-]*$/);
  });
  it('says what to do first while it is empty', () => {
    for (const { id, empty } of screens) {
      expect(empty.title, id).toMatch(/^[A-Z].+[^.!]$/);
      expect(empty.text, id).toMatch(/^[A-Z].{20,}\.$/);
    }
  });
  it('can be reached by a command', () => {
    for (const { id } of screens) expect(commands.map(command => command.id)).toContain(`go.${id}`);
  });
});

describe('every command', () => {
  it('has an id of its own and a label that begins with a capital and makes no noise', () => {
    expect(repeated(commands.map(command => command.id))).toEqual([]);
    for (const { id, label } of commands) {
      expect(id).toMatch(/^[a-z]+\.[a-z-]+$/);
      expect(label, id).toMatch(/^[A-Z][^!]+$/);
    }
    expect(repeated(commands.map(command => command.label))).toEqual([]);
  });
  it('has keys that no other command has', () => {
    expect(repeated(commands.flatMap(command => command.keys ?? []))).toEqual([]);
    for (const keys of commands.flatMap(command => command.keys ?? []))
      expect(keys).toMatch(/^((Mod|Alt|Shift)\+)*([A-Z0-9]|F\d+|Left|Right|Enter|Plus|[?,/=-])$/);
  });
});

describe('the application menu', () => {
  it('is one that main accepts, with the same commands and nothing that cannot be run', () => {
    const model = menuModelOf(commands, situation);
    expect(menuModel.safeParse(model).error).toBeUndefined();
    const ids = model.flatMap(menu => menu.items.flatMap(item => ('id' in item ? [item.id] : [])));
    expect(ids.sort()).toEqual(
      commands
        .filter(command => command.menu)
        .map(command => command.id)
        .sort(),
    );
  });
  it('greys out what makes no sense without a workspace', () => {
    const items = menuModelOf(commands, situation).flatMap(menu => menu.items);
    const enabled = (id: string) => items.find(item => 'id' in item && item.id === id);
    expect(enabled('workspace.close')).toMatchObject({ enabled: false });
    expect(enabled('workspace.new')).toMatchObject({ enabled: true });
    expect(enabled('theme.system')).toMatchObject({ checked: true });
  });
});
