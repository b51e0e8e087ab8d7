import { describe, expect, it } from 'vitest';
import { activities } from '../../activities/activities.ts';
import { act, openCenter, runAll } from '../simulation.ts';
import { makeWorld } from '../world.ts';
import { observe } from './observe.ts';
import { behaviours } from './rows.ts';

describe('a call does what the product does', () => {
  it.each(behaviours.map(row => [row.what, row.fact, row] as const))('%s (%s)', (_, __, row) =>
    expect(observe({ makeWorld, openCenter, act, runAll }, row)).toBe(row.expect),
  );

  it('of every activity a row tells what it does', () => {
    const used = new Set(
      behaviours.flatMap(({ flow, flows = {}, expect: seen }) => [
        ...[flow, ...Object.values(flows)].flatMap(({ nodes }) =>
          Object.values(nodes).map(node => (typeof node === 'string' ? node : node.activity)),
        ),
        ...Object.keys(activities).filter(id => seen.includes(`!${id}`)),
      ]),
    );
    // Two events come from outside, in `simulation.test.ts`; the starts begin every row.
    const elsewhere = ['new-phone-contact', 'start-subflow', 'contact-ani-updated', 'outbound-campaign-call-result'];
    expect(
      Object.keys(activities)
        .filter(id => !used.has(id))
        .sort(),
    ).toEqual(elsewhere.sort());
  });
});
