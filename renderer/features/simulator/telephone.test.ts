import { expect, it } from 'vitest';
import { captionOf } from './caption.ts';
import type { CallView } from './center/snapshot.ts';
import { asNumber, emptySetup, scriptOf, startOf, targetOf } from './setup.ts';
import { readSkills } from './skills.ts';
import { dtmf } from './sound/tones.ts';
import { noTrails, trailsWith } from './trail.ts';
import { formatAt, formatDuration } from './words.ts';

it('the keys sound as ITU-T Q.23 says', () => {
  expect(['1', '5', '9', '0', '*', '#', 'A', 'D'].map(dtmf)).toEqual([
    [697, 1209],
    [770, 1336],
    [852, 1477],
    [941, 1336],
    [941, 1209],
    [941, 1477],
    [697, 1633],
    [941, 1633],
  ]);
  expect([dtmf('x'), dtmf(''), dtmf('12')]).toEqual([null, null, null]);
});

it('times read as on a telephone', () => {
  expect([0, 61_000, 3_723_000].map(formatDuration)).toEqual(['0:00', '1:01', '1:02:03']);
  expect([0.1 + 0.2, 59.96, 62.5].map(formatAt)).toEqual(['0:00.3', '0:59.9', '1:02.5']);
});

const call: CallView = {
  id: 0,
  ani: '+1',
  dnis: '',
  outcome: 'running',
  reason: '',
  startedAt: 0,
  endedAt: null,
  over: false,
  onLine: true,
  hearing: null,
  listens: 'nothing',
  queue: null,
  agent: null,
  standing: [],
  asking: null,
  steps: 1,
  mostSteps: 10,
};
it('captions name the sound of the moment, else what is waited for, and how the call stands', () => {
  const sounds = [
    { kind: 'file', fileId: 'a', text: 'welcome.wav', ms: 2_000 },
    { kind: 'speech', fileId: null, text: 'Press 1', ms: 1_000 },
  ] as const;
  const heard: CallView = { ...call, hearing: { sounds, since: 1_000 }, listens: 'keys' };
  expect([1_500, 3_500, 4_000].map(now => captionOf(heard, now).caption)).toEqual([
    '♪ welcome.wav',
    '“Press 1”',
    'Press a key',
  ]);
  const queue = { name: 'Q', position: 2, since: 0, rings: null };
  expect(captionOf({ ...call, queue }, 12_400)).toMatchObject({ state: 'Waiting in Q', detail: 'Place 2 since 12 s' });
  expect(captionOf({ ...call, queue: { ...queue, rings: 'Ana' } }, 0).state).toBe('Ringing at Ana');
  expect(captionOf({ ...call, agent: 'Ana' }, 0).state).toBe('Ana is on the line');
});

it('a number or a flow is dialled, at a time that is one', () => {
  expect(targetOf('number:+123')).toEqual({ kind: 'number' });
  expect(targetOf('draft:f:1')).toEqual({ kind: 'flow', id: 'f:1', draft: true });
  expect([asNumber('+351 21-000'), asNumber('Ana'), asNumber('1')]).toEqual(['+351 21-000', null, null]);
  const now = new Date('2026-05-04T10:00:00Z');
  expect(startOf('', '', now)).toBe('2026-05-04T10:00:00.000Z');
  expect(new Date(startOf('2026-07-01', '08:30', now)!).getHours()).toBe(8);
  expect([startOf('', '25:00', now), startOf('nonsense', '', now)]).toEqual([null, null]);
});

it('a script that is wrong names the line, and one without a start needs none', () => {
  const now = new Date('2026-05-04T10:00:00Z');
  const setup = { ...emptySetup, dial: 'number:+1416' };
  const wrong = scriptOf({ ...setup, more: '{\n  "caller": [],\n  "http": [{"url": ""}]\n}' }, now);
  expect(wrong.ok ? [] : wrong.error.map(({ line, field }) => [line, field])[0]).toEqual([3, 'http.0.url']);
  const right = scriptOf({ ...setup, more: '{"variables": {"Language": "pt"}}' }, now);
  expect(right.ok && right.value).toMatchObject({
    dnis: '+1416',
    variables: { Language: 'pt' },
    start: now.toISOString(),
  });
});

it('skills are read as they are written, and refused where they are not', () => {
  expect(readSkills('French=6, VIP=true, Desk=north')).toEqual({ French: 6, VIP: true, Desk: 'north' });
  expect(readSkills(' ')).toEqual({});
  expect([readSkills('French'), readSkills('a=b=c')]).toEqual([null, null]);
});

it('the way through a flow grows by the lines of the trace', () => {
  const line = (event: 'enter' | 'leave', node: string, outcome: string | null = null) => ({
    call: 0,
    at: 0,
    event,
    flow: 'f',
    node,
    label: node,
    outcome,
    text: '',
    tone: 'plain' as const,
  });
  const standing = [{ flow: 'f', node: 'b', label: 'b' }];
  const first = trailsWith(noTrails, [line('enter', 'a'), line('leave', 'a', 'out')], []);
  const second = trailsWith(first, [line('enter', 'b')], standing);
  const { nodes, links, now } = second.get('f')!;
  expect([[...nodes], [...links], [...now]]).toEqual([['a', 'b'], ['a/out'], ['b']]);
});
