import { describe, expect, it } from 'vitest';
import { parseStart } from './start-options.ts';

const parse = (...words: string[]) => parseStart(words, false, '/home/me');

describe('the command line of the app', () => {
  it('takes files, relative to where it was typed', () => {
    expect(parse('a.flowlab', '/b/c.wav')).toMatchObject({
      ok: true,
      options: { files: ['/home/me/a.flowlab', '/b/c.wav'], selfTest: false, dataFolder: null },
    });
  });

  it('leaves out the app folder that a checkout is started with, also behind options', () => {
    const { ok, options } = parseStart(['--no-sandbox', '/checkout', 'x.wav'], true, '/home/me') as never;
    expect({ ok, files: (options as { files: string[] }).files }).toEqual({ ok: true, files: ['/home/me/x.wav'] });
  });

  it('takes another data folder', () => {
    expect(parse('--user-data-dir=data')).toMatchObject({ options: { dataFolder: '/home/me/data' } });
  });

  it('lets Chromium’s own switches pass', () => {
    expect(parse('--no-sandbox', '--remote-debugging-port=0', '--ozone-platform=wayland')).toMatchObject({ ok: true });
  });

  it.each(['--self-tset', '--disable-web-security', '-x', '--user-data-dirs=/x'])('refuses %s by name', word => {
    expect(parse(word)).toEqual({ ok: false, unknown: word.split('=')[0] });
  });
});
