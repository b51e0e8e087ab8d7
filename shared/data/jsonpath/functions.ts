import { isArray, isObject, type JsonValue, keysOf } from '../json/json-value.ts';
import { evaluateInner, type PathRun } from './evaluate-path.ts';
import { javaDouble, javaText } from './java-text.ts';
import { invalidPath, JavaThrow } from './java-throw.ts';
import { type Argument, type Step, withChildren } from './path-tokens.ts';
import { type Found, KeySet, unplaced } from './run-state.ts';

type Call = Extract<Step, { kind: 'function' }>;
interface Invocation {
  readonly model: Found;
  readonly args: readonly Argument[];
  readonly run: PathRun;
}

const emptyAggregate = () =>
  new JavaThrow('JsonPathException', 'Aggregation function attempted to calculate value using empty array');

/** An argument's value: a path of it is evaluated once, over the whole document. */
const argumentValue = (argument: Argument, run: PathRun): Found => {
  const known = run.state.argumentValues.get(argument);
  if (known !== undefined) return known;
  const value =
    argument.kind === 'json'
      ? argument.read()
      : evaluateInner(argument.path, run.root, run.root, run.options, run.state, unplaced);
  run.state.argumentValues.set(argument, value);
  return value;
};

/** Values of all arguments; lists among them give their elements. */
const flatArguments = ({ args, run }: Invocation): Found[] =>
  args.flatMap((argument): Found[] => {
    const value = argumentValue(argument, run);
    if (!isArray(value)) return [value];
    run.state.spend(value.length);
    return value;
  });

const numbersOf = (invocation: Invocation): number[] =>
  [...(isArray(invocation.model) ? invocation.model : []), ...flatArguments(invocation)].filter(
    value => typeof value === 'number',
  );

const aggregate =
  (combine: (numbers: readonly number[]) => number) =>
  (invocation: Invocation): Found => {
    const numbers = numbersOf(invocation);
    if (numbers.length === 0) throw emptyAggregate();
    return combine(numbers);
  };
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const element =
  (indexOf: (invocation: Invocation) => number) =>
  (invocation: Invocation): Found => {
    const { model } = invocation;
    if (!isArray(model)) throw emptyAggregate();
    const wanted = indexOf(invocation);
    const index = wanted < 0 ? model.length + wanted : wanted;
    // The first element cannot be reached from the end: the real engine asks for a position above 0.
    if (wanted < 0 && index <= 0)
      throw new JavaThrow('JsonPathException', `Target index:${wanted} larger than object count:${model.length}`);
    if (index >= model.length)
      throw new JavaThrow('IndexOutOfBoundsException', `Index ${index} out of bounds for length ${model.length}`);
    return model[index] as JsonValue;
  };

const indexArgument = (invocation: Invocation): number => {
  const first = flatArguments(invocation).find(value => typeof value === 'number');
  if (typeof first === 'number') return Math.trunc(first);
  throw new JavaThrow('IndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
};

/** With a path as argument: how many children that path's value has, if that can be told from the answer. */
const length = ({ model, args, run }: Invocation): Found => {
  const [first] = args;
  if (first?.kind === 'json')
    throw new JavaThrow('NullPointerException', 'length() takes a path as its argument, not a value');
  if (first !== undefined) {
    const { path } = first;
    const asked = path.isFunction ? path : withChildren(path, run.state.ids);
    const answer = evaluateInner(asked, model as JsonValue, model as JsonValue, run.options, run.state, unplaced);
    if (isArray(answer)) return answer.length;
  }
  if (isArray(model)) return model.length;
  return isObject(model) && !(model instanceof KeySet) ? Object.keys(model).length : null;
};

const concat = (invocation: Invocation): string => {
  const own = isArray(invocation.model) ? invocation.model.filter(value => typeof value === 'string') : [];
  const given = invocation.args.flatMap(argument => {
    const value = argumentValue(argument, invocation.run);
    // A number with a point in the path is a Java Double, which keeps its point.
    if (argument.kind === 'json' && argument.isFloat && typeof value === 'number') return javaDouble(value);
    const texts = isArray(value) ? value : [value];
    return texts.map(each => (each === null ? '' : each instanceof KeySet ? each.text : javaText(each)));
  });
  const text = [...own, ...given].join('');
  invocation.run.state.spend(Math.ceil(text.length / charactersPerStep));
  return text;
};
/** Joining this many characters counts as one step. */
const charactersPerStep = 16;

/** The smallest positive double: `max()` starts from it in the real engine, so that it never answers less. */
const leastMaximum = Number.MIN_VALUE;

const functions: Readonly<Record<string, (invocation: Invocation) => Found>> = {
  avg: aggregate(numbers => sum(numbers) / numbers.length),
  stddev: aggregate(numbers => {
    const count = numbers.length;
    const total = sum(numbers);
    return Math.sqrt(sum(numbers.map(number => number * number)) / count - (total * total) / count / count);
  }),
  sum: aggregate(sum),
  min: aggregate(numbers => numbers.reduce((least, number) => Math.min(least, number), Number.MAX_VALUE)),
  max: aggregate(numbers => numbers.reduce((most, number) => Math.max(most, number), leastMaximum)),
  concat,
  length,
  size: length,
  append: ({ model, args, run }) =>
    isArray(model) ? [...model, ...args.map(argument => argumentValue(argument, run) as JsonValue)] : model,
  keys: ({ model }) => (isObject(model) && !(model instanceof KeySet) ? new KeySet(keysOf(model)) : null),
  first: element(() => 0),
  last: element(() => -1),
  index: element(indexArgument),
};

/** Functions whose answer is a Java Double even when it is whole: the product writes `6.0`. */
export const doubleFunctions: readonly string[] = ['avg', 'stddev', 'sum', 'min', 'max'];

export const callFunction = (step: Call, model: Found, run: PathRun): Found => {
  const found = Object.hasOwn(functions, step.name) ? functions[step.name] : undefined;
  if (found === undefined) throw invalidPath(`Function with name: ${step.name} does not exist.`);
  // All arguments are evaluated before the call, so that one that fails fails here.
  for (const argument of step.args) argumentValue(argument, run);
  run.state.spend(isArray(model) ? model.length : 1);
  return found({ model, args: step.args, run });
};
