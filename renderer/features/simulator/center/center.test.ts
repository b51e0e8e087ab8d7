import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lab7Solution } from '../../../../labs/lab-7/solution.ts';
import type { Deed, DeedAction } from '../../../../shared/simulation/acts.ts';
import type { CallTarget } from '../../../../shared/simulation/saved-script.ts';
import { script } from '../../../../shared/simulation/script.ts';
import type { WorldInput } from '../../../../shared/simulation/world.ts';
import { entities } from '../../../../shared/tenant/entities.ts';
import { sampleTenant } from '../../../../shared/tenant/sample.ts';
import { Center, type Progress } from './center.ts';

const sound = (id: string, seconds: number) => ({
  ...entities['audio-file'].sample,
  id,
  name: `${id}.wav`,
  durationMs: seconds * 1000,
});
const objects = {
  queueId: 'queue-bookings',
  welcomeId: 'welcome',
  menuId: 'menu',
  goodbyeId: 'goodbye',
  musicId: 'music',
};
const world: WorldInput = {
  tenant: {
    ...sampleTenant,
    'audio-file': [sound('welcome', 3), sound('menu', 5), sound('goodbye', 2), sound('music', 4)],
  },
  flows: [{ id: 'lab', name: 'Lab', latest: null, draft: lab7Solution(objects) }],
};
const target: CallTarget = { kind: 'flow', id: 'lab', draft: true };
const given = script.parse({ start: '2026-05-04T10:00:00Z' });

/** Goes on with a call and keeps all that came of it. */
function called(deeds: readonly Deed[] = []) {
  const center = new Center();
  center.perform({ kind: 'load', world });
  const lines: string[] = [];
  const ask = (request: Parameters<Center['perform']>[0]): Progress => {
    const progress = center.perform(request)!;
    lines.push(...progress.lines.map(({ at, label, text }) => `${at} ${label} ${text}`.replace('  ', ' ')));
    return progress;
  };
  const begun = ask({ kind: 'begin', script: given, target, deeds });
  const act = (seconds: number, action: DeedAction) => ask({ kind: 'act', at: seconds * 1000, action });
  return { ask, act, lines, begun };
}
const signIn: DeedAction = { kind: 'sign-in', agent: 'Ana Almeida', team: 'Bookings' };

describe('a call driven by a person', () => {
  it('goes from the first prompt through the queue to an agent and to its end, each moment seen', () => {
    const { ask, act, lines } = called();
    const welcome = ask({ kind: 'advance', until: 1_000 }).snapshot.call;
    expect(welcome.hearing?.sounds.map(({ text }) => text)).toEqual(['welcome.wav']);
    expect(welcome.standing.map(({ label }) => label)).toEqual(['Welcome']);
    const menu = ask({ kind: 'advance', until: 8_500 }).snapshot.call;
    expect(menu.listens).toBe('keys');
    act(9, { kind: 'press', key: '1' });
    const queued = ask({ kind: 'advance', until: 12_000 }).snapshot.call;
    expect(queued.queue).toMatchObject({ name: 'Bookings', position: 1, rings: null });
    expect(act(20, signIn).snapshot.call.queue?.rings).toBe('Ana Almeida');
    const [agent] = ask({ kind: 'advance', until: 22_000 }).snapshot.agents;
    expect(agent).toMatchObject({ name: 'Ana Almeida', team: 'Bookings', status: 'offered' });
    expect(act(23, { kind: 'answer', agent: agent!.id }).snapshot.call).toMatchObject({
      agent: 'Ana Almeida',
      queue: null,
    });
    act(60, { kind: 'agent-hang-up', agent: agent!.id });
    const end = ask({ kind: 'finish' });
    expect(end.snapshot.call).toMatchObject({ outcome: 'handled', over: true });
    expect(end.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(lines).toContain('23 Ana Almeida answers after 14.0 s');
  });

  it('a digit nobody waits for is lost, and the trace says so', () => {
    const { act, lines } = called();
    act(0.5, { kind: 'say', text: 'hello' });
    expect(lines).toContain('0.5 Nobody listens to what is said');
  });

  it('steps to the next thing that leaves a line, whenever it is', () => {
    const { ask } = called();
    const times = [1, 2, 3, 4, 5].map(() => ask({ kind: 'step' }));
    expect(times.every(({ lines }) => lines.length > 0)).toBe(true);
    expect(times.at(-1)!.snapshot.now).toBeGreaterThanOrEqual(3_000);
  });

  it('tells what expressions of the flow would read, for the next test of one', () => {
    const { ask } = called();
    const { samples } = ask({ kind: 'advance', until: 1_000 });
    expect(samples?.lab?.['NewPhoneContact.ANI']).toEqual({ type: 'String', text: '+15550100' });
  });

  it('a flow with an open end runs up to it, says it, and the call drops', () => {
    const draft = lab7Solution(objects);
    const links = Object.fromEntries(
      Object.entries(draft.links).filter(([, { from }]) => draft.nodes[from]?.label !== 'Welcome'),
    );
    const center = new Center();
    center.perform({
      kind: 'load',
      world: { ...world, flows: [{ id: 'lab', name: 'Lab', latest: null, draft: { ...draft, links } }] },
    });
    center.perform({ kind: 'begin', script: given, target, deeds: [] });
    const { snapshot, lines } = center.perform({ kind: 'finish' })!;
    expect(snapshot.call.outcome).toBe('dropped');
    expect(lines.filter(({ tone }) => tone === 'error').map(({ label }) => label)).toContain('Welcome');
  });

  it('a call of a flow that was never published is rejected with the reason', () => {
    const center = new Center();
    center.perform({ kind: 'load', world: { ...world, flows: [{ id: 'lab', name: 'Lab', latest: null }] } });
    const { snapshot, lines } = center.perform({ kind: 'begin', script: given, target, deeds: [] })!;
    expect(snapshot.call.outcome).toBe('rejected');
    expect(snapshot.scopes).toEqual([]);
    expect(lines.at(-1)?.tone).toBe('error');
  });
});

describe('a replay', () => {
  const action: fc.Arbitrary<DeedAction> = fc.oneof(
    fc.constantFrom('0', '1', '2', '9', '#').map((key): DeedAction => ({ kind: 'press', key })),
    fc.constant<DeedAction>(signIn),
    fc
      .constantFrom('answer', 'agent-hang-up', 'idle', 'ready', 'sign-out')
      .map((kind): DeedAction => ({ kind, agent: 'Ana Almeida' }) as DeedAction),
  );
  const moves = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 15_000 }), action: fc.option(action, { nil: null }) }),
    {
      maxLength: 30,
    },
  );

  it('is the same call to the last line, however time was cut into pieces', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 9_000 }), (steps, piece) => {
        const live = called();
        let at = 0;
        for (const { after, action } of steps) {
          at += after;
          if (action) live.act(at / 1000, action);
          else live.ask({ kind: 'advance', until: at });
        }
        at += 1_000;
        const { deeds, snapshot } = live.act(at / 1000, { kind: 'hang-up' });
        const again = called(deeds);
        for (let until = piece; until < at; until += piece) again.ask({ kind: 'advance', until });
        again.ask({ kind: 'advance', until: at });
        const end = again.ask({ kind: 'finish' });
        const first = live.ask({ kind: 'finish' });
        expect(again.lines).toEqual(live.lines);
        expect(end.hash).toBe(first.hash);
        expect(end.snapshot.call.outcome).toBe(snapshot.call.outcome);
      }),
      { numRuns: 60 },
    );
  });

  it('ends as soon as the person does something', () => {
    const { ask, act } = called([{ at: 9_000, action: { kind: 'press', key: '1' } }]);
    expect(ask({ kind: 'advance', until: 1_000 }).left).toBe(1);
    expect(act(2, { kind: 'say', text: 'no' }).left).toBe(0);
  });
});
