import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate/browser';
import { describe, expect, it, test } from 'vitest';
import { failureOf, openTest, temporaryFolder, workspaceFolder } from '../../../build/testing/workspace.ts';
import { handedPaths } from '../../../shared/labs/lab-file/format.ts';
import { gradedTable } from '../../../shared/labs/lab-file/graded.ts';
import type { HandInChoices } from '../../../shared/labs/lab-file/preview.ts';
import { realPorts } from '../../db/ports.ts';
import { grade } from './grade.ts';
import { labFilePlaces, openLabFile } from './handed-in.ts';
import { labService } from './labs.ts';
import { labLibrary } from './library.ts';

const library = labLibrary(join('/nowhere', 'labs'));
const plainly: HandInChoices = { as: 'name', alias: '', withoutText: false, withAudio: false };

function learnerOf(name: string, { solve = true } = {}) {
  const db = openTest(workspaceFolder());
  const labs = labService(() => db, { ...realPorts, library, newId: randomUUID, actor: 'test', chance: () => 7 });
  labs.begin('lab-6', { learner: name, seed: null }, 'adopted');
  if (solve) labs.skip('lab-6', 'skills');
  labs.hint('lab-6', 'sites');
  const handIn = (choices: Partial<HandInChoices> = {}) => {
    const prepared = labs.handIn('lab-6', { ...plainly, ...choices }, { version: '0', salt: realPorts.salt });
    const bytes = prepared.bytes();
    prepared.store();
    return bytes;
  };
  return { db, labs, handIn };
}

let good: Uint8Array;
let entries: Record<string, Uint8Array>;
const made = () => {
  good = learnerOf('Grace Hopper').handIn();
  entries = unzipSync(good);
};
const text = (name: string): string => Buffer.from(entries[name] ?? []).toString('utf8');
const packed = (changes: Record<string, string | Uint8Array | null>, options: Zippable = {}): Uint8Array => {
  const all: Zippable = { ...entries, ...options };
  for (const [name, content] of Object.entries(changes))
    if (content === null) delete all[name];
    else all[name] = typeof content === 'string' ? Buffer.from(content) : content;
  return zipSync(all);
};
const noBug = (error: unknown): string => {
  throw error;
};
const open = (bytes: Uint8Array) => openLabFile('x.flowlab', bytes, library);
const codesOf = (bytes: Uint8Array): string[] => [...new Set(open(bytes).findings.map(({ code }) => code))];
const kindOf = (bytes: Uint8Array): unknown => {
  const { code, data } = failureOf(() => open(bytes));
  expect(code).toBe('lab-file/refused');
  return (data as { kind: string }).kind;
};
/** Changes a text and makes the manifest agree, as someone would who knows of digests. */
function rewritten(name: string, change: (before: string) => string): Uint8Array {
  const content = change(text(name));
  expect(content).not.toBe(text(name));
  const manifest = JSON.parse(text('manifest.json')) as { contents: Record<string, { bytes: number; sha256: string }> };
  manifest.contents[name] = {
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  return packed({ [name]: content, 'manifest.json': JSON.stringify(manifest) });
}

describe('work that was handed in', () => {
  it('opens without findings, with the score the learner sees', () => {
    const { labs, handIn } = learnerOf('Ada');
    const { result, run, findings } = open(handIn());
    expect(findings).toEqual([]);
    expect(result).toEqual(labs.check('lab-6'));
    expect(run.tasks).toMatchObject({ skills: { skipped: true }, sites: { hints: 1 } });
  });

  it('is prepared without a trace, and stored as it was shown', () => {
    const { db, labs } = learnerOf('Ada', { solve: false });
    const before = db.revision();
    const prepared = labs.handIn('lab-6', plainly, { version: '0', salt: realPorts.salt });
    const bytes = prepared.bytes();
    expect(db.revision()).toBe(before);
    prepared.store();
    expect(db.revision()).toBe(before + 1);
    const stored = db.read(({ events }) => events.get(before + 1));
    expect(open(bytes).file.events.at(-1)).toEqual(stored);
    expect(failureOf(() => prepared.store()).code).toBe('lab/changed-since');
    expect(prepared.bytes()).toEqual(bytes);
  });

  it('by alias and without text holds neither the name nor what was written', () => {
    const { db, handIn } = learnerOf('Ada Lovelace');
    db.write({ label: 'Describe', actor: 'test', subject: 'tenant/site', expected: 0, always: true }, () => {});
    const bytes = handIn({ as: 'alias', alias: '', withoutText: true });
    const all = Object.values(unzipSync(bytes)).map(content => Buffer.from(content).toString('utf8'));
    for (const content of all) expect(content.toLowerCase()).not.toContain('ada lovelace');
    const { findings, file } = open(bytes);
    expect(findings.map(({ code }) => code)).toEqual(['text-left-out']);
    expect(file.manifest.learner.name).toMatch(/^Attendee \d{5}$/);
    expect(file.manifest.events.sealed).toBeGreaterThan(3);
  });

  it('without a name has none anywhere, and the history still shows hints and skips', () => {
    const bytes = learnerOf('Ada Lovelace').handIn({ as: 'none' });
    for (const content of Object.values(unzipSync(bytes)))
      expect(Buffer.from(content).toString('utf8')).not.toContain('Lovelace');
    const { findings, run } = open(bytes);
    expect(findings).toEqual([]);
    expect(run.tasks.skills?.skipped).toBe(true);
  });

  it('never holds a path, the computer or its user', () => {
    const all = Object.values(unzipSync(learnerOf('Ada').handIn())).map(content => Buffer.from(content).toString());
    const folder = temporaryFolder().split('/').slice(0, -1).join('/');
    for (const secret of [homedir(), hostname(), folder, process.cwd(), `/${userInfo().username}/`])
      if (secret.length > 2) for (const content of all) expect(content).not.toContain(secret);
  });
});

describe('a lab file that was altered', () => {
  it('opens as it was before', () => {
    made();
    expect(codesOf(good)).toEqual([]);
  });
  it.each([
    ['a state', 'state.json', (s: string) => s.replace('"entities"', '"entities" ')],
    ['a run', 'run.json', (s: string) => s.replace('"skipped":true', '"skipped":false')],
    ['a result', 'results.json', (s: string) => s.replace(/"score":[\d.]+,"tasks"/, '"score":100,"tasks"')],
    ['an answer', 'quiz.json', () => '[ ]\n'],
    ['the list of sounds', 'audio.json', () => '[ ]\n'],
  ])('shows it: %s, with the manifest made to agree', (_, name, change) => {
    expect(codesOf(rewritten(name, change))).toContain('hand-in-differs');
  });

  it('shows a stored score that is not the one of the state, and hints that were taken away', () => {
    const better = rewritten('results.json', s => s.replace(/"score":[\d.]+,"tasks"/, '"score":100,"tasks"'));
    expect(codesOf(better)).toContain('result-differs');
    expect(open(better).result.score).toBeLessThan(100);
    const fewer = rewritten('run.json', s => s.replace('"hints":1', '"hints":0'));
    expect(codesOf(fewer)).toContain('run-differs');
    expect(open(fewer).run.tasks.sites?.hints).toBe(1);
  });

  it('shows an event that was changed, taken out or moved, and a changed file the manifest does not know of', () => {
    const lines = text('events.jsonl').trimEnd().split('\n');
    const event = rewritten('events.jsonl', s => s.replace('"label":"Take hint 1', '"label":"Take hint 2'));
    expect(codesOf(event)).toContain('chain-broken');
    const gap = rewritten('events.jsonl', () => `${lines.toSpliced(2, 1).join('\n')}\n`);
    expect(codesOf(gap)).toContain('chain-missing');
    const end = rewritten('events.jsonl', () => `${lines.slice(0, -1).join('\n')}\n`);
    expect(codesOf(end)).toEqual(expect.arrayContaining(['chain-missing', 'hand-in-missing']));
    expect(codesOf(packed({ 'quiz.json': '[ ]' }))).toEqual(expect.arrayContaining(['contents-changed']));
  });

  it('made with other goals under the same version says so, and accuses nobody of a result that is not the computed one', () => {
    const known = library.find('lab-6');
    const [first, ...rest] = known.lab.tasks;
    const [goal, ...goals] = first!.goals;
    const dearer = { ...first!, goals: [{ ...goal!, points: goal!.points + 5 }, ...goals] };
    const of = (version: number) => ({
      find: () => ({ ...known, lab: { ...known.lab, version, tasks: [dearer, ...rest] } }),
    });
    const codes = (version: number) => openLabFile('x', good, of(version)).findings.map(({ code }) => code);
    const { version } = known.lab;
    expect(codes(version)).toEqual(['other-goals']);
    expect(codes(version + 1)).toEqual(['other-lab-version']);
    expect(openLabFile('x', good, of(version)).result.of).toBe(105);
  });

  it('shows another name or number in the manifest', () => {
    const manifest = text('manifest.json').replace('Grace Hopper', 'Someone Else');
    expect(codesOf(packed({ 'manifest.json': manifest }))).toEqual(['manifest-differs']);
  });
});

describe('a file made to do harm is refused with its reason', () => {
  const patched = (bytes: Uint8Array, mark: number[], offset: number, value: number, width: 2 | 4 = 4) => {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf(Buffer.from(mark));
    if (width === 2) copy.writeUInt16LE(value, at + offset);
    else copy.writeUInt32LE(value, at + offset);
    return copy;
  };
  const central = [0x50, 0x4b, 1, 2];
  const local = [0x50, 0x4b, 3, 4];
  const many = (count: number) =>
    zipSync(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}`, new Uint8Array()])));
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  const hostile: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['text', () => Buffer.from('learner,score\n'), 'not-zip'],
    ['nothing', () => new Uint8Array(), 'not-zip'],
    ['half a file', () => good.subarray(0, good.length >> 1), 'damaged'],
    ['a file without its last bytes', () => good.subarray(0, good.length - 30), 'damaged'],
    ['an altered byte', () => patched(good, local, 60, 0x12345678), 'damaged'],
    ['a bomb that says so', () => packed({ 'state.json': ' '.repeat(40 * 1024 * 1024) }), 'bomb'],
    ['more than a text may be', () => patched(packed({}), central, 24, 2 ** 30), 'too-large'],
    [
      'a bomb that lies about its size',
      () => patched(zipSync({ 'state.json': new Uint8Array(3_000_000) }), central, 24, 100),
      'bomb',
    ],
    ['10,001 files', () => many(10_001), 'too-many'],
    ['a path out of the folder', () => packed({ '../../evil.wav': 'x' }), 'outside'],
    ['an absolute path', () => packed({ '/etc/passwd': 'x' }), 'outside'],
    ['a path of Windows', () => packed({ 'C:\\evil.wav': 'x' }), 'outside'],
    ['a program', () => packed({ 'run.exe': 'x' }), 'stranger'],
    [
      'a link',
      () => packed({}, { 'quiz.json': [Buffer.from('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }),
      'link',
    ],
    [
      'a name that is there twice',
      () => {
        const zip = Buffer.from(packed({ 'Quiz.json': '[]' }));
        for (let at = zip.indexOf('Quiz.json'); at >= 0; at = zip.indexOf('Quiz.json')) zip.write('quiz.json', at);
        return zip;
      },
      'twice',
    ],
    ['an encrypted file', () => patched(good, central, 8, 1, 2), 'encrypted'],
    ['another way of packing', () => patched(good, central, 10, 12, 2), 'method'],
    ['two names for one file', () => patched(good, local, 30, 0x41414141), 'damaged'],
    ['no state', () => packed({ 'state.json': null }), 'missing'],
    ['another format', () => packed({ 'manifest.json': '{"format":"zip"}' }), 'version'],
    [
      'a format of the future',
      () => packed({ 'manifest.json': text('manifest.json').replace(/"version":1\}\n$/, '"version":2}') }),
      'version',
    ],
    ['no JSON', () => packed({ 'run.json': '{' }), 'json'],
    ['no UTF-8', () => packed({ 'run.json': new Uint8Array([0xff, 0xfe, 0x7b]) }), 'json'],
    ['a bomb of nesting', () => packed({ 'state.json': '['.repeat(100_000) }), 'json'],
    ['deep nesting in the quiz', () => packed({ 'quiz.json': deep(60) }), 'json'],
    ['a member twice', () => packed({ 'run.json': text('run.json').replace('{', '{"lab":"lab-7",') }), 'json'],
    ['a prototype', () => packed({ 'run.json': text('run.json').replace('{', '{"__proto__":{"x":1},') }), 'json'],
    ['an unknown member', () => packed({ 'run.json': text('run.json').replace('{', '{"more":1,') }), 'content'],
    [
      'an object with a field of another kind',
      () => packed({ 'state.json': text('state.json').replace(/"active":true/, '"active":{"a":1}') }),
      'content',
    ],
    ['no tenant', () => packed({ 'state.json': '{"now":"2026-01-01T00:00:00.000Z","tenant":null}' }), 'content'],
    [
      '100,001 events',
      () => {
        const none = '0'.repeat(64);
        const event = { seq: 1, at: '2026-01-01T00:00:00.000Z', actor: 'a', subject: 's', revision: 1, undoes: null };
        const line = `${JSON.stringify({ ...event, previous: none, hash: none, seal: none })}\n`;
        return packed({}, { 'events.jsonl': [Buffer.from(line.repeat(100_001)), { level: 0 }] });
      },
      'too-many',
    ],
    ['events that are none', () => packed({ 'events.jsonl': '{"seq":1}\n' }), 'content'],
    [
      'a lab nobody knows',
      () => packed({ 'manifest.json': text('manifest.json').replace('"id":"lab-6"', '"id":"lab-99"') }),
      'unknown-lab',
    ],
  ];
  test.each(hostile)('%s', (_, bytes, kind) => {
    if (!entries) made();
    const given = bytes();
    const started = performance.now();
    expect(kindOf(given)).toBe(kind);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

describe('many lab files', () => {
  it('are found in folders and zips of a learning platform; one bad file stops no other, links are passed over', () => {
    made();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'late'));
    writeFileSync(join(folder, 'a.flowlab'), good);
    writeFileSync(join(folder, 'b.flowlab'), 'no zip');
    writeFileSync(join(folder, 'late', 'c.flowlab'), good);
    symlinkSync('/etc/passwd', join(folder, 'late', 'd.flowlab'));
    writeFileSync(
      join(folder, 'class.zip'),
      zipSync({ 'Grace_1/x.flowlab': good, 'Bad_2/y.flowlab': good.subarray(9), 'read.txt': good }),
    );
    writeFileSync(join(folder, 'e.zip'), zipSync({ 'read.txt': good }));
    writeFileSync(join(folder, 'f.zip'), good);
    const rows = [...labFilePlaces([folder, join(folder, 'nowhere.flowlab')])].map(
      place => grade(place, library, noBug).row,
    );
    expect(rows.map(({ file, ok, refused }) => [file, ok, refused?.kind])).toEqual([
      ['a.flowlab', true, undefined],
      ['b.flowlab', false, 'not-zip'],
      ['class.zip/Grace_1/x.flowlab', true, undefined],
      ['class.zip/Bad_2/y.flowlab', false, 'not-zip'],
      ['e.zip', false, 'missing'],
      ['f.zip', true, undefined],
      ['late/c.flowlab', true, undefined],
      ['nowhere.flowlab', false, 'not-zip'],
    ]);
  });

  it('are all read, whatever fault of ours one of them brings out', () => {
    made();
    const bugs: unknown[] = [];
    const fault = new TypeError('x is undefined');
    const places = [
      {
        name: 'odd.flowlab',
        bytes: () => {
          throw fault;
        },
      },
      { name: 'good.flowlab', bytes: () => good },
    ];
    const rows = places.map(place => grade(place, library, error => `REF${bugs.push(error)}`).row);
    expect(rows.map(({ refused }) => refused)).toEqual([
      { kind: 'fault', reason: 'Flow Lab has a fault that shows with this file; reference REF1.' },
      null,
    ]);
    expect(bugs).toEqual([fault]);
  });

  it('as a table hold no formula', () => {
    const bytes = learnerOf('=HYPERLINK("http://x")').handIn();
    const { row } = grade({ name: '@x.flowlab', bytes: () => bytes }, library, noBug);
    const table = gradedTable([row, { ...row, file: '+1', graded: null, refused: { kind: 'json', reason: '-1' } }]);
    expect(table).toContain("'=HYPERLINK");
    expect(table.split('\r\n').slice(1).join('\n')).not.toMatch(/(?:^|,)"?[=+@-]/m);
  });
});

test('every part the hand-in commits to is in the file', () => {
  made();
  for (const path of handedPaths) expect(Object.keys(entries)).toContain(path);
});
