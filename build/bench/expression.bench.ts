/**
 * Expressions a second: those of real flows, with fresh variables each time and every result consumed; and the share both
 * we and an existing engine can do, against the fastest of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { analyze } from '../../shared/expression/analyze.ts';
import { evaluate } from '../../shared/expression/evaluate.ts';
import { parseTemplate } from '../../shared/expression/parse.ts';
import { defineBench, median, pairwise, type Row } from './kit.ts';

const file = join(process.env.FLOWLAB_CASES ?? '../shared', 'reference', 'PEBBLE_EXPRESSIONS.txt');
const rounds = 7;
/** Milliseconds of processor time one variant runs in one round. */
const slice = 100;

interface Sample {
  readonly template: string;
  /** New variables, nothing shared with those before. */
  readonly variables: () => Record<string, unknown>;
}

/** Lines of `count, tab, quoted expression`, as they were collected. */
function samplesOf(text: string): Sample[] {
  return text
    .split('\n')
    .map(line => line.slice(line.indexOf('\t') + 1))
    .filter(quoted => quoted.length > 2)
    .map(quoted => quoted.slice(1, -1).replaceAll("\\'", "'"))
    .map(template => ({ template, variables: variablesFor(template) }));
}

/** Numbers where the flows count, text elsewhere. */
function variablesFor(template: string): () => Record<string, unknown> {
  const uses = analyze(parseTemplate(template)).variables;
  const leaf = (name: string): unknown => (/count|delay|position|calls|status|code/i.test(name) ? 3 : '+14085550100');
  const shape: Record<string, Record<string, unknown> | unknown> = {};
  for (const { root, path } of uses) {
    const [first, second] = path;
    const inner = (shape[root] ?? {}) as Record<string, unknown>;
    shape[root] =
      first === undefined
        ? leaf(root)
        : { ...inner, [first]: second === undefined ? leaf(first) : { [second]: leaf(second) } };
  }
  return () => copyOf(shape);
}

/** As an object literal would make it. */
function copyOf(shape: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key in shape) {
    const value = shape[key];
    copy[key] = typeof value === 'object' && value !== null ? copyOf(value as Record<string, unknown>) : value;
  }
  return copy;
}

/** Processor time of this thread, in milliseconds: other programs on the machine do not count. */
function clock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

type Turn = (index: number, variables: Record<string, unknown>) => unknown;

/**
 * Runs `turn` over all samples again and again for one slice; answers turns a second. Variables are new each time and made
 * before the clock runs; what comes out is used, so that it must be made.
 */
function rate(samples: readonly Sample[], turn: Turn): number {
  let used = 0;
  let done = 0;
  let spent = 0;
  while (spent < slice) {
    const fresh = Array.from({ length: 10 }, () => samples.map(({ variables }) => variables()));
    const start = clock();
    for (const round of fresh) {
      for (let index = 0; index < round.length; index += 1) used += String(turn(index, round[index]!)).length;
    }
    spent += clock() - start;
    done += fresh.length * samples.length;
  }
  if (used < 0) throw new Error('unreachable');
  return (done / spent) * 1000;
}

const options = { now: Date.UTC(2025, 1, 6) };
const result = (evaluation: ReturnType<typeof evaluate>): unknown =>
  evaluation.ok ? evaluation.value : evaluation.error.message;

type Peer = (template: string) => (variables: Record<string, unknown>) => string;

function peers(): Record<string, Peer> {
  const load = createRequire(import.meta.url);
  const found: Record<string, Peer> = {};
  const add = (name: string, make: () => Peer) => {
    try {
      found[name] = make();
    } catch {
      // Not installed here: the others are compared.
    }
  };
  add('nunjucks', () => {
    const { Environment, Template } = load('nunjucks');
    const environment = new Environment(null, { autoescape: true });
    return source => {
      const template = new Template(source, environment, undefined, true);
      return variables => template.render(variables);
    };
  });
  add('twig', () => {
    const { twig } = load('twig');
    return source => {
      const template = twig({ data: source, rethrow: true });
      return variables => template.render(variables);
    };
  });
  add('twing', () => {
    const { createSynchronousArrayLoader, createSynchronousEnvironment } = load('twing');
    return source => {
      const environment = createSynchronousEnvironment(createSynchronousArrayLoader({ t: source }));
      const template = environment.loadTemplate('t');
      return variables => String(template.render(environment, variables));
    };
  });
  return found;
}

/** The templates a peer gives our result for. */
function common(samples: readonly Sample[], peer: Peer) {
  return samples.flatMap(sample => {
    try {
      const ours = parseTemplate(sample.template);
      const theirs = peer(sample.template);
      const wanted = evaluate(ours, sample.variables(), options);
      return wanted.ok && wanted.value === theirs(sample.variables()) ? [{ ...sample, ours, theirs }] : [];
    } catch {
      return [];
    }
  });
}

function row(what: string, values: readonly number[], least?: number): Row {
  const ours = median(values);
  return { what, ours, unit: '/s', figure: ours, ...(least === undefined ? {} : { target: { least } }) };
}

export const bench = defineBench({
  id: 'expression',
  title: 'Expressions of real flows',
  async run() {
    if (!existsSync(file)) return { skipped: `there is no ${file}` };
    const samples = samplesOf(readFileSync(file, 'utf8'));
    const parsed = samples.map(({ template }) => parseTemplate(template));
    const once = () => rate(samples, (index, variables) => result(evaluate(parsed[index]!, variables, options)));
    const whole = () =>
      rate(samples, (index, variables) =>
        result(evaluate(parseTemplate(samples[index]!.template), variables, options)),
      );
    once();
    whole();
    const [evaluated, both]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      evaluated.push(once());
      both.push(whole());
    }
    const rows = [
      row(`${samples.length} expressions, parsed once, evaluated`, evaluated, 500_000),
      row(`${samples.length} expressions, parsed and evaluated`, both, 100_000),
    ];
    for (const [name, peer] of Object.entries(peers())) {
      const shared = common(samples, peer);
      const ours: Turn = (index, variables) => result(evaluate(shared[index]!.ours, variables, options));
      const theirs: Turn = (index, variables) => shared[index]!.theirs(variables);
      rows.push(
        against(`${shared.length} expressions ${name} can do as well, parsed once`, name, shared, ours, theirs),
      );
      const oursWhole: Turn = (index, variables) =>
        result(evaluate(parseTemplate(shared[index]!.template), variables, options));
      const theirsWhole: Turn = (index, variables) => peer(shared[index]!.template)(variables);
      rows.push(against('the same, parsed each time', name, shared, oursWhole, theirsWhole));
    }
    return rows;
  },
});

function against(what: string, peerName: string, samples: readonly Sample[], ours: Turn, theirs: Turn): Row {
  rate(samples, ours);
  rate(samples, theirs);
  const [a, b]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    a.push(rate(samples, ours));
    b.push(rate(samples, theirs));
  }
  return { what, ours: median(a), peer: median(b), peerName, unit: '/s', figure: pairwise(a, b), target: { least: 2 } };
}
