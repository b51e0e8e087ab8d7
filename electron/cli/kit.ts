/**
 * What a command of the command line is declared with. Parsing, `--help` at each level, the errors for wrong use and the
 * exit codes are derived from the declaration; a group's file exports `commands` and is listed in `groups.ts`.
 */

/** One option. `T` is what `run` gets for it. */
export interface Option<T = unknown> {
  readonly kind: 'flag' | 'text' | 'number' | 'choice';
  /** How the value is called in the help, such as `DIR`. */
  readonly value: string;
  readonly help: string;
  readonly required?: boolean;
  /** May be given several times. */
  readonly many?: boolean;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** Never there; carries the type of the value. */
  readonly type?: T;
}
export interface Argument<T = unknown> {
  readonly kind: 'one' | 'optional' | 'many';
  /** How it is called in the help, such as `FILE|DIR`. */
  readonly value: string;
  readonly help: string;
  readonly type?: T;
}

export const flag = (help: string): Option<boolean> => ({ kind: 'flag', value: '', help });
export const text = (value: string, help: string): Option<string | undefined> => ({ kind: 'text', value, help });
export const requiredText = (value: string, help: string): Option<string> => ({
  kind: 'text',
  value,
  help,
  required: true,
});
export const texts = (value: string, help: string): Option<string[]> => ({ kind: 'text', value, help, many: true });
export const number = (
  value: string,
  help: string,
  limits: { readonly min?: number; readonly max?: number; readonly integer?: boolean } = {},
): Option<number | undefined> => ({ kind: 'number', value, help, ...limits });
export const choice = <const C extends string>(choices: readonly C[], help: string): Option<C | undefined> => ({
  kind: 'choice',
  value: choices.join('|'),
  help,
  choices,
});
export const requiredChoice = <const C extends string>(choices: readonly C[], help: string): Option<C> => ({
  kind: 'choice',
  value: choices.join('|'),
  help,
  choices,
  required: true,
});

export const one = (value: string, help: string): Argument<string> => ({ kind: 'one', value, help });
export const optional = (value: string, help: string): Argument<string | undefined> => ({
  kind: 'optional',
  value,
  help,
});
/** At least one; the last argument only. */
export const many = (value: string, help: string): Argument<string[]> => ({ kind: 'many', value, help });

export type Options = Readonly<Record<string, Option>>;
export type Arguments = Readonly<Record<string, Argument>>;
type Values<D extends Options | Arguments> = {
  readonly [N in keyof D]: D[N] extends Option<infer T> ? T : D[N] extends Argument<infer T> ? T : never;
};

/** What a command may do besides answering. */
export interface CommandContext {
  /** A line on stderr; the result alone goes to stdout. */
  progress(line: string): void;
  /** Writes a fault that stops nothing where the person can find it; answers its reference. */
  reportBug(error: unknown): string;
  /** Standard input, for commands that take `-` as a file; no more than `most` bytes of it. */
  readStdin(most?: number): Promise<Uint8Array>;
  /** Of Flow Lab. */
  readonly version: string;
}

/** `ok` false ends with exit code 1: the command worked, but what it looked at does not hold. */
export interface Outcome {
  readonly ok: boolean;
  /** The one document `--json` prints. */
  readonly json: unknown;
  /** The same for a person. */
  readonly text: string;
}

export interface Command {
  readonly name: string;
  /** Other words people try for it; each is answered with the name, none of them runs it. */
  readonly triedAs: readonly string[];
  readonly summary: string;
  readonly args: Arguments;
  readonly options: Options;
  /** Whole command lines, shown in the help. */
  readonly examples: readonly string[];
  readonly run: (input: ParsedInput, context: CommandContext) => Outcome | Promise<Outcome>;
}
export interface ParsedInput {
  readonly args: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface CommandDeclaration<A extends Arguments, O extends Options> {
  readonly name: string;
  readonly triedAs?: readonly string[];
  readonly summary: string;
  readonly args?: A;
  readonly options?: O;
  readonly examples?: readonly string[];
  readonly run: (
    input: { readonly args: Values<A>; readonly options: Values<O> },
    context: CommandContext,
  ) => Outcome | Promise<Outcome>;
}

export function command<A extends Arguments = Record<never, never>, O extends Options = Record<never, never>>(
  declaration: CommandDeclaration<A, O>,
): Command {
  const { name, triedAs = [], summary, args = {}, options = {}, examples = [], run } = declaration;
  // The parser fills exactly what is declared; `parse.test.ts` holds both together.
  return { name, triedAs, summary, args, options, examples, run: run as unknown as Command['run'] };
}
