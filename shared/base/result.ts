import type { AppErrorShape } from './errors.ts';

/** What every call between processes answers: a value, or a failure the caller must look at. */
export type Result<T, E = AppErrorShape> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
