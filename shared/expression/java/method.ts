/** How a Java method is declared here. */
import { Char, Int, JArray, type Value } from '../values/types.ts';

/** A parameter's type: only an argument of that very class is taken (an Integer for int, never a Long). */
export type Parameter = 'String' | 'int' | 'long' | 'char' | 'double' | 'boolean' | 'Object';

export interface Method {
  /** As Java spells it; for messages. */
  readonly name?: string;
  readonly parameters: readonly Parameter[];
  readonly run: (self: never, args: readonly Value[]) => Value;
}
/** By name in lower case. */
export type Methods = ReadonlyMap<string, readonly Method[]>;

export function method<Self extends Value>(
  name: string,
  parameters: readonly Parameter[],
  run: (self: Self, ...args: never[]) => Value,
): Method {
  return { name, parameters, run: (self: never, args) => run(self as Self, ...(args as never[])) };
}

export function table(methods: readonly Method[]): Methods {
  const byName = new Map<string, Method[]>();
  for (const declared of methods) {
    const key = (declared.name ?? '').toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), declared]);
  }
  return byName;
}

export const accepts = (parameters: readonly Parameter[], args: readonly Value[]): boolean =>
  parameters.length === args.length && parameters.every((parameter, index) => fits(parameter, args[index] ?? null));

function fits(parameter: Parameter, value: Value): boolean {
  if (value === null || parameter === 'Object') return true;
  switch (parameter) {
    case 'String':
      return typeof value === 'string';
    case 'int':
      return value instanceof Int && value.type === 'Integer';
    case 'long':
      return typeof value === 'bigint';
    case 'double':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'char':
      return value instanceof Char;
  }
}

export const integer = (value: number): Int => new Int(value);
export const texts = (items: readonly string[]): JArray => new JArray([...items], 'String');
