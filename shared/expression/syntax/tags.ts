/** One function per tag; each stands at its tag's name and leaves the stream behind the closing mark. */
import { macroParameters, newName } from './arguments.ts';
import { expression, filterName } from './expressions.ts';
import { body } from './parser.ts';
import type { TokenStream } from './stream.ts';
import type { Body, Expression, Node, NodeOf } from './tree.ts';

type TagParser = (stream: TokenStream, start: number) => Node;

const close = (stream: TokenStream): void => {
  stream.expect('EXECUTE_END');
};

/** The body up to `{% end %}`, and past it. Without that tag the engine runs off its tokens. */
function bodyUntil(stream: TokenStream, end: string): Body {
  const inner = body(stream, [end]);
  stream.next();
  close(stream);
  return inner;
}

const ifTag: TagParser = (stream, start) => {
  const branches: { test: Expression; body: Body }[] = [];
  let otherwise: Body | null = null;
  const branch = () => {
    stream.next();
    const test = expression(stream);
    close(stream);
    branches.push({ test, body: body(stream, ['elseif', 'else', 'endif']) });
  };
  branch();
  while (!stream.is('NAME', 'endif')) {
    if (stream.atEnd) throw stream.error('Unexpected end of template. Pebble was looking for the "endif" tag', start);
    if (stream.is('NAME', 'else')) {
      stream.next();
      close(stream);
      otherwise = body(stream, ['endif']);
    } else branch();
  }
  stream.next();
  close(stream);
  return { type: 'if', branches, otherwise, start, end: stream.passed };
};

const forTag: TagParser = (stream, start) => {
  stream.next();
  const variable = newName(stream);
  stream.expect('NAME', 'in');
  const over = expression(stream);
  close(stream);
  const turns = body(stream, ['else', 'endfor']);
  let otherwise: Body | null = null;
  if (stream.is('NAME', 'else')) {
    stream.next();
    close(stream);
    otherwise = body(stream, ['endfor']);
  }
  if (stream.atEnd) throw stream.error('Unexpected end of template. Pebble was looking for the "endfor" tag', start);
  stream.next();
  close(stream);
  return { type: 'for', variable, over, body: turns, otherwise, start, end: stream.passed };
};

const setTag: TagParser = (stream, start) => {
  stream.next();
  const name = newName(stream);
  stream.expect('PUNCTUATION', '=');
  const value = expression(stream);
  close(stream);
  return { type: 'set', name, value, start, end: stream.passed };
};

const macroTag: TagParser = (stream, start) => {
  stream.next();
  const name = stream.expect('NAME').value ?? '';
  const args = macroParameters(stream);
  close(stream);
  const inner = bodyUntil(stream, 'endmacro');
  return { type: 'macro', name, args, body: inner, start, end: stream.passed };
};

const blockTag = (stream: TokenStream, start: number): NodeOf<'block'> => {
  const title = stream.next();
  if (title.kind !== 'NAME' && title.kind !== 'STRING') stream.expect('NAME');
  const name = title.value ?? '';
  stream.next();
  close(stream);
  stream.blocks.push(name);
  const inner = body(stream, ['endblock']);
  stream.blocks.pop();
  if (!stream.is('NAME', 'endblock')) {
    throw stream.error('endblock tag should be present with block tag starting line number ', start);
  }
  stream.next();
  if (stream.is('NAME', name) || stream.is('STRING', name)) stream.next();
  close(stream);
  return { type: 'block', name, body: inner, start, end: stream.passed };
};

const extendsTag: TagParser = (stream, start) => {
  stream.next();
  const parent = expression(stream);
  close(stream);
  return { type: 'extends', parent, start, end: stream.passed };
};

/** `with {…}` after include and embed; only a map literal will do. */
function variablesOf(stream: TokenStream): Expression | null {
  if (!stream.is('NAME', 'with')) return null;
  stream.next();
  const variables = expression(stream);
  if (variables.type !== 'map') throw stream.error(`Unexpected expression '${variables.type}'.`, variables.start);
  return variables;
}

const includeTag: TagParser = (stream, start) => {
  stream.next();
  const template = expression(stream);
  const variables = variablesOf(stream);
  close(stream);
  return { type: 'include', template, variables, start, end: stream.passed };
};

const outside =
  'A template that extends another one cannot include content outside blocks. Did you forget to put the content inside a {% block %} tag?';

const embedTag: TagParser = (stream, start) => {
  stream.next();
  const template = expression(stream);
  const variables = variablesOf(stream);
  close(stream);
  const blocks: NodeOf<'block'>[] = [];
  while (true) {
    if (stream.is('TEXT')) {
      if ((stream.current.value ?? '').trim() !== '') throw stream.error(outside);
      stream.next();
    }
    const at = stream.expect('EXECUTE_START').start;
    if (stream.is('NAME', 'endembed')) break;
    /* The engine takes any other tag name here for "block". */
    blocks.push(blockTag(stream, at));
  }
  stream.next();
  close(stream);
  return { type: 'embed', template, variables, blocks, start, end: stream.passed };
};

const importTag: TagParser = (stream, start) => {
  stream.next();
  const template = expression(stream);
  let alias: string | null = null;
  if (stream.is('NAME', 'as')) {
    stream.next();
    alias = stream.expect('NAME').value;
  }
  close(stream);
  return { type: 'import', template, alias, start, end: stream.passed };
};

const fromTag: TagParser = (stream, start) => {
  stream.next();
  const template = expression(stream);
  stream.expect('NAME', 'import');
  const macros: { name: string; alias: string }[] = [];
  while (!stream.is('EXECUTE_END')) {
    const name = stream.expect('NAME').value ?? '';
    let alias = name;
    if (stream.is('NAME', 'as')) {
      stream.next();
      alias = stream.expect('NAME').value ?? '';
    }
    macros.push({ name, alias });
    if (stream.is('PUNCTUATION', ',')) stream.next();
    else if (!stream.is('EXECUTE_END')) {
      const { value, kind } = stream.current;
      throw stream.error(
        `Unexpected token of value "${value}" and type ${kind}, expected token of type EXECUTE_END or ',' `,
      );
    }
  }
  close(stream);
  return { type: 'from', template, macros, start, end: stream.passed };
};

const filterTag: TagParser = (stream, start) => {
  stream.next();
  const filters = [filterName(stream)];
  while (stream.is('OPERATOR', '|')) {
    stream.next();
    filters.push(filterName(stream));
  }
  close(stream);
  const inner = bodyUntil(stream, 'endfilter');
  const span = { start, end: stream.passed };
  const value = filters.reduce<Expression>(
    (input, called) => ({ type: 'filter', input, ...called, ...span, depth: stream.over(input.depth) }),
    { type: 'rendered', body: inner, ...span, depth: 1 },
  );
  return { type: 'print', value, ...span };
};

const autoescapeTag: TagParser = (stream, start) => {
  stream.next();
  let active = true;
  let strategy: string | null = null;
  if (stream.is('NAME')) {
    active = stream.current.value?.toLowerCase() === 'true';
    stream.next();
  }
  if (stream.is('STRING')) {
    strategy = stream.current.value;
    stream.next();
  }
  close(stream);
  return { type: 'autoescape', active, strategy, body: bodyUntil(stream, 'endautoescape'), start, end: stream.passed };
};

const cacheTag: TagParser = (stream, start) => {
  stream.next();
  const key = expression(stream);
  stream.next();
  return { type: 'cache', key, body: bodyUntil(stream, 'endcache'), start, end: stream.passed };
};

const parallelTag: TagParser = (stream, start) => {
  stream.next();
  close(stream);
  return { type: 'parallel', body: bodyUntil(stream, 'endparallel'), start, end: stream.passed };
};

const flushTag: TagParser = (stream, start) => {
  stream.next();
  close(stream);
  return { type: 'flush', start, end: stream.passed };
};

/** `verbatim` never gets here: the lexer takes it. */
export const tags: ReadonlyMap<string, TagParser> = new Map<string, TagParser>([
  ['if', ifTag],
  ['for', forTag],
  ['set', setTag],
  ['macro', macroTag],
  ['block', blockTag],
  ['extends', extendsTag],
  ['include', includeTag],
  ['embed', embedTag],
  ['import', importTag],
  ['from', fromTag],
  ['filter', filterTag],
  ['autoescape', autoescapeTag],
  ['cache', cacheTag],
  ['parallel', parallelTag],
  ['flush', flushTag],
]);
