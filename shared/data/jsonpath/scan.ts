import { hasKey, isArray, isObject, type JsonObject, type JsonValue, keysOf } from '../json/json-value.ts';
import type { PathRun } from './evaluate-path.ts';
import { JavaThrow, LimitThrow } from './java-throw.ts';
import type { Token } from './path-tokens.ts';
import { type Found, inside, KeySet, type Place } from './run-state.ts';

type Matches = (model: JsonValue) => boolean;

/** Which values the step behind `..` is tried on. */
const matcher = (run: PathRun, target: Token): Matches => {
  const { step } = target;
  switch (step.kind) {
    case 'names': {
      const [only = ''] = step.names;
      const { defaultPathLeafToNull } = run.options;
      if (!target.definite || (target.next === null && defaultPathLeafToNull)) return model => isObject(model);
      return step.names.length === 1
        ? model => isObject(model) && hasKey(model, only)
        : model => isObject(model) && step.names.every(name => hasKey(model, name));
    }
    case 'indexes':
    case 'slice':
      return isArray;
    case 'wildcard':
      return () => true;
    case 'filter':
      return model => run.accepts(target, model);
    default:
      return () => false;
  }
};

/** `..`: the value itself, then all below it in the order of the document, parents before children. */
export const scan = (run: PathRun, token: Token, model: Found, place: Place): void => {
  const target = token.next;
  if (target === null) throw new JavaThrow('IllegalStateException', 'Current path token is a leaf');
  const { state } = run;
  const matches = matcher(run, target);
  const { step } = target;
  /** The one name at the end of the path, the most frequent thing to look for: added without a step of its own. */
  const plainName =
    step.kind === 'names' && step.names.length === 1 && target.next === null && state.scanned[target.id] === undefined
      ? (step.names[0] as string)
      : null;

  const tryArray = (array: JsonValue[], at: Place) => {
    const after = target.next;
    if (after === null) {
      run.step(target, array, at);
      return;
    }
    // Quirk of the real engine: the step behind is tried on every element, and only its last name looks at the position.
    for (let index = 0; index < array.length; index++) {
      state.scanned[after.id] = index;
      run.step(after, array[index] as JsonValue, inside(at, index));
    }
  };
  /** Goes into lists and objects only: most values of a document are neither. */
  const walk = (value: JsonValue[] | JsonObject, at: Place) => {
    state.spend();
    if (++state.depth > state.limits.documentDepth) throw new LimitThrow('document depth', state.limits.documentDepth);
    if (isArray(value)) {
      if (matches(value)) tryArray(value, at);
      for (let index = 0; index < value.length; index++) {
        const each = value[index];
        if (typeof each === 'object' && each !== null) walk(each, inside(at, index));
      }
    } else {
      if (plainName !== null && hasKey(value, plainName))
        run.results.add(value[plainName] as JsonValue, inside(at, plainName));
      else if (matches(value)) run.step(target, value, at);
      for (const key of keysOf(value)) {
        const each = value[key];
        if (typeof each === 'object' && each !== null) walk(each, inside(at, key));
      }
    }
    state.depth--;
  };
  if (typeof model === 'object' && model !== null && !(model instanceof KeySet)) walk(model, place);
};
