import { describe, expect, it } from 'vitest';
import { lab7Solution } from '../../labs/lab-7/solution.ts';
import { entities } from '../tenant/entities.ts';
import { sampleTenant } from '../tenant/sample.ts';
import type { ScriptInput } from './script.ts';
import { runAll, start } from './simulation.ts';
import type { TraceEntry } from './trace.ts';
import { makeWorld } from './world.ts';

const sound = (id: string, seconds: number) => ({
  ...entities['audio-file'].sample,
  id,
  name: `${id}.wav`,
  durationMs: seconds * 1000,
});
/** The sample with the flow of the lab on the number of Toronto, which is open day and night. */
const tenant = {
  ...sampleTenant,
  'audio-file': [sound('welcome', 3), sound('menu', 5), sound('goodbye', 2), sound('music', 4)],
  flow: [{ id: 'flow-lab', name: 'Flow_ID', description: '', published: true }],
  'routing-strategy': (sampleTenant['routing-strategy'] ?? []).map(row => ({ ...row, flowId: 'flow-lab' })),
};
const flow = lab7Solution({
  queueId: 'queue-bookings',
  welcomeId: 'welcome',
  menuId: 'menu',
  goodbyeId: 'goodbye',
  musicId: 'music',
});
const world = makeWorld({ tenant, flows: [{ id: 'flow-lab', name: 'Flow_ID', latest: flow }] });

function call(more: Partial<ScriptInput>) {
  const { state, events } = start(world, { seed: 7, start: '2026-05-04T10:00:00Z', dnis: '+14165550100', ...more });
  const trace = [...events];
  expect(runAll(world, state, { emit: entry => trace.push(entry) })).toBe(true);
  return { trace, outcome: state.calls[0]!.outcome };
}
/** Nodes entered, and what happens around them, in the order of the trace. */
const path = (trace: readonly TraceEntry[]): string =>
  trace
    .flatMap(({ event, node, outcome }) => {
      if (event === 'enter') return [node];
      if (event === 'leave' && node === 'Menu') return [`(${outcome})`];
      return ['queued', 'answered', 'agent-left', 'call-ended'].includes(event) ? [`[${event}]`] : [];
    })
    .join(' ');
const ana = { name: 'Ana Almeida', team: 'Bookings', from: 0, handleSeconds: 60 };
const tail =
  '[answered] agent-answered End_Answered [agent-left] agent-disconnected End_Disconnected [call-ended] phone-contact-ended End_Call';

describe('the four test calls of Lab 7 (reference, section 3.3)', () => {
  it('T1: an agent is available and the caller presses 1', () => {
    const { trace, outcome } = call({ caller: [{ press: '1' }], agents: [ana] });
    expect(path(trace)).toBe(`start Welcome Menu (agent) Queue [queued] ${tail}`);
    expect(outcome).toBe('handled');
  });
  it('T2: the agent comes later, and music plays again and again until then', () => {
    const { trace, outcome } = call({ caller: [{ press: '1' }], agents: [{ ...ana, from: 28 }] });
    expect(path(trace)).toBe(`start Welcome Menu (agent) Queue [queued] Music Music Music ${tail}`);
    expect(outcome).toBe('handled');
  });
  it('T3: the caller presses 2 and no queue is touched', () => {
    const { trace, outcome } = call({ caller: [{ press: '2' }], agents: [ana] });
    expect(path(trace)).toBe('start Welcome Menu (goodbye) Goodbye Hang_Up [call-ended] phone-contact-ended End_Call');
    expect(outcome).toBe('disconnected');
  });
  it('T4: no key, then 9, then 1', () => {
    const { trace } = call({ caller: [{ wait: 19 }, { press: '9' }, { press: '1' }], agents: [ana] });
    expect(path(trace)).toBe(`start Welcome Menu (timeout) Menu (invalid) Menu (agent) Queue [queued] ${tail}`);
  });
  it('ends in Phone Contact Ended also when the caller gives up in the queue', () => {
    const { trace, outcome } = call({ caller: [{ press: '1' }, { wait: 15 }, { hangup: true }] });
    expect(path(trace)).toBe(
      'start Welcome Menu (agent) Queue [queued] Music Music [call-ended] phone-contact-ended End_Call',
    );
    expect(outcome).toBe('abandoned');
  });
});
