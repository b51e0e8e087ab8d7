/** Argument lists: positional first, then `name=value`; in a macro's heading, names with optional defaults. */
import { expression } from './expressions.ts';
import type { TokenStream } from './stream.ts';
import type { Arguments, Expression, NamedArgument } from './tree.ts';

const reserved: readonly string[] = ['true', 'false', 'null', 'none'];

/** A name that is given a value: by set, for, a macro's parameter or a named argument. */
export function newName(stream: TokenStream): string {
  const { value, start } = stream.expect('NAME');
  if (value !== null && reserved.includes(value)) throw stream.error(`Can not assign a value to ${value}`, start);
  return value ?? '';
}

export function callArguments(stream: TokenStream): Arguments {
  const positional: Expression[] = [];
  const named: NamedArgument[] = [];
  stream.expect('PUNCTUATION', '(');
  while (!stream.is('PUNCTUATION', ')')) {
    if (positional.length + named.length > 0) stream.expect('PUNCTUATION', ',');
    const { start } = stream.current;
    const isNamed = stream.following.kind === 'PUNCTUATION' && stream.following.value === '=';
    const name = isNamed ? newName(stream) : null;
    const at = { start, end: stream.passed };
    if (isNamed) stream.expect('PUNCTUATION', '=');
    const value = expression(stream);
    if (name !== null) named.push({ name, value, at });
    else if (named.length > 0) {
      throw stream.error('Positional arguments must be declared before any named arguments.', start);
    } else positional.push(value);
  }
  stream.expect('PUNCTUATION', ')');
  return { positional, named };
}

export function macroParameters(stream: TokenStream): Arguments {
  const named: NamedArgument[] = [];
  stream.expect('PUNCTUATION', '(');
  while (!stream.is('PUNCTUATION', ')')) {
    if (named.length > 0) stream.expect('PUNCTUATION', ',');
    const { start } = stream.current;
    const name = newName(stream);
    const at = { start, end: stream.passed };
    const hasDefault = stream.is('PUNCTUATION', '=');
    if (hasDefault) stream.next();
    named.push({ name, value: hasDefault ? expression(stream) : null, at });
  }
  stream.expect('PUNCTUATION', ')');
  return { positional: [], named };
}
