import { expect, test } from 'vitest';
import { commands } from './expr.commands.ts';
import type { Outcome } from './kit.ts';

const context = {
  progress: () => {},
  reportBug: () => '',
  readStdin: async () => new TextEncoder().encode('{{ 1 + 1 }}'),
  version: '0',
};
const evaluate = async (template: string, options: Record<string, unknown> = {}): Promise<Outcome> => {
  const command = commands.find(({ name }) => name === 'eval');
  if (!command) throw new Error('there is no command eval');
  return command.run({ args: { template }, options: { strict: false, ...options } }, context);
};

test('expr eval answers the text and its type', async () => {
  const outcome = await evaluate('{{ counter + 1 }}', { vars: '{"counter": 3}' });
  expect(outcome).toMatchObject({ ok: true, text: '4', json: { ok: true, value: '4', type: 'Long' } });
});

test('expr eval takes typed variables, in the order of the text', async () => {
  const vars = '{"m": {"b": 1, "1": {"$java": "Double", "v": "2"}}}';
  expect((await evaluate('{{ m }}', { vars })).text).toBe('{b=1, 1=2.0}');
});

test.each([
  ['BigInteger', '9'.repeat(2000)],
  ['BigInteger', '1.5'],
  ['BigDecimal', '1E+2000000000'],
  ['BigDecimal', 'a lot'],
  ['Integer', '99999999999'],
  ['Long', 'abc'],
  ['Character', 'no letter'],
  ['java.time.LocalDate', 'yesterday'],
  ['Set', 'none'],
  ['Map', ['none']],
  ['Foo', '1'],
  ['Foo', undefined],
])('expr eval names the variable whose %s can not be read', async ($java, v) => {
  const vars = JSON.stringify({ first: 1, caller: { age: { $java, v } } });
  await expect(evaluate('{{ first }}', { vars })).rejects.toMatchObject({
    code: 'cli/bad-value',
    data: { wanted: expect.stringContaining('the variable caller.age: ') },
  });
});

test('expr eval takes a BigInteger of 1,000 digits and a BigDecimal as they are', async () => {
  const vars = `{"n": {"$java": "BigInteger", "v": "${'7'.repeat(1000)}"}, "d": {"$java": "BigDecimal", "v": "1E+30"}}`;
  expect((await evaluate('{{ n }}', { vars })).text).toBe('7'.repeat(1000));
  expect((await evaluate('{{ d }}', { vars })).text).toBe(`1${'0'.repeat(30)}`);
});

test('expr eval says what is wrong, where, and what was meant', async () => {
  const outcome = await evaluate('{{ a &&\n b }}');
  expect(outcome.ok).toBe(false);
  expect(outcome.json).toMatchObject({
    ok: false,
    error: { code: 'expr/syntax', class: 'ParserException', line: 1, column: 6, hint: 'Write “and” instead of &&.' },
  });
});

test('expr eval takes dialect, clock, locale, zone and escaping from its options', async () => {
  expect((await evaluate('{{ now() | epoch }}', { now: '2025-02-06T21:09:02.712Z' })).text).toBe('1738876142');
  expect((await evaluate("{{ '10' - 4 }}", { profile: '4.1.2' })).text).toBe('6');
  expect((await evaluate("{{ '10' - 4 }}")).ok).toBe(false);
  expect((await evaluate('{{ 1234.5 | numberformat }}', { locale: 'de-DE' })).text).toBe('1.234,5');
  expect((await evaluate("{{ 0 | date('HH:mm') }}", { zone: 'Asia/Tokyo' })).text).toBe('09:00');
  expect((await evaluate("{{ '<' ~ x }}", { autoescape: 'off' })).text).toBe('<');
  expect((await evaluate('{{ x }}', { strict: true })).ok).toBe(false);
  expect((await evaluate('-')).text).toBe('2');
});

test.each([
  ['vars', '{"a": }'],
  ['vars', '[1]'],
  ['vars', '@/nowhere/at/all.json'],
  ['now', 'yesterday'],
  ['zone', 'Nowhere/Bad'],
])('expr eval refuses --%s %s', async (option, value) => {
  await expect(evaluate('x', { [option]: value })).rejects.toMatchObject({ code: 'cli/bad-value' });
});

test('expr jsonpath evaluates an expression inside the path first', async () => {
  const command = commands.find(({ name }) => name === 'jsonpath');
  const run = (path: string, vars?: string) =>
    command!.run(
      { args: { path }, options: { doc: '{"pins": {"18716": "Ann"}}', ...(vars ? { vars } : {}) } } as never,
      context,
    );
  expect((await run("$.pins['{{ Pin }}']", '{"Pin": "18716"}')).text).toBe('"Ann"');
  expect(await run('$.pins[{{ 1 + }}]')).toMatchObject({
    ok: false,
    json: { error: { code: 'expr/syntax', class: 'ParserException' } },
  });
});
