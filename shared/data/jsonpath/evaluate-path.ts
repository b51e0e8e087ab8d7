import { hasKey, isArray, isObject, type JsonObject, type JsonValue, keysOf, setKey } from '../json/json-value.ts';
import { accepts } from './evaluate-filter.ts';
import { callFunction } from './functions.ts';
import { beginningOf, javaText } from './java-text.ts';
import { invalidPath, JavaThrow, LimitThrow, notFound } from './java-throw.ts';
import { before, type CompiledPath, shortened, type Token, upTo } from './path-tokens.ts';
import {
  type Found,
  inside,
  type JsonPathOptions,
  KeySet,
  madeBy,
  type Place,
  Results,
  type RunState,
} from './run-state.ts';
import { scan } from './scan.ts';

const javaName = (value: Found): string => {
  if (value === null) return 'null';
  if (isArray(value)) return 'net.minidev.json.JSONArray';
  if (value instanceof KeySet) return 'java.util.LinkedHashMap$LinkedKeySet';
  if (typeof value === 'number') return `java.lang.${Number.isInteger(value) ? 'Integer' : 'Double'}`;
  return typeof value === 'string' ? 'java.lang.String' : 'java.lang.Boolean';
};
const context = (value: Found) => {
  const text = value instanceof KeySet ? value.text : javaText(beginningOf(value));
  return shortened(text, 200);
};

/** Walks one path over one document. */
export class PathRun {
  readonly path: CompiledPath;
  readonly root: JsonValue;
  readonly options: JsonPathOptions;
  readonly state: RunState;
  readonly results: Results;

  constructor(path: CompiledPath, root: JsonValue, options: JsonPathOptions, state: RunState) {
    this.path = path;
    this.root = root;
    this.options = options;
    this.state = state;
    this.results = new Results(state.limits.results);
  }

  start(document: JsonValue, place: Place): this {
    if (this.path.first === null) this.results.add(document, place);
    else this.step(this.path.first, document, place);
    return this;
  }

  /** The bare value of a definite path, the list of the others. */
  value(): Found {
    const { values } = this.results;
    if (!this.path.definite) return values as JsonValue[];
    if (values.length === 0) throw notFound(() => `No results for path: ${this.path.text}`);
    return values[values.length - 1] as Found;
  }

  step(token: Token, model: Found, place: Place): void {
    this.state.spend();
    const { step, index } = token;
    // Steps are taken inside one another.
    if (index >= this.state.limits.documentDepth)
      throw new LimitThrow('document depth', this.state.limits.documentDepth);
    switch (step.kind) {
      case 'names':
        this.names(token, step.names, model, place);
        return;
      case 'indexes':
        if (this.isList(token, model)) for (const index of step.indexes) this.element(token, index, model, place);
        return;
      case 'slice':
        if (this.isList(token, model)) this.slice(token, step.from, step.to, model, place);
        return;
      case 'wildcard':
        this.wildcard(token, model, place);
        return;
      case 'scan':
        scan(this, token, model, place);
        return;
      case 'filter':
        this.filter(token, model, place);
        return;
      case 'function':
        this.call(token, model, place);
        return;
    }
  }

  private go(token: Token, value: JsonValue, place: Place): void {
    if (token.next === null) this.results.add(value, place);
    else this.step(token.next, value, place);
  }

  private names(token: Token, names: readonly string[], model: Found, place: Place): void {
    if (!isObject(model) || model instanceof KeySet) {
      if (!token.upstreamDefinite || this.options.suppressExceptions) return;
      throw notFound(
        () =>
          `Expected to find an object with property ${shortened(token.text)} in path ${before(token)} but found '${javaName(model)}'. ` +
          "This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JsonSmartJsonProvider'.",
      );
    }
    if (names.length === 1) this.name(token, names[0] as string, model, place);
    else if (token.next === null) this.merge(token, names, model, place);
    else for (const name of names) this.name(token, name, model, place);
  }

  private name(token: Token, name: string, model: JsonObject, place: Place): void {
    if (!hasKey(model, name)) {
      if (token.next === null) {
        if (this.options.defaultPathLeafToNull) this.leaf(token, null, inside(place, name));
        const silent = this.options.suppressExceptions || !this.options.requireProperties;
        if (this.options.defaultPathLeafToNull || silent) return;
        throw notFound(() => `No results for path: ${upTo(token)}`);
      }
      const indefinite = !(token.upstreamDefinite && token.definite);
      if ((indefinite && !this.options.requireProperties) || this.options.suppressExceptions) return;
      throw notFound(() => `Missing property in path ${upTo(token)}`);
    }
    const value = model[name] as JsonValue;
    const here = inside(place, name);
    if (token.next === null) this.leaf(token, value, here);
    else this.step(token.next, value, here);
  }

  /**
   * Adds a named value at the end of the path. Quirk of the real engine: behind an array found by `..` only the names
   * of that element are taken whose position is written in the step before; `$..*.name` therefore misses elements.
   */
  private leaf(token: Token, value: JsonValue, place: Place): void {
    const index = this.state.scanned[token.id];
    if (index === undefined || this.path.beforeLast === `[${index}]`) this.results.add(value, place);
  }

  private merge(token: Token, names: readonly string[], model: JsonObject, place: Place): void {
    const merged: JsonObject = {};
    const found: string[] = [];
    for (const name of names) {
      if (hasKey(model, name)) {
        setKey(merged, name, model[name] as JsonValue);
        found.push(name);
      } else if (this.options.defaultPathLeafToNull) setKey(merged, name, null);
      else if (this.options.requireProperties) throw notFound(() => `Missing property in path ${upTo(token)}`);
    }
    const here = inside(place, '');
    this.results.add(merged, here === place ? place : { parent: place, keys: found });
  }

  private isList(token: Token, model: Found): model is JsonValue[] {
    if (isArray(model)) return true;
    if (!token.upstreamDefinite || this.options.suppressExceptions) return false;
    throw model === null
      ? notFound(() => `The path ${before(token)} is null`)
      : notFound(
          () => `Filter: ${shortened(token.text)} can only be applied to arrays. Current context is: ${context(model)}`,
        );
  }

  private element(token: Token, index: number, model: readonly JsonValue[], place: Place): void {
    const at = index < 0 ? model.length + index : index;
    if (at < 0 || at >= model.length) return;
    if (token.risky) this.riskyElement(token, at, model, place);
    else this.go(token, model[at] as JsonValue, inside(place, at));
  }

  /** The real engine takes any position out of range further down for one here. */
  private riskyElement(token: Token, at: number, model: readonly JsonValue[], place: Place): void {
    try {
      this.go(token, model[at] as JsonValue, inside(place, at));
    } catch (thrown) {
      if (!(thrown instanceof JavaThrow) || thrown.java !== 'IndexOutOfBoundsException') throw thrown;
    }
  }

  private slice(token: Token, from: number | null, to: number | null, model: JsonValue[], place: Place): void {
    const { length } = model;
    const resolve = (index: number) => (index < 0 ? length + index : index);
    // With both ends given the real engine counts from `from` to `to` as they are, each position by itself from the end.
    const start = from === null ? 0 : to === null ? Math.max(0, resolve(from)) : from;
    const end = Math.min(length, to === null ? length : from === null ? resolve(to) : to);
    if (end - start > this.state.limits.steps) throw new LimitThrow('steps', this.state.limits.steps);
    if (length > 0) for (let index = start; index < end; index++) this.element(token, index, model, place);
  }

  private wildcard(token: Token, model: Found, place: Place): void {
    if (token.next === null && this.state.scanned[token.id] === undefined) {
      this.members(model, place);
      return;
    }
    if (isArray(model)) for (let index = 0; index < model.length; index++) this.member(token, index, model, place);
    else if (isObject(model) && !(model instanceof KeySet))
      for (const key of keysOf(model)) this.member(token, key, model, place);
  }

  /** All values of a wildcard at the end of a path. */
  private members(model: Found, place: Place): void {
    const { results } = this;
    if (isArray(model))
      for (let index = 0; index < model.length; index++) results.add(model[index] as JsonValue, inside(place, index));
    else if (isObject(model) && !(model instanceof KeySet))
      for (const key of keysOf(model)) results.add(model[key] as JsonValue, inside(place, key));
  }

  /** One of the values of a wildcard; a path that leads nowhere behind it only loses that one. */
  private member(token: Token, key: string | number, model: JsonValue[] | JsonObject, place: Place): void {
    try {
      if (typeof key === 'string') this.name(token, key, model as JsonObject, place);
      else this.element(token, key, model as JsonValue[], place);
    } catch (thrown) {
      const missing = thrown instanceof JavaThrow && thrown.java === 'PathNotFoundException';
      if (!missing || this.options.requireProperties) throw thrown;
    }
  }

  /** On an array it tests the elements, on an object the object itself. */
  private filter(token: Token, model: Found, place: Place): void {
    if (isArray(model)) {
      for (let index = 0; index < model.length; index++)
        if (this.accepts(token, model[index] as JsonValue)) this.element(token, index, model, place);
    } else if (isObject(model) && !(model instanceof KeySet)) {
      this.state.departures?.add('filter-object');
      if (this.accepts(token, model)) this.go(token, model, place);
    } else if (token.upstreamDefinite)
      throw invalidPath(
        () =>
          `Filter: ${shortened(token.text)} can not be applied to primitives. Current context is: ${context(model)}`,
      );
  }

  accepts(token: Token, item: JsonValue): boolean {
    return token.step.kind === 'filter' && accepts(token.step.filter, item, this);
  }

  private call(token: Token, model: Found, place: Place): void {
    if (token.step.kind !== 'function') return;
    const value = callFunction(token.step, model, this);
    const made = madeBy(place);
    this.results.add(value, made);
    if (token.next !== null) this.step(token.next, value, made);
  }
}

/** The value of a path that stands in a filter or an argument. */
export const evaluateInner = (
  path: CompiledPath,
  document: JsonValue,
  root: JsonValue,
  options: JsonPathOptions,
  state: RunState,
  place: Place,
): Found => new PathRun(path, root, options, state).start(document, place).value();
