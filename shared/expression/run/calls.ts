/** Arguments of filters, functions, tests and macros: matched with the declared names, then evaluated. */
import type { Argument } from '../declare.ts';
import { type ExpressionError, pebble } from '../errors.ts';
import type { Arguments, Expression } from '../syntax/tree.ts';
import type { Value } from '../values/types.ts';
import type { Run, State } from './state.ts';

/** Why an argument is not taken, found before evaluation; the check of a template uses it too. */
export interface WrongArgument {
  /** Which one, in the order written. */
  readonly index: number;
  readonly message: string;
  readonly hint?: string;
}

export function wrongArgument(
  args: Arguments,
  names: readonly string[],
  hint?: (count: number) => string | undefined,
): WrongArgument | null {
  if (args.positional.length > names.length) {
    const found = hint?.(args.positional.length);
    return {
      index: names.length,
      message: `The argument at position ${names.length + 1} is not allowed. Only ${names.length} argument(s) are allowed.`,
      ...(found ? { hint: found } : {}),
    };
  }
  const unknown = args.named.findIndex(named => !names.includes(named.name));
  /* A declaration without any names takes all of them. */
  if (unknown < 0 || names.length === 0) return null;
  return {
    index: args.positional.length + unknown,
    message: `The following named argument does not exist: ${args.named[unknown]?.name}`,
    ...(names.length > 0 ? { hint: `Its arguments are: ${names.join(', ')}.` } : {}),
  };
}

const nothing: readonly Value[] = [];
const none = (): readonly Value[] => nothing;

/** Compiles arguments to the values in declared order. */
export function argumentValues(
  args: Arguments,
  declared: readonly Argument[] | 'any' | 'dynamic',
  compile: (expression: Expression) => Run,
  hint?: (count: number) => string | undefined,
): (state: State) => readonly Value[] {
  const positional = args.positional.map(compile);
  if (declared === 'any') return positional.length === 0 ? none : state => positional.map(run => run(state));
  const named = args.named.map(({ name, value }) => ({ name, run: value ? compile(value) : null }));
  if (declared === 'dynamic') {
    /* A named argument takes a place of its own, but is never found there. */
    return state => [
      ...positional.map(run => run(state)),
      ...named.map(({ run }) => {
        run?.(state);
        return null;
      }),
    ];
  }
  const names = declared.map(argument => argument.name);
  const wrong = wrongArgument(args, names, hint);
  if (wrong) return state => refuse(wrong, [...positional, ...named.map(({ run }) => run)], state);
  if (positional.length === 0 && named.length === 0) return none;
  const places = named.map(({ name, run }) => ({ place: names.indexOf(name), run }));
  return state => {
    const values: Value[] = positional.map(run => run(state));
    while (values.length < names.length) values.push(null);
    for (const { place, run } of places) values[place] = run ? run(state) : null;
    return values;
  };
}

/** Arguments before the wrong one are evaluated first, so that an error in them is the one reported. */
function refuse(wrong: WrongArgument, runs: readonly (Run | null)[], state: State): never {
  for (const run of runs.slice(0, wrong.index)) run?.(state);
  throw argumentError(wrong);
}

const argumentError = ({ message, hint }: WrongArgument): ExpressionError =>
  pebble('expr/arguments', message, hint ? { hint } : undefined);
