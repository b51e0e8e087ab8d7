/** Runs a row of the table with an engine, the real one or one that was broken on purpose. */

import { script as scriptSchema } from '../script.ts';
import type { act as Act, openCenter as OpenCenter, runAll as RunAll } from '../simulation.ts';
import type { TraceEntry } from '../trace.ts';
import type { makeWorld as MakeWorld } from '../world.ts';
import { type Behaviour, scriptOf, seen, worldInput } from './behaviour.ts';

export interface Engine {
  readonly makeWorld: typeof MakeWorld;
  readonly openCenter: typeof OpenCenter;
  readonly act: typeof Act;
  readonly runAll: typeof RunAll;
}

export function observe({ makeWorld, openCenter, act, runAll }: Engine, row: Behaviour): string {
  const world = makeWorld(worldInput(row));
  const state = openCenter(world, scriptOf(row.script));
  const trace: TraceEntry[] = [];
  const scripts = [...(row.before ?? []), row.script ?? {}].map(script => scriptSchema.parse(scriptOf(script)));
  for (const action of row.acts ?? []) trace.push(...act(world, state, action));
  for (const { entryPoint, ...call } of scripts) {
    const at = entryPoint === undefined ? { flow: 'main' } : { entryPoint };
    trace.push(...act(world, state, { kind: 'dial', call: { ...call, ...at } }));
  }
  runAll(world, state, { emit: entry => trace.push(entry) });
  return seen(trace, state, scripts.length - 1, row.reads ?? []);
}
