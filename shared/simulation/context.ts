/** What a step sees of the call and the center; see `StepContext` for what each member promises. */
import {
  type AgentReply,
  type AgentRequest,
  type QueueRequest,
  type QueueStanding,
  type ServiceAnswer,
  type ServiceReply,
  type ServiceRequest,
  type Sound,
  type StepContext,
  StepFailure,
  type StepNote,
  type Turn,
} from '../activities/step.ts';
import type { Json } from '../base/canonical-json.ts';
import { readBody } from '../data/body/body.ts';
import type { BodyFormat } from '../data/body/body-error.ts';
import { evaluateJsonPath } from '../data/jsonpath/jsonpath.ts';
import { evaluate } from '../expression/evaluate.ts';
import { openAt } from '../tenant/routing/business-hours.ts';
import { nextAnswer, preDial } from './agents.ts';
import type { CompiledFlow, CompiledNode } from './compile.ts';
import { enterQueue, escalate, lineUp, newPlace, queueRow, standing } from './queues.ts';
import { roll } from './random.ts';
import { clockOf, noteAt, type Run } from './run.ts';
import { ask } from './services.ts';
import type { CallState, Scope, Thread } from './state.ts';
import type { TraceEvent } from './trace.ts';
import { fitted, put, textOf } from './values.ts';

/** Milliseconds a word takes at the normal rate: 150 words a minute. */
const msPerWord = 400;
const shortestSpeech = 300;

export class Context implements StepContext {
  turn: Turn = { why: 'enter' };
  memory: Json = null;
  label = '';
  /** What the step set, for the trace. */
  set: Record<string, Json> | null = null;
  private run!: Run;
  private call!: CallState;
  private flow!: CompiledFlow;
  private node!: CompiledNode;
  private scope!: Scope;
  private readonly options: { now: number; typed?: boolean } = { now: 0 };

  /** Turns to the step that runs now. Event outputs are readable while a step of their own event flow runs. */
  at(
    run: Run,
    call: CallState,
    thread: Thread,
    flow: CompiledFlow,
    node: CompiledNode,
    scope: Scope,
    turn: Turn,
  ): void {
    this.run = run;
    this.call = call;
    this.flow = flow;
    this.node = node;
    this.scope = scope;
    this.turn = turn;
    this.memory = thread.memory;
    this.label = node.label;
    this.set = null;
    this.options.now = clockOf(run);
    if (flow.typed) this.options.typed = true;
    else delete this.options.typed;
  }

  get now(): number {
    return clockOf(this.run);
  }
  get agent(): boolean {
    return this.call.agent !== null;
  }
  get queued(): boolean {
    return this.call.queue !== null;
  }
  get caller(): boolean {
    return this.call.onLine;
  }
  get live(): boolean {
    return this.run.state.live;
  }
  get willSpeak(): boolean {
    const { steps, at } = this.call.caller;
    for (let index = at; index < steps.length; index += 1) {
      const step = steps[index]!;
      if ('say' in step) return true;
      if (!('wait' in step)) return false;
    }
    return false;
  }
  chance(): number {
    return roll(this.run.state);
  }

  text(template: string): string {
    const parsed = this.run.world.template(template);
    if (parsed === null) return template;
    const result = evaluate(parsed, this.scope, this.options);
    if (result.ok) return result.value;
    const { message, hint } = result.error;
    throw new StepFailure(`${template} cannot be evaluated: ${message}${hint ? ` ${hint}` : ''}`);
  }

  value(name: string): Json {
    let at: Json = this.scope;
    for (const part of name.split('.')) {
      if (typeof at !== 'object' || at === null) return null;
      at = Object.hasOwn(at, part) ? ((at as Readonly<Record<string, Json>>)[part] ?? null) : null;
    }
    return at;
  }

  assign(variable: string, value: Json): void {
    const type = this.flow.types.get(variable);
    if (!type) throw new StepFailure(`There is no variable ${variable || 'chosen'}.`);
    const fitting = fitted(type, value);
    if (fitting === undefined)
      throw new StepFailure(
        `${JSON.stringify(textOf(value).slice(0, 80))} does not fit ${variable}, which is of the type ${type}.`,
      );
    put(this.scope, variable, fitting);
    this.set ??= {};
    put(this.set, variable, fitting);
  }

  take(body: string, type: string, results: readonly { readonly variable: string; readonly path: string }[]): void {
    if (results.length === 0) return;
    const read = readBody(body, type.toLowerCase() as BodyFormat);
    if (!read.ok && body !== '') this.warn(`The answer is not ${type}: ${read.error.message}.`);
    for (const { variable, path } of results) {
      const found = read.ok ? evaluateJsonPath(this.text(path), read.value) : null;
      if (found?.ok === false && !/No results|Missing property|not found/i.test(found.error.message))
        this.warn(`${path}: ${found.error.message}`);
      const value = found?.ok ? (found.value.value as Json) : null;
      const type = this.flow.types.get(variable);
      const fits = type ? fitted(type, value) : undefined;
      if (type && fits === undefined) this.warn(`What ${path} finds does not fit ${variable}.`);
      this.assign(variable, fits === undefined ? null : value);
    }
  }

  play(sounds: readonly Sound[]): number {
    const ms = sounds.reduce((sum, sound) => sum + sound.ms, 0);
    this.call.hearing = { sounds, since: this.run.state.now };
    if (this.run.emit) this.line('play', sounds as unknown as Json);
    return ms;
  }
  file(idOrName: string | null, byName = false): Sound {
    const row = idOrName === null || idOrName === '' ? undefined : this.run.world.file(idOrName, byName);
    if (row) return { kind: 'file', fileId: row.id, text: row.name, ms: row.durationMs };
    this.warn(
      idOrName === null || idOrName === ''
        ? 'No audio file is chosen; the caller hears silence.'
        : `The audio file ${idOrName} is missing; the caller hears silence.`,
    );
    return { kind: 'silence', fileId: null, text: idOrName ?? '', ms: 0 };
  }
  speech(text: string, rate: number): Sound {
    const words = text.replace(/<[^>]*>/g, ' ').trim();
    const count = words === '' ? 0 : words.split(/\s+/).length;
    const ms = count === 0 ? 0 : Math.max(shortestSpeech, Math.round((count * msPerWord) / (rate > 0 ? rate : 1)));
    return { kind: 'speech', fileId: null, text: words, ms };
  }
  interrupted(): void {
    this.call.hearing = null;
    this.line('interrupted');
  }

  answer(): ServiceAnswer | null {
    const found = nextAnswer(this.run, this.label);
    if (!found) return null;
    return {
      outcome: this.node.outcomes.get(found.outcome.trim().toLowerCase()) ?? found.outcome,
      output: found.output ?? null,
    };
  }
  request(request: ServiceRequest): ServiceReply {
    const { state } = this.run;
    const { reply, matched, tries } = ask(state.http, state.httpUses, request);
    const detail = { method: request.method, url: request.url, status: reply.status, tries };
    this.line(matched ? 'http' : 'http-unmatched', detail);
    return reply;
  }
  connector(id: string | null): string | null {
    return (
      (id === null ? undefined : this.run.world.view.get('custom-connector', id))?.resourceDomain ??
      (this.run.world.standIns ? '' : null)
    );
  }
  hours(idOrName: string) {
    const { view } = this.run.world;
    const name = idOrName.trim().toLowerCase();
    const row =
      view.get('business-hours', idOrName) ??
      view.all('business-hours').find(candidate => candidate.name.toLowerCase() === name);
    return row ? openAt(view, row, new Date(this.now)) : null;
  }

  queue(idOrName: string | null): string | null {
    return idOrName === null ? null : (queueRow(this.run, idOrName.trim())?.id ?? null);
  }
  enqueue({ queueId, priority, ...more }: QueueRequest): number {
    const queue = queueRow(this.run, queueId);
    if (!queue) return 4;
    const inIt = this.run.state.waiting.filter(
      id => this.run.state.calls[id]?.queue?.queueId === queue.id && id !== this.call.id,
    ).length;
    if (queue.maxActiveContacts > 0 && inIt >= queue.maxActiveContacts) return 5;
    const place = newPlace(this.run, queue.id);
    enterQueue(this.run, this.call, {
      ...place,
      ...more,
      priority: priority ?? this.call.queue?.priority ?? place.priority,
    });
    return 0;
  }
  enqueueFor({ by, agent: wanted, priority, reportingQueueId, recoveryQueueId, park }: AgentRequest): AgentReply {
    const word = wanted.trim().toLowerCase();
    const agent = this.run.state.agents.find(({ id, email, name }) =>
      by === 'agentId'
        ? id.toLowerCase() === word
        : email.toLowerCase() === word || (email === '' && name.toLowerCase() === word),
    );
    const known = this.run.world.view
      .all('user')
      .some(({ id, email }) => (by === 'agentId' ? id.toLowerCase() : email.toLowerCase()) === word);
    const reply = (code: number): AgentReply => ({
      code,
      agentId: agent?.id ?? '',
      state: agent?.status ?? '',
      idleCode: agent?.idleCode ?? '',
    });
    if (!agent) return reply(known ? 3 : 2);
    if (agent.status === 'signed-out') return reply(3);
    if (agent.status !== 'available' && !park) return reply(agent.status === 'idle' ? 1 : 6);
    const place = newPlace(this.run, reportingQueueId ?? '');
    enterQueue(this.run, this.call, {
      ...place,
      agentId: agent.id,
      recoveryQueueId,
      priority: priority ?? place.priority,
    });
    return reply(0);
  }
  standing(queueId: string | null, minutes?: number): QueueStanding | null {
    return queueId === null ? null : standing(this.run, this.call, queueId, minutes ?? null);
  }
  ownStanding(): QueueStanding | null {
    return this.standing(this.call.queue?.queueId ?? null);
  }
  setPriority(priority: number): boolean {
    if (!this.call.queue) return false;
    this.call.queue.priority = priority;
    lineUp(this.run, this.call);
    this.line('priority-set', priority);
    return true;
  }
  escalate(step: 'next' | 'last'): boolean {
    return escalate(this.run, this.call, step);
  }
  callBack({
    number,
    callerId,
    queueId,
  }: {
    readonly number: string;
    readonly callerId: string;
    readonly queueId: string | null;
  }): boolean {
    const { queue } = this.call;
    if (!queue) return false;
    this.call.callback = { number, callerId, node: this.label, failed: null };
    if (queueId !== null && queueId !== queue.queueId)
      enterQueue(this.run, this.call, { ...newPlace(this.run, queueId), priority: queue.priority });
    this.line('callback-set', { number, queue: queueId ?? queue.queueId });
    return true;
  }
  preDial(number: string, operation: string): void {
    preDial(this.run, this.call, number, operation);
  }
  dialled(number: string): void {
    this.line('dialled', { number });
  }
  setRecording(on: boolean): void {
    this.call.recording = on;
    this.line('recording', on);
  }
  setCallerId(number: string): void {
    this.call.callerId = number;
    this.line('caller-id-set', number);
  }
  note(event: StepNote, detail: Json): void {
    this.line(event, detail);
  }
  warn(reason: string): void {
    this.line('warning', reason);
  }
  private line(event: TraceEvent, detail?: Json): void {
    if (this.run.emit) noteAt(this.run, this.call, this.flow, this.node, event, detail === undefined ? {} : { detail });
  }
}
