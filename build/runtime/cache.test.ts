import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cached, cacheFolder } from './cache.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'flowlab-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

describe('the cache', () => {
  it('makes an entry once, also for two who want it at the same time', async () => {
    let made = 0;
    const make = async (folder: string) => {
      made += 1;
      await sleep(50);
      writeFileSync(join(folder, 'file'), 'whole');
    };
    const entries = await Promise.all([cached('thing', make, cache), cached('thing', make, cache)]);
    expect(made).toBe(1);
    expect(new Set(entries).size).toBe(1);
    expect(readFileSync(join(entries[0] as string, 'file'), 'utf8')).toBe('whole');
  });
  it('keeps nothing of an entry whose making failed, and makes it at the next call', async () => {
    const failing = async (folder: string) => {
      writeFileSync(join(folder, 'file'), 'half');
      throw new Error('the line broke');
    };
    await expect(cached('thing', failing, cache)).rejects.toThrow('the line broke');
    expect(readdirSync(cache)).toEqual([]);
    await cached('thing', async folder => writeFileSync(join(folder, 'file'), 'whole'), cache);
    expect(existsSync(join(cache, 'thing', 'file'))).toBe(true);
  });
  it('lies inside node_modules where the folder of the user cannot be written', () => {
    const before = process.env.XDG_CACHE_HOME;
    // Not a folder, so nothing can be made below it, whoever asks (permissions do not bind root).
    process.env.XDG_CACHE_HOME = '/dev/null';
    try {
      expect(cacheFolder()).toMatch(/node_modules.\.cache.flow-lab$/);
    } finally {
      if (before === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = before;
    }
  });
});
