import { hasKey, isArray, isObject, type JsonValue } from '../json/json-value.ts';
import { evaluateInner, type PathRun } from './evaluate-path.ts';
import { compare } from './filter-operators.ts';
import type { Filter, Operand } from './filter-tree.ts';
import { missing, type Value } from './filter-values.ts';
import { isInvalidPath, JavaThrow } from './java-throw.ts';
import type { CompiledPath } from './path-tokens.ts';
import { type Found, KeySet, unplaced } from './run-state.ts';

/** Whether a filter takes a value. What cannot be read as a path, or leads nowhere, counts as no. */
export const accepts = (filter: Filter, item: JsonValue, run: PathRun): boolean => {
  try {
    return holds(filter, item, run);
  } catch (thrown) {
    if (isInvalidPath(thrown)) return false;
    throw thrown;
  }
};

const holds = (filter: Filter, item: JsonValue, run: PathRun): boolean => {
  switch (filter.kind) {
    case 'or':
      for (const part of filter.parts) if (holds(part, item, run)) return true;
      return false;
    case 'and':
      for (const part of filter.parts) if (!holds(part, item, run)) return false;
      return true;
    case 'not':
      return !holds(filter.part, item, run);
    case 'exists':
      return exists(filter.path, item, run) === filter.expected;
    case 'compare':
      return compare(filter.operator, sideOf(filter.left, item, run), sideOf(filter.right, item, run), run);
  }
};

/** Follows a path of names and positions only; far quicker than a run of its own, with the same answer. */
const follow = (keys: readonly (string | number)[], start: JsonValue): JsonValue | undefined => {
  let value = start;
  for (const key of keys) {
    if (typeof key === 'string') {
      if (!isObject(value) || !hasKey(value, key)) return undefined;
      value = value[key] as JsonValue;
    } else {
      if (!isArray(value)) return undefined;
      const found: JsonValue | undefined = value[key < 0 ? value.length + key : key];
      if (found === undefined) return undefined;
      value = found;
    }
  }
  return value;
};

/**
 * Whether a path leads somewhere. Quirk of the real engine: a path from `$` is tried on the value under test here, not
 * on the document. A path of many answers is there even without one, unless a name in it is missing.
 */
const exists = (path: CompiledPath, item: JsonValue, run: PathRun): boolean => {
  run.state.spend();
  if (path.plain !== null) return follow(path.plain, item) !== undefined;
  try {
    evaluateInner(path, item, run.root, { requireProperties: true }, run.state, unplaced);
    return true;
  } catch (thrown) {
    if (thrown instanceof JavaThrow && thrown.java === 'PathNotFoundException') return false;
    throw thrown;
  }
};

const pathValue = (path: CompiledPath, item: JsonValue, run: PathRun): Found | undefined => {
  run.state.spend();
  const { options, root, state } = run;
  if (path.root === '$' && state.answers.has(path)) return state.answers.get(path) as Found;
  const start = path.root === '$' ? root : item;
  const lenient = options.defaultPathLeafToNull || options.suppressExceptions;
  if (path.plain !== null && !lenient) return follow(path.plain, start);
  try {
    const value = evaluateInner(path, start, root, options, state, unplaced);
    if (path.root === '$') state.answers.set(path, value);
    return value;
  } catch (thrown) {
    if (thrown instanceof JavaThrow && thrown.java === 'PathNotFoundException') return undefined;
    throw thrown;
  }
};

const sideOf = (operand: Operand, item: JsonValue, run: PathRun): Value => {
  switch (operand.kind) {
    case 'path': {
      const value = pathValue(operand.path, item, run);
      if (value instanceof KeySet)
        throw new JavaThrow(
          'JsonPathException',
          'Could not convert class java.util.LinkedHashMap$LinkedKeySet to a ValueNode',
        );
      return value === undefined ? missing : value;
    }
    case 'number':
      return operand.value;
    case 'string':
    case 'boolean':
      return operand.value;
    case 'null':
      return null;
    case 'json':
    case 'pattern':
      return operand;
  }
};
