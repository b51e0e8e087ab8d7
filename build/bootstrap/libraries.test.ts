import { describe, expect, it } from 'vitest';
import { aptLine, ensureLibraries, hasProgram, missingLibraries, packagesFor } from './libraries.ts';

const ldd = `
	linux-vdso.so.1 (0x00007ffd)
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libgtk-3.so.0 => not found
	libatk-1.0.so.0 => not found
	libnss3.so => not found
	libnssutil3.so => not found
	libasound.so.2 => not found
	libasound.so.2 => not found
`;
const debian12 = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n';
const debianSid = 'PRETTY_NAME="Debian GNU/Linux trixie/sid"\nID=debian\n';
const ubuntu2204 = 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n';
const ubuntu2404 = 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n';

describe('missing libraries', () => {
  it('are read from what ldd says, each once', () => {
    expect(missingLibraries(ldd)).toEqual([
      'libgtk-3.so.0',
      'libatk-1.0.so.0',
      'libnss3.so',
      'libnssutil3.so',
      'libasound.so.2',
    ]);
  });
  it('are none for a program that starts here', async () => {
    expect(await ensureLibraries(process.execPath, () => {})).toBeNull();
  });
  it.each([
    ['Debian 12', debian12, 'libasound2 libgtk-3-0 libnss3'],
    ['Ubuntu 22.04', ubuntu2204, 'libasound2 libgtk-3-0 libnss3'],
    ['Debian unstable', debianSid, 'libasound2t64 libgtk-3-0t64 libnss3'],
    ['Ubuntu 24.04', ubuntu2404, 'libasound2t64 libgtk-3-0t64 libnss3'],
  ])('come from the packages %s has', (_system, release, packages) => {
    expect(aptLine(packagesFor(missingLibraries(ldd), release))).toBe(`sudo apt-get install -y ${packages}`);
  });
});

describe('a program', () => {
  it('is found on the PATH or not', async () => {
    expect(await hasProgram('sh')).toBe(true);
    expect(await hasProgram('no-such-program')).toBe(false);
  });
});
