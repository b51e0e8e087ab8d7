import { cpSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { hostileZips } from '../../../build/testing/hostile-zips.ts';
import { failureOf, temporaryFolder } from '../../../build/testing/workspace.ts';
import { labFiles } from './lab-files.ts';
import { labLibrary, readLabAt, shippedFolder } from './library.ts';

/** The shipped lab under another id, as files. */
const files = (id: string): Record<string, string> => {
  const found = { ...labFiles(join(shippedFolder, 'lab-6')) };
  return { ...found, 'lab.json': (found['lab.json'] ?? '').replace('"id": "lab-6"', `"id": "${id}"`) };
};
function zipOf(content: Zippable, name = 'lab.zip'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, zipSync(content));
  return path;
}
const zipped = (id: string, more: Zippable = {}, within = ''): string =>
  zipOf({
    ...Object.fromEntries(Object.entries(files(id)).map(([name, text]) => [within + name, strToU8(text)])),
    ...more,
  });
const reasonOf = (path: string): string => {
  const failure = failureOf(() => readLabAt(path));
  expect(failure.code).toBe('lab/refused');
  return (failure.data as { reason: string }).reason;
};

test.each(['', 'my-lab/'])('a zip of a lab, with or without its folder (%j), is loaded, kept and forgotten', within => {
  const kept = join(temporaryFolder(), 'labs');
  labLibrary(kept).load(zipped('mine', { [`${within}notes.txt`]: strToU8('mine') }, within));
  // Another start of the app finds it; only what belongs to a lab was kept.
  const library = labLibrary(kept);
  expect(library.find('mine')).toMatchObject({ source: 'loaded', lab: { id: 'mine' } });
  expect(library.all().map(({ lab }) => lab.id)).toContain('mine');
  expect(readdirSync(join(kept, 'mine')).sort()).toEqual(['guide.md', 'lab.json', 'mistakes']);
  library.unload('mine');
  expect(failureOf(() => library.find('mine')).code).toBe('lab/not-found');
});

test('what is wrong with a lab is told with file and place, and nothing is kept of it', () => {
  const folder = join(temporaryFolder(), 'bad');
  mkdirSync(folder);
  writeFileSync(join(folder, 'lab.json'), '{"format": 1, "id": "Bad"}');
  const reason = reasonOf(folder);
  expect(reason).toContain('lab.json, id: ');
  expect(reason).toContain('guide.md: The file is missing.');
  const kept = join(temporaryFolder(), 'labs');
  expect(failureOf(() => labLibrary(kept).load(folder)).code).toBe('lab/refused');
  expect(
    labLibrary(kept)
      .all()
      .every(({ source }) => source === 'shipped'),
  ).toBe(true);
});

test('a lab loaded again tells where its goals are others under the same version', () => {
  const library = labLibrary(join(temporaryFolder(), 'labs'));
  const found = files('mine');
  const again = (change: (lab: string) => string) => {
    const changed = { ...found, 'lab.json': change(found['lab.json'] ?? '') };
    expect(changed['lab.json']).not.toBe('');
    return library.load(
      zipOf(Object.fromEntries(Object.entries(changed).map(([name, text]) => [name, strToU8(text)]))),
    );
  };
  const dearer = (lab: string) => lab.replace(/"points": 4,/, '"points": 5,');
  const raised = (lab: string) => lab.replace(/"version": \d+/, '"version": 99');
  expect(again(lab => lab).remarks).toEqual([]);
  expect(again(lab => lab.replace(/"summary": "[^"]*"/, '"summary": "Another text"')).remarks).toEqual([]);
  expect(again(dearer).remarks).toEqual([expect.stringMatching(/^lab.json, version: .* Raise it above \d+,/)]);
  expect(again(raised).remarks).toEqual([]);
  // The linter's remarks come with it, and do not keep it from being used.
  const slower = again(lab => raised(lab).replace(/"minutes": 30,/, '"minutes": 31,'));
  expect(slower.remarks).toEqual(['lab.json, minutes: The tasks take 30 minutes together, and the lab says 31.']);
  expect(library.find('mine').lab.minutes).toBe(31);
});

test('a lab that came with the app is not replaced by a loaded one', () => {
  expect(failureOf(() => labLibrary(temporaryFolder()).load(zipped('lab-6')))).toMatchObject({
    code: 'lab/refused',
    data: { reason: expect.stringContaining('came with the app') },
  });
});

test.each([
  ['two labs', { 'a/lab.json': strToU8('{}'), 'b/lab.json': strToU8('{}') }, 'more than one lab'],
  ['a file larger than it may be', { 'lab.json': new Uint8Array(1_000_001) }, 'larger'],
  ['text that is no UTF-8', { 'lab.json': new Uint8Array([0xff, 0xfe, 0]) }, 'UTF-8'],
  [
    'too many files',
    Object.fromEntries(Array.from({ length: 301 }, (_, at) => [`mistakes/m${at}.json`, strToU8('{}')])),
    'more than 300',
  ],
] as [string, Zippable, string][])('a zip with %s is refused', (_, content, reason) => {
  expect(reasonOf(zipOf(content))).toContain(reason);
});

test.each(hostileZips({ 'lab.json': strToU8('{"format": 1, "id": "bad"}'), 'guide.md': strToU8('# Bad') }, 'lab.json'))(
  'a zip made to do harm is refused: %s',
  (_, zip, reason) => {
    const path = join(temporaryFolder(), 'lab.zip');
    writeFileSync(path, zip());
    expect(reasonOf(path)).toContain(reason);
  },
);

test('a file of 20 MB is refused by its size, before it is read', () => {
  const path = join(temporaryFolder(), 'lab.zip');
  writeFileSync(path, 'PK\x03\x04');
  truncateSync(path, 20 * 1024 * 1024);
  expect(reasonOf(path)).toContain('larger than 16 MB');
});

test('a file that is no zip, and a folder with links are refused', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.zip'), 'PK');
  expect(reasonOf(join(folder, 'a.zip'))).toContain('neither');
  expect(reasonOf(join(folder, 'nowhere'))).toContain('no such');
  cpSync(join(shippedFolder, 'lab-6'), join(folder, 'linked'), { recursive: true });
  mkdirSync(join(folder, 'outer'));
  symlinkSync(join(folder, 'linked', 'lab.json'), join(folder, 'outer', 'lab.json'));
  expect(reasonOf(join(folder, 'outer'))).toContain('link');
});
