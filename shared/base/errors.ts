/**
 * Every failure a user can meet. The key is the code, the type is the data that travels with it.
 * The words for each code (what happened, what to do) stand in `assets/text/errors.json`; a parity test holds both together.
 */
export interface ErrorData {
  /** A bug. The details are in the log under this reference. */
  internal: { reference: string };
  'ipc/forbidden': { reason: string };
  'ipc/invalid-arguments': { call: string; issues: string[] };
  'job/cancelled': Record<string, never>;
}

export type ErrorCode = keyof ErrorData;

/** An error as it crosses a process border or is printed by the command line: plain data. */
export type AppErrorShape = { [C in ErrorCode]: { readonly code: C; readonly data: ErrorData[C] } }[ErrorCode];

/** An expected failure. Anything else that is thrown is a bug and is reported with a reference. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly data: ErrorData[C];

  constructor(code: C, data: ErrorData[C], options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }

  toShape(): AppErrorShape {
    return { code: this.code, data: this.data } as AppErrorShape;
  }
}
