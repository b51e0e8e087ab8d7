import { parseArgs } from 'node:util';
import { AppError } from '../../shared/base/errors.ts';
import type { Argument, Command, Option, Options, ParsedInput } from './kit.ts';
import { hint } from './suggest.ts';

/** What every command takes. */
export const commonOptions: Options = {
  json: { kind: 'flag', value: '', help: 'Print one JSON document on standard output and nothing else there' },
  help: { kind: 'flag', value: '', help: 'Show this help' },
};

/** Turns the words after `GROUP COMMAND` into what `run` takes, or throws a `cli/…` error. */
export function parseInput(path: string, command: Command, words: readonly string[]): ParsedInput {
  const declared: Options = { ...command.options, ...commonOptions };
  const { tokens } = parseArgs({
    args: [...words],
    // Our own checks below: they name the nearest option and carry a code.
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(declared).map(([name, { kind }]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }]),
    ),
  });
  const given = new Map<string, (string | undefined)[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(declared, token.name) ? declared[token.name] : undefined;
    if (!option || token.rawName === `-${token.name}`) {
      const names = Object.keys(declared).map(name => `--${name}`);
      throw new AppError('cli/unknown-option', { option: token.rawName, path, hint: hint(token.rawName, names) });
    }
    // `--out --json`: the value was forgotten. A negative number is a value.
    const forgotten = token.value === undefined || (!token.inlineValue && /^-(?![\d.]|$)/.test(token.value));
    if (option.kind === 'flag' ? token.value !== undefined : forgotten) {
      throw new AppError('cli/bad-value', { name: `--${token.name}`, path, wanted: wanted(option) });
    }
    given.set(token.name, [...(given.get(token.name) ?? []), token.value]);
  }
  const options = Object.entries(declared).map(([name, option]) => [name, optionValue(path, name, option, given)]);
  return { options: Object.fromEntries(options), args: argumentValues(path, command, positionals) };
}

function wanted({ kind, value }: Option): string {
  if (kind === 'flag') return 'it takes no value';
  return kind === 'choice' ? `it takes one of ${value}` : `it takes a value, ${value}`;
}

function optionValue(path: string, name: string, option: Option, given: ReadonlyMap<string, (string | undefined)[]>) {
  const values = (given.get(name) ?? []).map(word => word ?? '');
  if (option.kind === 'flag') return given.has(name);
  if (option.many) return values.map(word => convert(path, name, option, word));
  const last = values.at(-1);
  if (last !== undefined) return convert(path, name, option, last);
  if (option.required) throw new AppError('cli/missing-option', { option: `--${name} ${option.value}`, path });
  return undefined;
}

function convert(path: string, name: string, option: Option, word: string): string | number {
  const refuse = (wantedValue: string): never => {
    throw new AppError('cli/bad-value', { name: `--${name}`, path, wanted: wantedValue });
  };
  if (option.kind === 'choice' && !option.choices?.includes(word)) refuse(wanted(option));
  if (option.kind !== 'number') return isEmptyPath(option.value, word) ? refuse(emptyPath) : word;
  const value = word.trim() === '' ? Number.NaN : Number(word);
  const { min = -Infinity, max = Infinity, integer } = option;
  if (!Number.isFinite(value) || (integer && !Number.isInteger(value))) {
    refuse(integer ? 'it takes a whole number' : 'it takes a number');
  }
  if (value < min) refuse(`it takes a number of at least ${min}`);
  if (value > max) refuse(`it takes a number of at most ${max}`);
  return value;
}

const emptyPath = 'it takes a path, and this one is empty';
/** An empty path would mean the folder one happens to stand in: often a variable of a script that was never set. */
const isEmptyPath = (value: string, word: string): boolean => /^(DIR|FILE)\b/.test(value) && word.trim() === '';

function argumentValues(path: string, command: Command, words: readonly string[]): Record<string, unknown> {
  const rest = [...words];
  const values = Object.entries(command.args).map(([name, argument]) => [name, take(path, argument, rest)]);
  const [extra] = rest;
  if (extra !== undefined) throw new AppError('cli/too-many-arguments', { argument: extra, path });
  return Object.fromEntries(values);
}

function take(path: string, { kind, value }: Argument, rest: string[]): string | string[] | undefined {
  const taken = kind === 'many' ? rest.splice(0) : rest.shift();
  if ([taken ?? 'none'].flat().some(word => isEmptyPath(value, word)))
    throw new AppError('cli/bad-value', { name: value, path, wanted: emptyPath });
  if (kind !== 'optional' && (taken === undefined || taken.length === 0)) {
    // An empty word is a value someone gave; only its absence is wrong use.
    if (taken === '') return taken;
    throw new AppError('cli/missing-argument', { argument: value, path });
  }
  return taken;
}
