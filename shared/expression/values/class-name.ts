/** The Java class of a value: in messages, and as the type shown beside a result. */
import { Decimal } from './decimal.ts';
import { JMap } from './map.ts';
import { Temporal } from './temporal.ts';
import {
  BigInteger,
  Char,
  Entry,
  Float,
  Int,
  JArray,
  JDate,
  JSet,
  List,
  Opaque,
  SafeText,
  type Value,
} from './types.ts';

const primitives: Record<string, string> = {
  int: '[I',
  long: '[J',
  double: '[D',
  float: '[F',
  short: '[S',
  byte: '[B',
  char: '[C',
  boolean: '[Z',
};

/** Class.getName(). */
export function javaClassOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'java.lang.String';
  if (typeof value === 'bigint') return 'java.lang.Long';
  if (typeof value === 'number') return 'java.lang.Double';
  if (typeof value === 'boolean') return 'java.lang.Boolean';
  if (value instanceof Int) return `java.lang.${value.type}`;
  if (value instanceof Float) return 'java.lang.Float';
  if (value instanceof Decimal) return 'java.math.BigDecimal';
  if (value instanceof BigInteger) return 'java.math.BigInteger';
  if (value instanceof Char) return 'java.lang.Character';
  if (value instanceof SafeText) return 'io.pebbletemplates.pebble.extension.escaper.SafeString';
  if (value instanceof JArray) return arrayClass(value.component);
  if (value instanceof Entry) return 'java.util.AbstractMap$SimpleEntry';
  if (value instanceof JDate) return 'java.util.Date';
  if (value instanceof Temporal) return `java.time.${value.kind}`;
  if (value instanceof List || value instanceof JSet || value instanceof JMap || value instanceof Opaque) {
    return value.javaClass;
  }
  return 'java.lang.Object';
}

export const arrayClass = (component: string): string => primitives[component] ?? `[L${componentName(component)};`;

/** The name of an array's element class: a primitive, or a class given with or without its package. */
export const componentName = (component: string): string =>
  component in primitives || component.includes('.') ? component : `java.lang.${component}`;

export const isPrimitive = (component: string): boolean => component in primitives;

/** Class.getSimpleName(). */
export const simpleClassOf = (value: Value): string =>
  value instanceof JArray ? `${value.component.split('.').at(-1)}[]` : (javaClassOf(value).split(/[.$]/).at(-1) ?? '');

const shown: Record<string, string> = {
  'java.util.ArrayList': 'List',
  'java.util.LinkedHashMap': 'Map',
  'java.util.HashMap': 'Map',
  'java.util.LinkedHashSet': 'Set',
};

/** The type as a person reads it: String, Long, List, Map, … */
export function typeName(value: Value): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'bigint') return 'Long';
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Int) return value.type;
  return shown[javaClassOf(value)] ?? simpleClassOf(value);
}
