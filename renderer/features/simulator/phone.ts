/**
 * The telephone: one call at a time, the same on the Call screen and beside the designer's canvas. Virtual time follows
 * the clock of the wall while it runs; the worker is asked only when something is due or somebody acts.
 */
import { replaceEqualDeep } from '@tanstack/react-query';
import { AppError, type AppErrorShape } from '../../../shared/base/errors.ts';
import { ok } from '../../../shared/base/result.ts';
import type { Samples } from '../../../shared/expression/sample/sample.ts';
import { type Deed, type DeedAction, deedsOf } from '../../../shared/simulation/acts.ts';
import type { CallTarget, StoredScript } from '../../../shared/simulation/saved-script.ts';
import type { Script } from '../../../shared/simulation/script.ts';
import type { WorldInput } from '../../../shared/simulation/world.ts';
import { client } from '../../kit/client.ts';
import { errorWords } from '../../kit/messages.ts';
import { createStore, type Store } from '../../kit/store.ts';
import type { WorkerLike } from '../../kit/worker-like.ts';
import type { Progress, Request, TraceLine } from './center/center.ts';
import { Line } from './center/line.ts';
import type { Snapshot } from './center/snapshot.ts';
import { emptySetup, type Setup } from './setup.ts';
import { LineSound } from './sound/line-sound.ts';
import { noTrails, type Trails, trailsWith } from './trail.ts';

/** What was dialled, to be dialled or saved again. */
export interface Dialled {
  readonly target: CallTarget;
  readonly script: Script;
  /** Of the script that is replayed; null for a call made by hand. */
  readonly replay: StoredScript | null;
  /** A center of its own, such as that of an example; null for the open workspace. */
  readonly world: WorldInput | null;
}
export interface PhoneState {
  readonly phase: 'idle' | 'dialling' | 'live' | 'over' | 'failed';
  readonly error: AppErrorShape | null;
  readonly dialled: Dialled | null;
  readonly snapshot: Snapshot | null;
  readonly deeds: readonly Deed[];
  /** Deeds of a replay still to come. */
  readonly left: number;
  readonly hash: string | null;
  readonly isRunning: boolean;
  /** Number of the call that is looked at, heard and acted for. */
  readonly focus: number;
}
const idle: PhoneState = {
  phase: 'idle',
  error: null,
  dialled: null,
  snapshot: null,
  deeds: [],
  left: 0,
  hash: null,
  isRunning: false,
  focus: 0,
};

export interface Trace {
  /** Grows in place; a new wrapper each time. */
  readonly lines: readonly TraceLine[];
  readonly count: number;
}
const tickMs = 50;
export const speeds = [1, 2, 5, 10, 20, 100] as const;

export const phone = createStore<PhoneState>(idle);
export const trace = createStore<Trace>({ lines: [], count: 0 });
export const trails = createStore<Trails>(noTrails);
/** Virtual time that is shown, in ms since the call began. */
export const clock = createStore(0);
export const speed = createStore<number>(1);
export const muted = createStore(false);
/** What is in the form to dial. */
export const setup = createStore<Setup>(emptySetup);
/** Why a prompt is not heard. */
export const soundTrouble = createStore<string | null>(null);
/** What has to be stored before a call can run it. */
export const beforeDial = createStore<(() => Promise<unknown>) | null>(null);
/** Who is signed in when the next call begins. */
export type SignIn = Extract<DeedAction, { kind: 'sign-in' }>;
export const signedIn = createStore<readonly SignIn[]>([]);

const samples = new Map<string, Store<Samples | null>>();
/** What the variables of a flow were in its last call. */
export const lastCallOf = (flow: string): Store<Samples | null> => {
  const known = samples.get(flow) ?? createStore<Samples | null>(null);
  samples.set(flow, known);
  return known;
};

const spawn = (): WorkerLike =>
  new Worker(new URL('./center/simulator.worker.ts', import.meta.url), { type: 'module' });
const line = new Line(spawn);
const sound = new LineSound(client.simulation.sound, error => {
  // The music of an example is only told.
  if (!phone.get().dialled?.world) soundTrouble.set(`${errorWords(error).text} ${errorWords(error).advice}`);
});

let timer: ReturnType<typeof setInterval> | undefined;
/** Where virtual time and the clock on the wall last met. */
let anchor = { virtual: 0, wall: 0 };
/** Answers of a call that was given up are not for the next one. */
let calls = 0;

/** Whether somebody called before. */
export const wasUsed = (): boolean => calls > 0;

const update = (patch: Partial<PhoneState>) => phone.set({ ...phone.get(), ...patch });
const meet = () => {
  anchor = { virtual: clock.get(), wall: performance.now() };
};
const due = (): number => {
  const { isRunning } = phone.get();
  return isRunning ? Math.round(anchor.virtual + (performance.now() - anchor.wall) * speed.get()) : clock.get();
};

function failed(reason: unknown): void {
  stopClock();
  sound.hear(null);
  if (!(reason instanceof AppError)) {
    update({ phase: 'failed', isRunning: false, error: null });
    throw reason;
  }
  if (reason.code === 'job/cancelled') return;
  update({ phase: 'failed', isRunning: false, error: reason.toShape() });
}

/** Asks the center and takes what came of it. */
async function ask(request: Request): Promise<void> {
  const call = calls;
  try {
    const progress = await line.ask(request);
    if (progress && call === calls) take(progress);
  } catch (reason) {
    if (call === calls) failed(reason);
  }
}

function take({ snapshot: now, lines, deeds, left, hash, samples: told }: Progress): void {
  // What stayed as it was stays the same object, and whatever shows it is not drawn anew.
  const snapshot = replaceEqualDeep(phone.get().snapshot, now);
  if (lines.length > 0) {
    const all = trace.get().lines as TraceLine[];
    all.push(...lines);
    trace.set({ lines: all, count: all.length });
  }
  const own = lines.filter(({ call }) => call === snapshot.call.id);
  // Of several calls the canvas shows the one that is looked at.
  if (own.length > 0) trails.set(trailsWith(trails.get(), own, snapshot.call.standing));
  if (told) for (const [flow, values] of Object.entries(told)) lastCallOf(flow).set(values);
  const isOver = snapshot.over && left === 0;
  if (snapshot.now > clock.get() || !phone.get().isRunning) {
    clock.set(snapshot.now);
    meet();
  }
  if (isOver) stopClock();
  const { isRunning } = phone.get();
  update({ snapshot, deeds, left, hash, phase: isOver ? 'over' : 'live', isRunning: isRunning && !isOver });
  listen();
}

/** Sound goes at the speed of life: faster, or standing still, there are only captions. */
function listen(): void {
  const { snapshot, isRunning, phase } = phone.get();
  const audible = phase === 'live' && isRunning && speed.get() === 1 && !muted.get();
  sound.hear(audible && snapshot ? snapshot.call.hearing : null, clock.get());
  sound.ring(audible && snapshot?.call.queue?.rings != null);
}

function tick(): void {
  const { snapshot, left } = phone.get();
  const until = due();
  if (line.isBusy || !snapshot) return;
  if (left > 0 || (snapshot.next !== null && snapshot.next <= until)) void ask({ kind: 'advance', until });
  else clock.set(until);
}

function startClock(): void {
  meet();
  clearInterval(timer);
  timer = setInterval(tick, tickMs);
  update({ isRunning: true });
  listen();
}
function stopClock(): void {
  clearInterval(timer);
  timer = undefined;
}

/** Reads the tenant and its flows as they are now, and lets the call arrive. */
export async function dial(
  target: CallTarget,
  script: Script,
  replay: StoredScript | null = null,
  own: WorldInput | null = null,
): Promise<void> {
  hangUpAll();
  calls += 1;
  const call = calls;
  phone.set({ ...idle, phase: 'dialling', dialled: { target, script, replay, world: own } });
  sound.wake();
  const drafts = target.kind === 'flow' && target.draft ? [target.id] : [];
  if (!own) await beforeDial.get()?.();
  const world = own ? ok(own) : await client.simulation.world(drafts);
  if (call !== calls) return;
  if (!world.ok) return update({ phase: 'failed', error: world.error });
  await ask({ kind: 'load', world: world.value });
  // Hung up meanwhile, or somebody else is dialled: this call is not put through into that one.
  if (call !== calls) return;
  const { acts = [], ...rest } = script;
  await ask({ kind: 'begin', script: rest, target, deeds: replay?.deeds ?? deedsOf(acts) });
  if (!replay && !own && acts.length === 0)
    for (const action of signedIn.get()) if (call === calls) await ask({ kind: 'act', at: 0, action });
  if (call === calls && phone.get().phase === 'live') startClock();
}

export const replay = (script: StoredScript): Promise<void> => dial(script.target, script.script, script);
export const callAgain = (): void => {
  const { dialled } = phone.get();
  if (dialled) void dial(dialled.target, dialled.script, dialled.replay, dialled.world);
};

/** Forgets the call; what was dialled stays in the form. */
export function hangUpAll(): void {
  calls += 1;
  stopClock();
  line.close();
  sound.hear(null);
  sound.ring(false);
  trace.set({ lines: [], count: 0 });
  trails.set(noTrails);
  soundTrouble.set(null);
  clock.set(0);
  phone.set(idle);
}

let workspace: string | null = null;
/** Another workspace is open: nothing of the one before is there any more. */
export function forgetOther(id: string | null): void {
  if (id === workspace) return;
  if (workspace !== null) {
    hangUpAll();
    setup.set(emptySetup);
    signedIn.set([]);
    samples.clear();
  }
  workspace = id;
}

/** What the person does, at this moment of virtual time. */
export function perform(action: DeedAction): void {
  if (phone.get().phase !== 'live') return;
  if (action.kind === 'press') sound.key(action.key, !muted.get());
  const { focus } = phone.get();
  const isOfCaller = ['press', 'say', 'hang-up', 'answer-for'].includes(action.kind);
  void ask({
    kind: 'act',
    at: due(),
    action: isOfCaller && focus > 0 ? ({ ...action, call: focus } as DeedAction) : action,
  });
}

/** Somebody else calls the same number or flow, and is who is looked at from now on. */
export function dialAnother(ani: string): void {
  const { dialled, snapshot } = phone.get();
  if (!dialled || !snapshot) return;
  const { target, script } = dialled;
  const flow = target.kind === 'flow' ? { flow: target.id } : {};
  const entry = script.entryPoint === undefined ? {} : { entryPoint: script.entryPoint };
  const { dnis, variables } = script;
  perform({ kind: 'dial', call: { ani, dnis, caller: [], variables, ...flow, ...entry } });
  lookAt(snapshot.calls.length);
}

/** Looks at another of the calls: what is heard, said and pressed is of this one. */
export function lookAt(call: number): void {
  update({ focus: call });
  void ask({ kind: 'focus', call }).then(() => {
    const { snapshot } = phone.get();
    if (snapshot?.call.id !== call) return;
    const all = trace.get().lines.filter(each => each.call === call);
    trails.set(trailsWith(noTrails, all, snapshot.call.standing));
  });
}

export const pause = (): void => {
  if (!phone.get().isRunning) return;
  clock.set(due());
  stopClock();
  update({ isRunning: false });
  listen();
};
export const run = (): void => {
  if (phone.get().phase === 'live') startClock();
};
/** The next thing that happens, whenever it is. */
export const stepOnce = (): void => {
  pause();
  if (phone.get().phase === 'live') void ask({ kind: 'step' });
};
/** Does the rest of a replay at once. */
export const finishReplay = (): void => {
  pause();
  if (phone.get().phase === 'live') void ask({ kind: 'finish' });
};
export const setSpeed = (times: number): void => {
  const { isRunning } = phone.get();
  if (isRunning) clock.set(due());
  speed.set(times);
  meet();
  listen();
};
export const setMuted = (off: boolean): void => {
  muted.set(off);
  listen();
};
