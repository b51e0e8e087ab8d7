/**
 * JSONPath on a document of 1 MB against the fastest engines npm has: json-p3, jsonpath-rfc9535 (both interpret) and
 * nimma (writes JavaScript for each path). Every engine compiles once where it can and hands out all values, which are
 * counted. Each row is held against whichever of them is fastest on that path in the same run.
 */
import { jsonpath as p3 } from 'json-p3';
import { query as rfc9535 } from 'jsonpath-rfc9535';
import Nimma from 'nimma';
import type { JsonValue } from '../../shared/data/json/json-value.ts';
import { JsonPath } from '../../shared/data/jsonpath/jsonpath.ts';
import { defineBench, interleave, median, pairwise, type Row } from './kit.ts';

const rounds = 15;
/** Evaluations in one sample. */
const times = 4;
const paths = [
  '$.data.tasks[4999].owner.id',
  '$.data.tasks[*].owner.name',
  '$.data.tasks[100:4000].status',
  '$.data.tasks[*].*',
  '$..id',
  "$.data.tasks[?(@.status == 'active')].id",
  "$.data.tasks[?(@.priority > 5 && @.owner.id == 'agent-7')].id",
  '$..*',
];

type Count = (document: JsonValue) => number;
const size = (value: unknown) => (Array.isArray(value) ? value.length : 1);
const engines: Readonly<Record<string, (path: string) => Count>> = {
  ours(path) {
    const compiled = new JsonPath(path);
    return document => size(compiled.read(document));
  },
  'json-p3'(path) {
    const compiled = p3.compile(path);
    return document => compiled.query(document as never).values().length;
  },
  'jsonpath-rfc9535'(path) {
    return document => rfc9535(document as never, path).length;
  },
  nimma(path) {
    const compiled = new Nimma([path]);
    return document => {
      const values: unknown[] = [];
      compiled.query(document as never, { [path]: scope => void values.push(scope.value) });
      return values.length;
    };
  },
};

/** A list of tasks as a contact center's API answers it. */
const makeDocument = (): JsonValue => ({
  data: {
    tasks: Array.from({ length: 5_200 }, (_, index) => ({
      id: `task-${index}`,
      status: index % 3 === 0 ? 'ended' : 'active',
      priority: index % 10,
      owner: { id: `agent-${index % 50}`, name: `Agent ${index % 50}` },
      tags: ['a', 'b', String(index % 7)],
      'queue-name': `Queue ${index % 12}`,
      wrapUp: index % 5 === 0 ? null : { code: `W${index % 9}`, notes: `some longer text for the body ${index}` },
    })),
  },
});

async function measure(path: string, document: JsonValue): Promise<Row> {
  const counts = Object.entries(engines).map(([name, compile]) => [name, compile(path)] as const);
  const wanted = counts[0]?.[1](document);
  for (const [name, count] of counts) {
    const found = count(document);
    if (found !== wanted) throw new Error(`${name} finds ${found} values of ${path}, not ${wanted}`);
  }
  const sample = (count: Count) => async () => {
    const start = performance.now();
    let total = 0;
    for (let time = 0; time < times; time++) total += count(document);
    if (total !== (wanted ?? 0) * times) throw new Error(`${path} does not find the same each time`);
    return (performance.now() - start) / times;
  };
  const samples = await interleave(Object.fromEntries(counts.map(([name, count]) => [name, sample(count)])), rounds);
  const ours = samples.ours ?? [];
  const [fastest = ''] = Object.keys(engines)
    .filter(name => name !== 'ours')
    .sort((a, b) => median(samples[a] ?? []) - median(samples[b] ?? []));
  const peer = samples[fastest] ?? [];
  return {
    what: path,
    ours: median(ours),
    peer: median(peer),
    peerName: fastest,
    unit: 'ms',
    figure: pairwise(ours, peer),
    target: { most: 1 },
  };
}

export const bench = defineBench({
  id: 'jsonpath',
  title: 'JSONPath on a 1 MB document, against the fastest npm engine on each path',
  async run() {
    const document = makeDocument();
    const rows: Row[] = [];
    for (const path of paths) rows.push(await measure(path, document));
    return rows;
  },
});
