import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { explain, Failure, knownFailures, print } from './failures.mjs';

const context = { task: 'start', root: '/home/me/flow-lab' };

/** What npm, Node and the file system really say. */
const said: readonly (readonly [what: string, text: string])[] = [
  ['the disk is full', 'npm error code ENOSPC\nnpm error syscall write'],
  ['the folder cannot be written, it is on a read-only disk', "EROFS: read-only file system, mkdir '/x'"],
  ['a file belongs to somebody else and cannot be written', 'npm error code EACCES\nnpm error path /root/.npm'],
  [
    'another npm is at work in the same folder, or was cut short there',
    'npm error code ENOTEMPTY\nnpm error syscall rmdir',
  ],
  [
    'a download does not have the expected checksum',
    'npm error code EINTEGRITY\nnpm error sha512-AA integrity checksum failed',
  ],
  [
    'package.json and package-lock.json say different things',
    'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
  ],
  ['the certificate of the npm registry is not trusted here', 'npm error code SELF_SIGNED_CERT_IN_CHAIN'],
  ['the npm registry could not be reached', 'npm error code ECONNREFUSED\nnpm error FetchError: request failed'],
  ['the npm registry could not be reached', 'npm error code ENOTFOUND\nnpm error network getaddrinfo'],
  ['the npm registry does not hand out a package', 'npm error code E404\nnpm error 404 Not Found'],
];

describe('a failure', () => {
  it.each(said)('is told as "%s"', (what, text) => {
    const failure = explain(new Error(text), context);
    expect(failure.message).toBe(what);
    expect(failure.mend).toContain('npm start');
    expect(failure.mend).not.toMatch(/TASK|ROOT/);
  });
  it('of every known kind is among these', () => {
    expect(new Set(said.map(([what]) => what))).toEqual(new Set(knownFailures.map(({ what }) => what)));
  });
  it('nobody foresaw keeps its own words', () => {
    const failure = explain(new TypeError('x is not a function'), context);
    expect(failure.detail).toContain('x is not a function');
    expect(failure.mend).toBe('rm -rf node_modules out && npm start');
  });
  it('names the task that was asked for', () => {
    expect(explain(new Error('ENOSPC'), { ...context, task: 'package' }).mend).toContain('npm run package');
  });
  it('is printed with what happened, the first words of the tool, and the command', () => {
    let text = '';
    const out = new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        done();
      },
    });
    print(out, new Failure('the roof leaks', 'mend roof', `first words${'\ndrip'.repeat(30)}`));
    expect(text).toContain('This did not work: the roof leaks.\n');
    expect(text).toContain('  | first words\n');
    expect(text).toMatch(/To mend it: mend roof\n$/);
    expect(text.split('\n').length).toBeLessThan(20);
  });
});
