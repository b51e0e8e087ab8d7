/** The engine's own objects a template can see: `loop`, `_context`, `locale`, `template`, an imported template. */
import { nullPointer } from '../errors.ts';
import { toText } from '../values/print.ts';
import { Int, Opaque, type Value } from '../values/types.ts';
import { callMacro, type MacroArguments } from './macros.ts';
import type { Shared, State } from './state.ts';
import type { Instance } from './template.ts';

/** `loop` inside `for`. One object for all turns. */
export class Loop extends Opaque {
  readonly javaClass = 'io.pebbletemplates.pebble.node.ForNode$LoopVariables';
  index = 0;
  private readonly length: number;
  constructor(length: number) {
    super();
    this.length = length;
  }
  member(name: string): Value | undefined {
    switch (name.toLowerCase()) {
      case 'index':
        return new Int(this.index);
      case 'length':
        return new Count(this.length, 'LazyLength');
      case 'revindex':
        return new Count(this.length - this.index - 1, 'LazyRevIndex');
      case 'first':
        return this.index === 0;
      case 'last':
        return this.index === this.length - 1;
      default:
        return undefined;
    }
  }
  toText(): string {
    const { index, length } = this;
    return `{last=${index === length - 1}, length=${length}, index=${index}, revindex=${length - index - 1}, first=${index === 0}}`;
  }
}

/** `loop.length`: a Number, but none of the classes `is even` asks for. */
class Count extends Opaque {
  override readonly number: number;
  readonly javaClass: string;
  constructor(value: number, name: string) {
    super();
    this.number = value;
    this.javaClass = `io.pebbletemplates.pebble.node.fornode.${name}`;
  }
  member(): undefined {}
  toText(): string {
    return String(this.number);
  }
}

/** `_context`: all variables in sight, by name. */
export class ContextObject extends Opaque {
  readonly javaClass = 'io.pebbletemplates.pebble.template.GlobalContext';
  private readonly frames: Shared['frames'];
  private readonly global: (name: string) => Value | undefined;
  constructor(frames: Shared['frames'], global: (name: string) => Value | undefined) {
    super();
    this.frames = frames;
    this.global = global;
  }
  /** Inside a macro the variables of the call's surroundings are those before its own. */
  member(name: string): Value {
    const lastLocal = this.frames.findIndex(frame => frame.local);
    const seen = lastLocal < 0 ? this.frames : this.frames.slice(0, lastLocal);
    for (const frame of seen.toReversed()) {
      const value = frame.get(name);
      if (value !== undefined) return value;
    }
    return this.global(name) ?? null;
  }
  toText(): string {
    return `${this.javaClass}@0`;
  }
}

export class LocaleObject extends Opaque {
  readonly javaClass = 'java.util.Locale';
  private readonly tag: string;
  constructor(tag: string) {
    super();
    this.tag = tag;
  }
  member(name: string): Value | undefined {
    const [language = '', country = ''] = this.tag.split('_');
    const known: Record<string, string> = { language, country };
    return Object.hasOwn(known, name) ? known[name] : undefined;
  }
  toText(): string {
    return this.tag;
  }
}

/** `import … as name`: its macros are called as members. */
export class Namespace extends Opaque {
  readonly javaClass = 'io.pebbletemplates.pebble.template.MacroAttributeProvider';
  private readonly template: Instance;
  constructor(template: Instance) {
    super();
    this.template = template;
  }
  call(state: State, name: Value, args: MacroArguments | null): Value {
    if (!args) throw nullPointer('A macro is called with parentheses.');
    return callMacro(state, this.template, toText(name), args, false);
  }
  member(): undefined {}
  toText(): string {
    return `${this.javaClass}@0`;
  }
}

/** `template`: nothing of it can be read. */
export class TemplateObject extends Opaque {
  readonly javaClass = 'io.pebbletemplates.pebble.template.PebbleTemplateImpl';
  private readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
  member(key: string): Value | undefined {
    return key === 'name' ? this.name : undefined;
  }
  toText(): string {
    return `${this.javaClass}@0`;
  }
}
