/** The rules every command of the command line gets from its declaration. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../shared/base/errors.ts';
import type { Group } from './groups.ts';
import { groups } from './groups.ts';
import { choice, command, flag, many, number, one, optional, requiredText, texts } from './kit.ts';
import { run } from './run.ts';

const echo = command({
  name: 'echo',
  summary: 'Give back what was understood',
  args: { first: one('FIRST', 'A word'), rest: optional('REST', 'Another') },
  options: {
    law: choice(['ulaw', 'alaw'], 'The law'),
    jobs: number('N', 'How many', { min: 1, max: 8, integer: true }),
    gain: number('DB', 'How loud'),
    tag: texts('TAG', 'Any number of them'),
    loud: flag('Shout'),
    out: requiredText('DIR', 'Where to'),
  },
  examples: ['test echo a --out b'],
  run: ({ args, options }) => ({ ok: !options.loud, json: { args, options }, text: 'done' }),
});
const list = command({
  name: 'list',
  summary: 'Take many',
  args: { files: many('FILE|DIR|-', 'Files') },
  run: ({ args }, { progress }) => {
    progress('working');
    return { ok: true, json: args, text: '' };
  },
});
const crash = command({
  name: 'crash',
  summary: 'Break',
  run: () => {
    throw new Error('a bug');
  },
});
const refuse = command({
  name: 'refuse',
  summary: 'Refuse an object',
  run: () => {
    const problem = { code: 'rule/unique', advice: 'Choose another one.', links: [] };
    throw new AppError('tenant/refused', {
      title: 'site Lisbon',
      problems: [{ ...problem, field: 'name', text: 'There is a site with this name already.' }],
    });
  },
});
const testGroups: Readonly<Record<string, Group>> = {
  test: { summary: 'For tests', load: async () => ({ commands: [echo, list, crash, refuse] }) },
};

async function cli(...words: string[]) {
  let out = '';
  let err = '';
  const exit = await run(words, testGroups, {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    readStdin: async () => new Uint8Array(),
    reportBug: () => 'ABCD1234',
    version: '1.2.3',
  });
  return { exit, out, err };
}
const answer = async (...words: string[]): Promise<unknown> => JSON.parse((await cli(...words, '--json')).out);

test('what the tenant refuses is told with the object, the field and the reason', async () => {
  const { exit, err } = await cli('test', 'refuse');
  expect(exit).toBe(1);
  expect(err).toMatch(/site Lisbon[^\n]*\nname: There is a site with this name already\.\n$/);
});

describe('options and arguments', () => {
  test('arrive as declared', async () => {
    const words = 'test echo a b --law alaw --jobs 3 --gain -16.5 --tag x --tag y --out d'.split(' ');
    expect(await answer(...words)).toEqual({
      args: { first: 'a', rest: 'b' },
      options: { law: 'alaw', jobs: 3, gain: -16.5, tag: ['x', 'y'], loud: false, out: 'd', json: true, help: false },
    });
  });

  test('may be written with an equals sign, and a value may then begin with a dash', async () => {
    expect(await answer('test', 'echo', 'a', '--out=-d')).toMatchObject({ options: { out: '-d' } });
  });

  test('after two dashes are words even when they look like options', async () => {
    expect(JSON.parse((await cli('test', 'list', '--json', '--', '-', '--help', '--x')).out)).toEqual({
      files: ['-', '--help', '--x'],
    });
  });

  test('a single dash is a file, and an empty word is a word', async () => {
    expect(await answer('test', 'list', '-')).toEqual({ files: ['-'] });
    expect(await answer('test', 'echo', '', '--out', 'd')).toMatchObject({ args: { first: '' } });
  });
});

describe('wrong use ends with 2, says what is wrong, and prints nothing on standard output:', () => {
  test.each([
    ['test echo a', 'needs --out DIR'],
    ['test echo --out d', 'needs FIRST'],
    ['test list', 'needs FILE|DIR|-'],
    ['test echo a b c --out d', 'does not know what to do with “c”'],
    ['test echo a --out d --lwa alaw', 'Did you mean “--law”?'],
    ['test echo a --out d -x', '“-x” is not an option'],
    ['test echo a --out d --constructor', '“--constructor” is not an option'],
    ['test echo a --out d --law mu', 'it takes one of ulaw|alaw'],
    ['test echo a --out d --jobs two', 'it takes a whole number'],
    ['test echo a --out d --jobs 1.5', 'it takes a whole number'],
    ['test echo a --out d --jobs 0', 'at least 1'],
    ['test echo a --out d --jobs 9', 'at most 8'],
    ['test echo a --out --loud', 'it takes a value, DIR'],
    ['test echo a --out', 'it takes a value, DIR'],
    ['test echo a --out d --loud=yes', 'it takes no value'],
    ['test ehco', 'Did you mean “echo”?'],
    ['tset echo', 'Did you mean “test”?'],
    ['constructor', 'no command “constructor”'],
    ['--wrong', '“--wrong” is not an option'],
  ])('%s', async (line, message) => {
    const { exit, out, err } = await cli(...line.split(' '));
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\{\w+\}/);
  });

  test('nothing at all, or a group alone, and the help goes to standard error', async () => {
    for (const words of [[], ['test']]) {
      const { exit, out, err } = await cli(...words);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toContain('Usage: flow-lab');
    }
  });
});

describe('results', () => {
  test('go to standard output, progress to standard error', async () => {
    expect(await cli('test', 'list', 'a')).toEqual({ exit: 0, out: '', err: 'working\n' });
    expect(await cli('test', 'echo', 'a', '--out', 'd')).toEqual({ exit: 0, out: 'done\n', err: '' });
  });

  test('that do not hold end with 1', async () => {
    expect(await cli('test', 'echo', 'a', '--out', 'd', '--loud')).toMatchObject({ exit: 1, out: 'done\n' });
  });

  test('as JSON are one document, also for an error', async () => {
    expect(await answer('test', 'nothing')).toMatchObject({ ok: false, error: { code: 'cli/unknown-command' } });
  });

  test('of a bug are a reference, never a stack', async () => {
    const { exit, out, err } = await cli('test', 'crash');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('ABCD1234');
    expect(err).not.toContain('a bug');
  });
});

describe('help', () => {
  test.each([
    ['--help', ['test  For tests', '--version']],
    ['-h', ['Usage: flow-lab GROUP COMMAND']],
    ['test --help', ['echo FIRST [REST]', 'list FILE|DIR|-…']],
    ['--help test', ['echo FIRST [REST]']],
    [
      'test echo --help',
      [
        'Usage: flow-lab test echo FIRST [REST] --out DIR [OPTIONS]',
        '--law ulaw|alaw',
        'Where to (required)',
        '(may be repeated)',
        'flow-lab test echo a --out b',
      ],
    ],
  ])('%s', async (line, parts) => {
    const { exit, out, err } = await cli(...line.split(' '));
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const part of parts) expect(out).toContain(part);
  });

  test('the version is printed alone', async () => {
    expect(await cli('--version')).toEqual({ exit: 0, out: '1.2.3\n', err: '' });
  });
});

describe('every shipped group', () => {
  test.each(Object.entries(groups))('%s declares its commands well', async (name, group) => {
    const { commands } = await group.load();
    expect(new Set(commands.map(entry => entry.name)).size).toBe(commands.length);
    for (const { name: own, summary, args, options, examples } of commands) {
      expect(own).toMatch(/^[a-z][a-z-]*$/);
      for (const sentence of [
        summary,
        ...[...Object.values(args), ...Object.values(options)].map(({ help }) => help),
      ]) {
        expect(sentence).toMatch(/^.{3,}[^.]$/);
      }
      expect(Object.keys(options).filter(option => ['json', 'help', 'version'].includes(option))).toEqual([]);
      for (const example of examples) expect(example.startsWith(`${name} ${own}`)).toBe(true);
    }
  });
});
