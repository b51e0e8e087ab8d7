import { expect, test } from 'vitest';
import { failureOf } from '../../build/testing/workspace.ts';
import { bindingCandidates, loadBinding, type Runtime, thisRuntime } from './binding.ts';

const runtime = (over: Partial<Runtime> = {}): Runtime => ({
  nodeApi: 10,
  target: 'linux-x64',
  roots: ['/app/resources', '/app/out'],
  override: undefined,
  packageFolder: '/app/node_modules/better-sqlite3',
  ...over,
});

test('a runtime with Node-API 10 takes the package’s own binary, the one in the resources first', () => {
  const candidates = bindingCandidates(runtime());
  expect(candidates[0]).toBe('/app/resources/native/linux-x64.node');
  expect(candidates.at(-1)).toBe('/app/node_modules/better-sqlite3/prebuilds/linux-x64.node');
});

test('an older runtime is never given a binary that would end the process', () => {
  const candidates = bindingCandidates(runtime({ nodeApi: 9 }));
  expect(candidates).toEqual([
    '/app/resources/native/better-sqlite3-napi9.node',
    '/app/out/native/better-sqlite3-napi9.node',
  ]);
});

test('the binary named by the environment comes first on an older runtime, and is not looked at on a new one', () => {
  expect(bindingCandidates(runtime({ nodeApi: 9, override: '/x.node' }))[0]).toBe('/x.node');
  expect(bindingCandidates(runtime({ override: '/x.node' }))).not.toContain('/x.node');
});

test('where no binary fits, the error says which Node-API was found', () => {
  expect(failureOf(() => loadBinding(runtime({ roots: ['/nowhere'], packageFolder: null })))).toEqual({
    code: 'db/binary-missing',
    data: { nodeApi: '10', reason: 'there is none for linux-x64.' },
  });
});

test('a file that is no binary is an error with a code, not a crash', () => {
  const failure = failureOf(() => loadBinding(runtime({ nodeApi: 9, override: import.meta.filename, roots: [] })));
  expect(failure.code).toBe('db/binary-missing');
});

test('this very runtime finds its binary', () => {
  expect(loadBinding(thisRuntime())).toHaveProperty('Database');
});
