import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { hostileZips } from '../../build/testing/hostile-zips.ts';
import { putSample, tenantOf } from '../../build/testing/tenant.ts';
import { openTest, temporaryFolder, workspaceFolder } from '../../build/testing/workspace.ts';
import { exportTenant } from '../../shared/tenant/exchange.ts';
import { sampleTenant } from '../../shared/tenant/sample.ts';
import { sampleMusic } from '../../shared/tenant/sample-audio.ts';
import type { AnyRow } from '../../shared/tenant/view.ts';
import { audioFolder } from '../db/layout.ts';
import { tenantBundle } from './tenant-bundle.ts';
import { tenantExchange } from './tenant-exchange.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const music = sampleMusic();
const soundName = `audio/${sha256(music)}.wav`;

const open = () => {
  const db = openTest(workspaceFolder());
  const tenant = tenantOf(() => db);
  const exchange = tenantExchange(() => db, tenant);
  return {
    db,
    tenant,
    exchange,
    bundle: tenantBundle(() => db, exchange),
    sound: join(audioFolder(db.folder), sha256(music).slice(0, 2), `${sha256(music)}.wav`),
  };
};
const full = () => {
  const made = open();
  putSample(made.tenant);
  mkdirSync(dirname(made.sound), { recursive: true });
  writeFileSync(made.sound, music);
  return made;
};
const file = (bytes: Uint8Array | string): string => {
  const path = join(temporaryFolder(), 'tenant.zip');
  writeFileSync(path, bytes);
  return path;
};
const reasonOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return String((error as { data?: { reason?: string } }).data?.reason ?? error);
  }
  return 'done';
};

describe('a tenant with its audio', () => {
  it('imported elsewhere and exported again is the same zip, byte for byte', () => {
    const [a, b] = [full(), open()];
    const zip = a.bundle.exportZip();
    expect(Object.keys(unzipSync(zip)).sort()).toEqual([soundName, 'tenant.json'].sort());
    b.bundle.importFile(file(zip), false);
    expect(existsSync(b.sound)).toBe(true);
    expect(Buffer.from(b.bundle.exportZip()).equals(Buffer.from(zip))).toBe(true);
  });

  it('without audio is a text, told apart by its first bytes', () => {
    const [a, b] = [full(), open()];
    b.bundle.importFile(file(a.exchange.exportText()), false);
    expect(b.exchange.exportText()).toBe(a.exchange.exportText());
    expect(reasonOf(() => b.bundle.exportZip())).toContain('is not in the workspace any more');
  });

  const text = strToU8(exportTenant(entity => (sampleTenant[entity] ?? []) as readonly AnyRow[], {}));
  const parts = { 'tenant.json': text, [soundName]: music };
  it.each([
    ['a program', zipSync({ ...parts, 'run.exe': music }), 'does not belong there'],
    [
      'a bomb that says so',
      zipSync({ 'tenant.json': Buffer.concat([text, Buffer.alloc(4_000_000, ' ')]) }),
      'more than 200 times',
    ],
    ['no tenant', zipSync({ [soundName]: music }), 'has no tenant.json'],
    [
      'a sound under the name of another',
      zipSync({ 'tenant.json': text, [`audio/${'0'.repeat(64)}.wav`]: music }),
      'not what its name says',
    ],
    [
      'bytes that are no sound',
      zipSync({ 'tenant.json': text, [`audio/${sha256(text)}.wav`]: text }),
      'no sound a caller could hear',
    ],
    ['a sound that is missing', zipSync({ 'tenant.json': text }), 'lacks the sound'],
    [
      '10,001 files',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 10_001 }, (_, n) => [`audio/${String(n).padStart(64, '0')}.wav`, new Uint8Array()]),
        ),
      ),
      'more than 10000 files',
    ],
    ['a bomb of nesting', zipSync({ 'tenant.json': strToU8('['.repeat(1_000_000)) }), 'nested deeper'],
    ...hostileZips(parts, 'tenant.json').map(([what, zip, reason]) => [what, zip(), reason] as const),
  ] as [string, Uint8Array, string][])('is refused with %s, and leaves nothing behind', (_, bytes, reason) => {
    const { bundle, exchange, sound } = open();
    const before = exchange.exportText();
    expect(reasonOf(() => bundle.importFile(file(bytes), false))).toContain(reason);
    expect(exchange.exportText()).toBe(before);
    expect(existsSync(sound)).toBe(false);
  });

  it('takes its sounds back when the tenant in it breaks a rule', () => {
    const { bundle, sound } = open();
    const bad = Buffer.from(text).toString('utf8').replace('"multimediaProfileId":"', '"multimediaProfileId":"no-');
    expect(reasonOf(() => bundle.importFile(file(zipSync({ ...parts, 'tenant.json': strToU8(bad) })), false))).not.toBe(
      'done',
    );
    expect(existsSync(sound)).toBe(false);
  });

  it('of 200 MB of text is refused by its size, before it is read', () => {
    const path = file('{');
    truncateSync(path, 200 * 1024 * 1024);
    const started = performance.now();
    expect(reasonOf(() => open().bundle.importFile(path, false))).toContain('larger than 128 MB');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('with keys of the prototype changes nothing about objects', () => {
    const hostile =
      '{"format":"flow-lab-tenant","version":1,"entities":{"site":[{"id":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]}}';
    expect(reasonOf(() => open().bundle.importFile(file(hostile), false))).not.toBe('done');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
