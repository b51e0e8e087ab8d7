import { expect, it } from 'vitest';
import { type TraceEntry, type TraceEvent, traceEvents } from '../../../../shared/simulation/trace.ts';
import { toneOf, wordsOf } from './words.ts';

const names = { node: () => 'Menu', outcome: () => 'Agent', team: (id: string) => `Team ${id}` };
const entry = (event: TraceEvent, more: Partial<TraceEntry> = {}): TraceEntry => ({
  at: 1,
  call: 0,
  flow: 'f',
  node: 'n',
  activity: 'menu',
  event,
  ...more,
});

it('has words for every kind of line, also without details', () => {
  for (const event of Object.keys(traceEvents) as TraceEvent[])
    if (event !== 'warning' && event !== 'problem') expect(wordsOf(entry(event), names), event).toMatch(/\w{4}/);
});

it('says what was played, pressed, set and answered', () => {
  const say = (event: TraceEvent, more: Partial<TraceEntry>) => wordsOf(entry(event, more), names);
  const sounds = [
    { kind: 'file', fileId: 'a', text: 'menu.wav', ms: 4_200 },
    { kind: 'speech', fileId: null, text: 'Press 1', ms: 800 },
  ];
  expect(say('play', { detail: sounds })).toBe('Plays menu.wav, 4.2 s, then “Press 1”');
  expect(say('input', { detail: { key: '1' } })).toBe('The caller presses 1');
  expect(say('leave', { outcome: 'agent', set: { Tries: 2, Name: 'Rui' } })).toBe(
    'Leaves by Agent; Tries = 2, Name = “Rui”',
  );
  expect(say('ignored', { detail: { key: '7' } })).toBe('Nobody listens: 7 is lost');
  expect(say('agent-in', { detail: { agent: 'Ana', team: '9' } })).toBe('Ana signs in to Team 9');
  expect(say('call-ended', { outcome: 'dropped', detail: 'No way out.' })).toBe(
    'The call is over: a step failed and nothing caught it. No way out.',
  );
});

it('marks a call that ended badly as an error and one that ended well as good', () => {
  expect(toneOf(entry('call-ended', { outcome: 'dropped' }))).toBe('error');
  expect(toneOf(entry('call-ended', { outcome: 'handled' }))).toBe('good');
  expect(toneOf(entry('warning'))).toBe('warn');
});
