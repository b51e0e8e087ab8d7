import { expect, it } from 'vitest';
import { parseTenantPlace } from './tenant-place.ts';

it('an address names a list and what is open beside it', () => {
  expect(['queue', 'queue/new', 'queue/copy/q-1', 'queue/q-1'].map(parseTenantPlace)).toEqual([
    { list: 'queue', pane: { kind: 'none' } },
    { list: 'queue', pane: { kind: 'new' } },
    { list: 'queue', pane: { kind: 'copy', id: 'q-1' } },
    { list: 'queue', pane: { kind: 'object', id: 'q-1' } },
  ]);
});

it('an address that names no kind of object shows the sites', () => {
  for (const detail of ['', 'nonsense', '__proto__/x', 'constructor'])
    expect(parseTenantPlace(detail), detail).toEqual({ list: 'site', pane: { kind: 'none' } });
});
