/** Java members a template may use: found by name whatever its case, by `getName`, `isName`, `hasName`, and by argument types. */
import { ExpressionError, isLimit, pebble } from '../errors.ts';
import { spend } from '../limits.ts';
import { javaClassOf } from '../values/class-name.ts';
import { JMap } from '../values/map.ts';
import { isNumber } from '../values/numbers.ts';
import { Temporal } from '../values/temporal.ts';
import { Entry, JArray, JDate, JSet, List, Opaque, type Value } from '../values/types.ts';
import { collectionMethods, entryMethods, listMethods, mapMethods } from './collections.ts';
import { accepts, type Method, type Methods } from './method.ts';
import { booleanMethods, charMethods, dateMethods, numberMethods, objectMethods, temporalMethods } from './scalars.ts';
import { refusedText, textMethods } from './text.ts';

const forbidden: readonly string[] = ['getclass', 'wait', 'notify', 'notifyall'];

/** Undefined when the class has no such member. */
export function member(object: Exclude<Value, null>, name: string, args: readonly Value[]): Value | undefined {
  if (name === '')
    throw new ExpressionError('expr/bounds', 'StringIndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
  const bare = name.toLowerCase();
  const candidates = [bare, `get${bare}`, `is${bare}`, `has${bare}`];
  if (candidates.some(candidate => forbidden.includes(candidate)) && args.length === 0) throw denied(name);
  if (object instanceof Opaque && args.length === 0) {
    const found = object.member(name);
    if (found !== undefined) return found;
  }
  for (const table of tablesOf(object)) {
    for (const candidate of candidates) {
      const method = table.get(candidate)?.find(({ parameters }) => accepts(parameters, args));
      if (method) return invoke(method, candidate, object, args);
    }
  }
  if (typeof object === 'string' && candidates.some(candidate => refusedText.has(candidate))) {
    throw new ExpressionError(
      'expr/access',
      'PebbleException',
      `The Java method ${name} of ${javaClassOf(object)} is not supported here.`,
      {
        hint: 'Use a filter instead, such as split, slice or format.',
      },
    );
  }
  return undefined;
}

function tablesOf(object: Exclude<Value, null>): readonly Methods[] {
  if (object instanceof List) return [listMethods, collectionMethods, objectMethods];
  if (object instanceof JSet) return [collectionMethods, objectMethods];
  if (object instanceof JMap) return [mapMethods, objectMethods];
  if (object instanceof Entry) return [entryMethods, objectMethods];
  if (typeof object === 'string') return [textMethods, objectMethods];
  if (typeof object === 'boolean') return [booleanMethods, objectMethods];
  if (isNumber(object)) return [numberMethods, objectMethods];
  if (object instanceof Temporal) return [temporalMethods, objectMethods];
  if (object instanceof JDate) return [dateMethods, objectMethods];
  if (object instanceof JArray || object instanceof Opaque) return [objectMethods];
  return [charMethods, objectMethods];
}

const denied = (name: string) =>
  new ExpressionError('expr/access', 'ClassAccessException', `For security reasons access to ${name} is denied.`);

/** What fails inside a Java method is reported as the call's failure. */
function invoke(method: Method, name: string, object: Exclude<Value, null>, args: readonly Value[]): Value {
  spend(1);
  try {
    return method.run(object as never, args);
  } catch (error) {
    if (!(error instanceof ExpressionError) || isLimit(error)) throw error;
    throw pebble(error.code, `Could not call ${method.name ?? name}`, { cause: error, hint: error.message });
  }
}
