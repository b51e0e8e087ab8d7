/**
 * One call and the center around it, driven by a person or by what a person did before. Runs in a worker, so that the
 * window stays free whatever an expression does; nothing in it knows the window.
 */
import type { Samples } from '../../../../shared/expression/sample/sample.ts';
import type { Deed, DeedAction } from '../../../../shared/simulation/acts.ts';
import type { CallTarget } from '../../../../shared/simulation/saved-script.ts';
import type { Script } from '../../../../shared/simulation/script.ts';
import { actAt, advance, isOver, nextTime, start, step } from '../../../../shared/simulation/simulation.ts';
import type { SimulationState } from '../../../../shared/simulation/state.ts';
import { fingerprint, type TraceEntry, type TraceEvent } from '../../../../shared/simulation/trace.ts';
import { makeWorld, type World, type WorldInput } from '../../../../shared/simulation/world.ts';
import { type Snapshot, samplesOf, snapshotOf } from './snapshot.ts';
import { type LineNames, type LineTone, toneOf, wordsOf } from './words.ts';

/** A line of the trace with what is shown of it. */
export interface TraceLine {
  /** Number of the call; -1 for what concerns an agent alone. */
  readonly call: number;
  /** Seconds of virtual time since the call began. */
  readonly at: number;
  readonly event: TraceEvent;
  readonly flow: string | null;
  readonly node: string | null;
  /** Label of the node; '' for what happens outside of the flow. */
  readonly label: string;
  readonly outcome: string | null;
  readonly text: string;
  readonly tone: LineTone;
}

/** What is asked of the center. */
export type Request =
  | { readonly kind: 'load'; readonly world: WorldInput }
  | { readonly kind: 'begin'; readonly script: Script; readonly target: CallTarget; readonly deeds: readonly Deed[] }
  /** Lets virtual time run up to `until` (ms), deeds of a replay with it. */
  | { readonly kind: 'advance'; readonly until: number }
  /** Does the next thing, whenever it is. */
  | { readonly kind: 'step' }
  /** Lets time run up to `at`, then does what the person did. Ends a replay: from here on the person acts. */
  | { readonly kind: 'act'; readonly at: number; readonly action: DeedAction }
  /** From here on the snapshots show this call. */
  | { readonly kind: 'focus'; readonly call: number }
  /** Does all that is left of a replay. */
  | { readonly kind: 'finish' };

export interface Progress {
  readonly snapshot: Snapshot;
  readonly lines: readonly TraceLine[];
  /** What was done so far, to be saved. */
  readonly deeds: readonly Deed[];
  /** Deeds of a replay still to come. */
  readonly left: number;
  /** What expressions would read, by flow; when the call is over. */
  readonly samples: Readonly<Record<string, Samples>> | null;
  /** Of the whole trace: equal traces, equal words. */
  readonly hash: string | null;
}

/** A replay that never ends by itself is let go after this much virtual time, in ms: four days. */
const longest = 345_600_000;

export class Center {
  private input: WorldInput | null = null;
  private world: World | null = null;
  private state: SimulationState | null = null;
  private trace: TraceEntry[] = [];
  private told = 0;
  private done: Deed[] = [];
  private left: Deed[] = [];
  private focus = 0;

  perform(request: Request): Progress | null {
    switch (request.kind) {
      case 'load':
        this.input = request.world;
        this.state = null;
        this.world = null;
        return null;
      case 'begin':
        this.begin(request.script, request.target, request.deeds);
        break;
      case 'advance':
        this.advance(request.until);
        break;
      case 'step':
        this.step();
        break;
      case 'act':
        this.left = [];
        this.deed(request);
        break;
      case 'focus':
        this.focus = request.call;
        break;
      case 'finish':
        this.finish();
    }
    return this.progress();
  }

  private now(): { readonly world: World; readonly state: SimulationState } {
    if (!this.world || !this.state) throw new Error('no call was begun');
    return { world: this.world, state: this.state };
  }

  private begin(script: Script, target: CallTarget, deeds: readonly Deed[]): void {
    if (!this.input) throw new Error('no world was loaded');
    // What was compiled for another call is no longer valid once a draft changed.
    this.world = makeWorld(this.input);
    const flow = target.kind === 'flow' ? { flow: target.id } : {};
    const { state, events } = start(this.world, script, { ...flow, live: true });
    this.state = state;
    this.trace = events;
    this.told = 0;
    this.done = [];
    this.focus = 0;
    this.left = [...deeds].sort((a, b) => a.at - b.at);
  }

  private advance(until: number): void {
    for (let deed = this.left[0]; deed && deed.at <= until; deed = this.left[0]) this.next(deed);
    this.runTo(until);
  }

  private runTo(until: number): void {
    const { world, state } = this.now();
    this.trace.push(...advance(world, state, until, true));
  }

  /** The next deed of a replay, at its time. */
  private next(deed: Deed): void {
    this.left.shift();
    this.deed(deed);
  }

  private deed({ at, action }: Deed): void {
    const { world, state } = this.now();
    this.trace.push(...actAt(world, state, { at, action }));
    this.done.push({ at: state.now, action });
  }

  private step(): void {
    const { world, state } = this.now();
    const [deed] = this.left;
    const before = this.trace.length;
    // Some things leave no line: a person who steps wants to see something happen.
    while (this.trace.length === before) {
      const due = nextTime(state);
      if (deed && (due === null || deed.at < due)) {
        this.next(deed);
        return;
      }
      const events = step(world, state);
      if (events === null) return;
      this.trace.push(...events);
    }
  }

  private finish(): void {
    const { state } = this.now();
    const last = this.left.at(-1);
    if (last) this.advance(last.at);
    while (!isOver(state)) {
      const due = nextTime(state);
      if (due === null || due > longest) return;
      this.runTo(due);
    }
  }

  private progress(): Progress {
    const { world, state } = this.now();
    const names = namesIn(world);
    const lines = this.trace.slice(this.told).map(entry => lineOf(entry, names));
    this.told = this.trace.length;
    const over = isOver(state);
    return {
      snapshot: snapshotOf(world, state, this.focus),
      lines,
      deeds: this.done,
      left: this.left.length,
      samples: over || lines.length > 0 ? samplesOf(world, state, this.focus) : null,
      hash: over ? fingerprint(this.trace) : null,
    };
  }
}

function namesIn(world: World): LineNames {
  const nodeOf = (flow: string, node: string) => world.flow(flow)?.nodes.get(node);
  return {
    node: (flow, node) => nodeOf(flow, node)?.label ?? node,
    outcome(flow, node, outcome) {
      const found = nodeOf(flow, node);
      const declared = found?.declared?.outcomes(found.settings as never).find(({ id }) => id === outcome);
      return declared?.label ?? outcome;
    },
    team: id => world.view.get('team', id)?.name ?? id,
  };
}

function lineOf(entry: TraceEntry, names: LineNames): TraceLine {
  const { at, call, event, flow, node, outcome } = entry;
  return {
    call,
    at,
    event,
    flow,
    node,
    label: flow !== null && node !== null ? names.node(flow, node) : '',
    outcome: outcome ?? null,
    text: wordsOf(entry, names),
    tone: toneOf(entry),
  };
}
