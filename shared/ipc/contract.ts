/**
 * The kit the contract in `api.ts` is written with. Handlers (main), client (renderer), the preload's allow-list and
 * the test double are all derived from the declarations, so that a new call is two places: the contract and its handler.
 */
import type { z } from 'zod';
import type { AppErrorShape } from '../base/errors.ts';
import type { Result } from '../base/result.ts';

type Schemas = readonly z.ZodType[];
type Parsed<A extends Schemas> = { -readonly [I in keyof A]: z.output<A[I]> };
declare const phantom: unique symbol;
interface Type<T> {
  readonly [phantom]?: T;
}

/** Names the type of an answer; there is no value behind it, main is trusted to keep its own types. */
export const returns = <T>(): Type<T> => ({});

export interface Call<A extends Schemas = Schemas, R = unknown, K extends 'read' | 'write' = 'read' | 'write'> {
  readonly kind: K;
  readonly args: A;
  readonly result: Type<R>;
}
/** Takes longer than a moment: reports progress and can be cancelled. Goes over a MessagePort of its own. */
export interface Job<A extends Schemas = Schemas, P = unknown, R = unknown> {
  readonly kind: 'job';
  readonly args: A;
  readonly progress: Type<P>;
  readonly result: Type<R>;
}
/** Something main tells the window without being asked. */
export interface Notice<T = unknown> {
  readonly kind: 'notice';
  readonly payload: Type<T>;
}
export type Member = Call | Job | Notice;
export type Contract = Readonly<Record<string, Readonly<Record<string, Member>>>>;

export const read = <R, const A extends Schemas>(result: Type<R>, ...args: A): Call<A, R, 'read'> => ({
  kind: 'read',
  args,
  result,
});
export const write = <R, const A extends Schemas>(result: Type<R>, ...args: A): Call<A, R, 'write'> => ({
  kind: 'write',
  args,
  result,
});
export const job = <P, R, const A extends Schemas>(progress: Type<P>, result: Type<R>, ...args: A): Job<A, P, R> => ({
  kind: 'job',
  args,
  progress,
  result,
});
export const notice = <T>(payload: Type<T>): Notice<T> => ({ kind: 'notice', payload });

export interface JobContext<P> {
  progress(value: P): void;
  /** True once the user asked to stop; the handler ends soon after, with `job/cancelled`. */
  readonly cancelled: () => boolean;
  /** Calls back once when the user asks to stop. */
  onCancel(listener: () => void): void;
}
export interface RunningJob<R> {
  readonly result: Promise<Result<R>>;
  cancel(): void;
}

type HandlerOf<M> =
  M extends Call<infer A, infer R>
    ? (...args: Parsed<A>) => R | Promise<R>
    : M extends Job<infer A, infer P, infer R>
      ? (job: JobContext<P>, ...args: Parsed<A>) => Promise<R>
      : never;
type ClientOf<M> =
  M extends Call<infer A, infer R>
    ? (...args: Parsed<A>) => Promise<Result<R>>
    : M extends Job<infer A, infer P, infer R>
      ? (onProgress: (value: P) => void, ...args: Parsed<A>) => RunningJob<R>
      : M extends Notice<infer T>
        ? (listener: (payload: T) => void) => () => void
        : never;
type SenderOf<M> = M extends Notice<infer T> ? (payload: T) => void : never;
type Without<D, K> = { [N in keyof D as D[N] extends K ? never : N]: D[N] };
type Only<D, K> = { [N in keyof D as D[N] extends K ? N : never]: D[N] };

/** What main must provide: plain functions that may throw an AppError. A missing or mistyped one does not compile. */
export type Handlers<C extends Contract> = {
  [D in keyof C]: { [N in keyof Without<C[D], Notice>]: HandlerOf<C[D][N]> };
};
/** What the window calls: the same names, always a Result, never a rejection. */
export type Client<C extends Contract> = { [D in keyof C]: { [N in keyof C[D]]: ClientOf<C[D][N]> } };
/** What main uses to tell every window something. */
export type Senders<C extends Contract> = { [D in keyof C]: { [N in keyof Only<C[D], Notice>]: SenderOf<C[D][N]> } };

/** The one thing the preload puts on `window`: transport for the contract's channels, nothing else. */
export interface Bridge {
  readonly channels: Channels;
  invoke(channel: string, args: readonly unknown[]): Promise<Result<unknown>>;
  start(channel: string, args: readonly unknown[], onMessage: (message: JobMessage) => void): () => void;
  listen(channel: string, listener: (payload: unknown) => void): () => void;
  /** Real path of a dropped file, given to main only as an opaque token. See `electron/preload.ts`. */
  adoptFiles(files: readonly unknown[]): Promise<readonly string[]>;
}
export type JobMessage =
  | { readonly type: 'progress'; readonly value: unknown }
  | { readonly type: 'end'; readonly result: Result<unknown, AppErrorShape> };

/** The names the preload lets through, by kind. */
export interface Channels {
  readonly calls: readonly string[];
  readonly jobs: readonly string[];
  readonly notices: readonly string[];
}
export const channelsByKind = (contract: Contract): Channels => ({
  calls: channelsOf(contract, 'read', 'write'),
  jobs: channelsOf(contract, 'job'),
  notices: channelsOf(contract, 'notice'),
});

/** `domain.name` of every member of one kind, in the order of the contract. */
export const channelsOf = (contract: Contract, ...kinds: Member['kind'][]): string[] =>
  Object.entries(contract).flatMap(([domain, members]) =>
    Object.entries(members)
      .filter(([, member]) => kinds.includes(member.kind))
      .map(([name]) => `${domain}.${name}`),
  );
