/** Labs solved whole and handed in: with their sounds, without what was written freely, and never with more than is said. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate/browser';
import { expect, onTestFinished, test } from 'vitest';
import { tenantOf } from '../../../build/testing/tenant.ts';
import { openTest, temporaryFolder, workspaceFolder } from '../../../build/testing/workspace.ts';
import { edited } from '../../../shared/flow/draft.ts';
import type { HandInChoices } from '../../../shared/labs/lab-file/preview.ts';
import { realPorts } from '../../db/ports.ts';
import { flowService } from '../flows.ts';
import { soundPath } from './hand-in.ts';
import { openLabFile } from './handed-in.ts';
import { labFiles } from './lab-files.ts';
import { labService } from './labs.ts';
import { labLibrary, shippedFolder } from './library.ts';
import { showLabFile } from './shown-file.ts';

const library = labLibrary(join('/nowhere', 'labs'));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const open = (bytes: Uint8Array) => openLabFile('x.flowlab', bytes, library);
/** What nobody but the learner would write. */
const written = 'Wombats burrow here';

/** Lab 6 and then Lab 7, all of both done, every description filled in. */
function solved(labs = ['lab-6', 'lab-7']) {
  const folder = workspaceFolder();
  const db = openTest(folder);
  const ports = { ...realPorts, newId: randomUUID, actor: 'test' };
  const service = labService(() => db, { ...ports, library, chance: () => 7 });
  for (const lab of labs) {
    service.begin(lab, { learner: 'Ada Lovelace', seed: null }, 'adopted');
    service.solve(lab);
  }
  const tenant = tenantOf(() => db);
  tenant.command('Describe', 'import', apply => {
    for (const entity of ['site', 'team', 'queue'] as const)
      for (const object of db.read(stores => stores.tenant.view.all(entity)))
        apply({ entity, id: object.id, object: { ...object, description: written } });
  });
  const flows = flowService(() => db, tenant, ports);
  for (const { id } of flows.list()) {
    const { revision, document } = flows.open(id);
    const changes = edited(document, draft => {
      for (const node of Object.values(draft.nodes)) {
        node.description = written;
        node.comment = written;
      }
    });
    flows.edit(id, revision, { label: 'Remark', changes });
  }
  const handIn = (lab: string, choices: Partial<HandInChoices> = {}): Uint8Array => {
    const plainly = { as: 'name', alias: '', withoutText: false, withAudio: false } as const;
    return service.handIn(lab, { ...plainly, ...choices }, { version: '0', salt: realPorts.salt }).bytes();
  };
  return { db, folder, labs: service, handIn };
}
/** Everything in a zip as one text, with the names of its files. */
const textIn = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${Buffer.from(content).toString('latin1')}`)
    .join('\n');

test('without what was written freely both labs score what the learner sees', () => {
  const { labs, handIn } = solved();
  for (const lab of ['lab-6', 'lab-7']) {
    const seen = labs.check(lab);
    expect(seen.score).toBe(seen.of);
    expect(textIn(handIn(lab))).toContain(written);
    const bytes = handIn(lab, { withoutText: true });
    expect(textIn(bytes)).not.toContain('ombats');
    const { result, findings } = open(bytes);
    expect(result).toEqual(seen);
    expect(findings.map(({ code }) => code)).toEqual(['text-left-out', 'solved-by-tool']);
    expect(findings[0]?.text).toBe('What the learner wrote freely is not in the file.');
  }
});

test('the sounds go along where the learner wants it, are held to their hashes, and are heard by who looks', () => {
  const { db, handIn } = solved(['lab-6']);
  const without = handIn('lab-6');
  expect(Object.keys(unzipSync(without)).filter(name => name.startsWith('audio/'))).toEqual([]);
  const bytes = handIn('lab-6', { withAudio: true });
  const entries = unzipSync(bytes);
  const names = Object.keys(entries).filter(name => name.startsWith('audio/'));
  const listed = JSON.parse(Buffer.from(entries['audio.json']!).toString()) as { sha256: string }[];
  expect(names.sort()).toEqual([...new Set(listed.map(({ sha256: hash }) => `audio/${hash}.wav`))].sort());
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(name).toBe(`audio/${sha256(entries[name]!)}.wav`);

  const opened = open(bytes);
  expect(opened.findings.filter(({ weight }) => weight === 'changed')).toEqual([]);
  expect(opened.sounds.size).toBe(names.length);
  const shown = showLabFile(opened, temporaryFolder(), '0');
  onTestFinished(() => {
    shown.db.close();
    shown.dispose();
  });
  for (const { sha256: hash } of listed)
    expect(readFileSync(soundPath(shown.db.folder, hash))).toEqual(readFileSync(soundPath(db.folder, hash)));

  // One that is another sound under the same name, and one that is none: seen, and not taken.
  const [first = '', second = ''] = names;
  const other = Uint8Array.from(entries[first]!);
  other.fill(0x7f, 60);
  const altered = open(zipSync({ ...entries, [first]: other, [second]: Buffer.from('no sound') }));
  expect(
    altered.findings.filter(({ code }) => code === 'contents-changed').map(({ text }) => text.slice(0, 16)),
  ).toEqual(expect.arrayContaining([first.slice(0, 16), second.slice(0, 16)]));
  const hashOf = (name: string): string => name.slice('audio/'.length, -'.wav'.length);
  expect(altered.sounds.has(hashOf(first))).toBe(false);
  expect(altered.sounds.has(hashOf(second))).toBe(false);
  // Taken out, it is missed.
  const { [first]: _, ...fewer } = entries;
  expect(open(zipSync(fewer)).findings.map(({ text }) => text)).toContain(`${first} is listed, but not there.`);
});

test('no path, machine or user stands anywhere in a whole solved lab with its sounds', () => {
  const { folder, handIn } = solved();
  const labsThemselves = ['lab-6', 'lab-7']
    .flatMap(lab => Object.values(labFiles(join(shippedFolder, lab))))
    .join('\n');
  const tree = folder.split('/').slice(0, -1).join('/');
  const secrets = [folder, tree, homedir(), process.cwd(), hostname(), userInfo().username];
  for (const lab of ['lab-6', 'lab-7']) {
    const bytes = handIn(lab, { withAudio: true });
    const all = `${textIn(bytes)}\n${Buffer.from(bytes).toString('latin1')}`;
    for (const one of secrets) {
      const word = new RegExp(`(?<![\\w-])${one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'i');
      // A person may be called as something in the lab is.
      if (one.length > 2 && !word.test(labsThemselves)) expect(word.exec(all)?.[0], one).toBeUndefined();
    }
    expect(existsSync(folder)).toBe(true);
  }
});
