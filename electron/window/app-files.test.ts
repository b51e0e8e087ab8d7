import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFor, isAppUrl } from './app-files.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'flow-lab-page-')));
const page = join(folder, 'page');

beforeAll(() => {
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '');
  writeFileSync(join(page, 'assets', 'a b.js'), '');
  writeFileSync(join(folder, 'secret.html'), '');
  mkdirSync(join(folder, 'page-of-others'));
  writeFileSync(join(folder, 'page-of-others', 'x.html'), '');
  symlinkSync(join(folder, 'secret.html'), join(page, 'link.html'));
  symlinkSync(folder, join(page, 'up'));
  symlinkSync(join(page, 'index.html'), join(page, 'inside.html'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the files of the page', () => {
  it('are found by their address, also with spaces and through a link inside the folder', async () => {
    expect(await fileFor('app://flow-lab/index.html', page)).toBe(join(page, 'index.html'));
    expect(await fileFor('app://flow-lab/assets/a%20b.js?v=1#x', page)).toBe(join(page, 'assets', 'a b.js'));
    expect(await fileFor('app://flow-lab/inside.html', page)).toBe(join(page, 'index.html'));
  });

  it.each([
    '../secret.html',
    '..%2fsecret.html',
    '%2e%2e%2fsecret.html',
    'assets/..%2f..%2fsecret.html',
    '..%5csecret.html',
    '..%2fpage-of-others%2fx.html',
    'link.html',
    'up/secret.html',
    '%2fetc%2fpasswd',
    '/etc/passwd',
    'C:%5cWindows%5cwin.ini',
    'index.html%00.js',
    '%E0%A4%A',
    'missing.html',
    '',
  ])('security 18: “%s” leads to no file', async path => {
    expect(await fileFor(`app://flow-lab/${path}`, page)).toBeNull();
  });
});

describe('the address of the page', () => {
  it.each([
    'app://flow-lab.example/',
    'app://flow-lab:80/',
    'app://user@flow-lab/',
    'app://other/index.html',
    'https://flow-lab/index.html',
    'file:///index.html',
    'not an address',
  ])('security 13: “%s” is not ours', address => {
    expect(isAppUrl(address)).toBe(false);
  });
});
