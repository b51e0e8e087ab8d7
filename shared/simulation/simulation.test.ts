import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameRefusal } from '../flow/edit/rename.ts';
import { agent, forEver, menu, music, queue, scriptOf, waits, worldInput } from './behaviours/behaviour.ts';
import { observe } from './behaviours/observe.ts';
import { behaviours } from './behaviours/rows.ts';
import { type ScriptInput, script as scriptSchema } from './script.ts';
import { act, advance, copyOf, isOver, nextTime, openCenter, runAll, start, step } from './simulation.ts';
import { fingerprint, type TraceEntry } from './trace.ts';
import { makeWorld } from './world.ts';

const menuFlow = {
  era: 'current' as const,
  handlers: true,
  nodes: { Ask: menu(), Queue: queue(), Music: music('10') },
  links: ['start > Ask', 'Ask > Queue', 'Ask:timeout > Ask', 'Ask:invalid > Ask', 'Queue > Music', 'Music > Music'],
};
const world = makeWorld(worldInput({ flow: menuFlow }));

/** Callers who press, wait and hang up, and agents who come and go. */
const anyScript: fc.Arbitrary<ScriptInput> = fc.record({
  seed: fc.nat(),
  start: fc.constant('2026-05-04T09:00:00Z'),
  caller: fc.array(
    fc.oneof(
      fc.constantFrom({ press: '1' }, { press: '9' }),
      fc.record({ wait: fc.nat(40) }),
      fc.constant({ hangup: true as const }),
    ),
    { maxLength: 6 },
  ),
  agents: fc.array(
    fc.record({
      name: fc.constantFrom('Ana', 'Bruno'),
      team: fc.constant('Bookings'),
      from: fc.nat(200),
      handleSeconds: fc.nat(60),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
const whole = (script: ScriptInput): { trace: TraceEntry[]; outcome: string } => {
  const { state, events } = start(world, script, { flow: 'main' });
  const trace = [...events];
  runAll(world, state, { emit: entry => trace.push(entry) });
  return { trace, outcome: state.calls[0]!.outcome };
};

describe('a simulation', () => {
  it('gives the same trace for the same script and seed, in another world made of the same', () =>
    fc.assert(
      fc.property(anyScript, script => {
        const other = makeWorld(worldInput({ flow: menuFlow }));
        const { state, events } = start(other, script, { flow: 'main' });
        const trace = [...events];
        runAll(other, state, { emit: entry => trace.push(entry) });
        expect(fingerprint(trace)).toBe(fingerprint(whole(script).trace));
      }),
      { numRuns: 100 },
    ));

  it('can be copied, stored and resumed between any two steps, and gives the same trace', () =>
    fc.assert(
      fc.property(anyScript, fc.nat(60), (script, cut) => {
        const { state, events } = start(world, script, { flow: 'main' });
        const trace = [...events];
        for (let count = 0; count < cut && !isOver(state); count += 1) trace.push(...(step(world, state) ?? []));
        const before = JSON.stringify(state);
        const branch = copyOf(state);
        const rest: TraceEntry[] = [];
        runAll(world, branch, { emit: entry => rest.push(entry) });
        expect([...trace, ...rest]).toEqual(whole(script).trace);
        // The one it was copied from has not moved, and goes the same way.
        expect(JSON.stringify(state)).toBe(before);
        runAll(world, state, { emit: entry => trace.push(entry) });
        expect(trace).toEqual(whole(script).trace);
      }),
      { numRuns: 100 },
    ));

  it('ends every call, whatever caller and agents do', () =>
    fc.assert(
      fc.property(anyScript, script => {
        const { trace, outcome } = whole(script);
        expect(outcome).not.toBe('running');
        expect(trace.filter(({ event }) => event === 'call-ended')).toHaveLength(1);
        expect(trace.every(({ at }, index) => index === 0 || at >= trace[index - 1]!.at)).toBe(true);
      }),
      { numRuns: 100 },
    ));

  it('has another fingerprint where anything is different', () => {
    const { trace } = whole({ start: '2026-05-04T09:00:00Z', caller: [{ press: '1' }, { wait: 3 }, { hangup: true }] });
    const last = trace.at(-1)!;
    expect(fingerprint([...trace.slice(0, -1), { ...last, at: last.at + 0.001 }])).not.toBe(fingerprint(trace));
    expect(fingerprint(trace.slice(1))).not.toBe(fingerprint(trace));
  });

  it('runs the same with and without somebody who reads the trace', () => {
    const row = behaviours.find(({ what }) => what.startsWith('music plays until'))!;
    expect(observe({ makeWorld, openCenter, act, runAll }, row)).toBe(row.expect);
    const script = scriptSchema.parse(scriptOf({ agents: [agent('Ana', 30)], caller: [{ press: '1' }] }));
    const silent = start(world, script, { flow: 'main' }).state;
    runAll(world, silent);
    const heard = start(world, script, { flow: 'main' }).state;
    runAll(world, heard, { emit: () => {} });
    expect(silent).toEqual(heard);
  });
});

describe('names that JavaScript has a meaning for', () => {
  it.each(['constructor', 'toString', '__proto__'])('are plain names of nodes, answers and outputs: %s', name => {
    const flow = {
      era: 'current' as const,
      variables: [{ name: 'hasOwnProperty', value: '' }],
      nodes: {
        asked: { activity: 'virtual-agent' },
        Keep: {
          activity: 'set-variable',
          settings: {
            rows: [{ variable: 'hasOwnProperty', setTo: 'value', value: `{{ ${name}.LastIntent }}!`, from: '' }],
          },
        },
        End: { activity: 'disconnect-contact' },
      },
      links: ['start > asked', 'asked:ENDED > Keep', 'Keep > End'],
    };
    const input = worldInput({ flow });
    const { latest } = input.flows[0]!;
    const nodes = { ...latest!.nodes, asked: { ...latest!.nodes.asked!, label: name } };
    const world = () => makeWorld({ ...input, flows: [{ id: 'main', name: 'Main', latest: { ...latest!, nodes } }] });
    const script = scriptOf({ answers: [{ node: name, outcome: 'handled', output: { LastIntent: 'refund' } }] });
    const { state } = start(world(), script, { flow: 'main' });
    const copy = copyOf(state);
    for (const each of [state, copy]) {
      runAll(world(), each);
      expect(each.calls[0]).toMatchObject({ outcome: 'disconnected', reason: '' });
      expect(Object.entries(each.calls[0]!.scopes[0]!)).toContainEqual(['hasOwnProperty', 'refund!']);
    }
  });

  it('are no variables where they would be lost: __proto__ is refused with words', () => {
    expect(nameRefusal({ variables: {} }, '__proto__')).toMatch(/none is called __proto__/);
    expect(nameRefusal({ variables: {} }, 'constructor')).toBeNull();
  });
});

describe('a center with many calls', () => {
  const center = makeWorld(worldInput({ flow: waits(), tenant: forEver }));
  it('serves them in the order they came, each agent one at a time', () => {
    const state = openCenter(center, scriptOf({ agents: [agent('Ana', 50), agent('Bruno', 55)] }));
    const trace: TraceEntry[] = [];
    for (let number = 0; number < 40; number += 1) {
      trace.push(
        ...act(center, state, {
          kind: 'dial',
          call: { flow: 'main', ani: `+1${number}`, dnis: '', caller: [], variables: {} },
        }),
      );
      trace.push(...advance(center, state, number * 1000 + 1000));
    }
    expect(state.waiting).toHaveLength(40);
    runAll(center, state, { emit: entry => trace.push(entry) });
    const answered = trace.filter(({ event }) => event === 'answered');
    expect(answered.map(({ call }) => call)).toEqual(Array.from({ length: 40 }, (_, number) => number));
    expect(answered.slice(0, 4).map(({ at }) => at)).toEqual([50, 55, 70, 75]);
    expect(state.calls.every(({ outcome, over }) => outcome === 'handled' && over)).toBe(true);
    // Waits that are alike enough give an expected wait; it was never asked for by these.
    expect(state.waits['queue-bookings']).toHaveLength(40);
  });
});

describe('a call a person drives', () => {
  const live = () => start(world, scriptOf(), { flow: 'main', live: true });
  const events = (entries: readonly TraceEntry[]) => entries.map(({ event }) => event);

  it('takes keys while the flow listens, and says when nobody does', () => {
    const { state } = live();
    while (!events(step(world, state) ?? []).includes('listen'));
    expect(events(act(world, state, { kind: 'press', key: '1' }))).toEqual(['input']);
    expect(events(advance(world, state, 100))).toEqual(
      expect.arrayContaining(['interrupted', 'leave', 'queued', 'play']),
    );
    expect(events(act(world, state, { kind: 'press', key: '1' }))).toEqual(['ignored']);
    expect(state.calls[0]!.hearing?.sounds[0]).toMatchObject({ kind: 'file', fileId: 'music', ms: 10_000 });
  });

  it('rings at an agent until they answer, and waits for them to hang up', () => {
    const { state } = live();
    advance(world, state, 100);
    act(world, state, { kind: 'press', key: '1' });
    advance(world, state, 200);
    const signedIn = act(world, state, { kind: 'sign-in', agent: 'Ana Almeida', team: 'Bookings' });
    expect(events(signedIn)).toEqual(expect.arrayContaining(['agent-in', 'offered']));
    expect(events(act(world, state, { kind: 'answer', agent: 'Ana Almeida' }))).toEqual(
      expect.arrayContaining(['answered', 'interrupted']),
    );
    advance(world, state, 60_000);
    expect(state.calls[0]).toMatchObject({ outcome: 'running', agent: 'user-ana' });
    expect(events(act(world, state, { kind: 'agent-hang-up', agent: 'Ana Almeida' }))).toContain('call-ended');
    advance(world, state, 61_000);
    expect(isOver(state)).toBe(true);
    // Nobody is offered to an agent who still notes what the call was about.
    expect(state.agents[0]).toMatchObject({ status: 'wrap-up', call: null });
    expect(events(act(world, state, { kind: 'ready', agent: 'Ana Almeida' }))).toContain('agent-ready');
    expect(events(act(world, state, { kind: 'hang-up' }))).toEqual(['ignored']);
  });

  it('gives the contact its place back when nobody answers, and the agent is idle until they are ready again', () => {
    const { state } = live();
    advance(world, state, 100);
    act(world, state, { kind: 'press', key: '1' });
    act(world, state, { kind: 'sign-in', agent: 'Bruno Barros', team: 'Bookings' });
    expect(events(advance(world, state, 19_000))).toContain('not-answered');
    expect(state.agents[0]!.status).toBe('idle');
    expect(events(act(world, state, { kind: 'ready', agent: 'Bruno Barros' }))).toContain('offered');
    expect(nextTime(state)).not.toBeNull();
  });

  it('lets an event come from outside', () => {
    const { state } = live();
    expect(
      events(act(world, state, { kind: 'event', event: 'contact-ani-updated', outputs: { ANI: '+1999' } })),
    ).toContain('event-started');
    expect(state.calls[0]!.ani).toBe('+1999');
    expect(
      events(
        act(world, state, { kind: 'event', event: 'outbound-campaign-call-result', outputs: { CPAResult: 'AMD' } }),
      ),
    ).toContain('event-started');
  });
});
