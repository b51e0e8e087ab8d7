import { expect, it } from 'vitest';
import { sketch } from '../flow/sketch.ts';
import { fieldProblems } from './field-problems.ts';

const textsOf = (step: Parameters<typeof sketch>[0]['nodes'][string]): string[] =>
  fieldProblems(sketch({ nodes: { Step: step }, links: [] }).nodes.Step!).map(({ text }) => text);

it('names the row in which something is missing, as its settings count it', () => {
  const parameters = [{ name: '', value: '1' }];
  const headers = [
    { name: 'Accept', value: '*/*' },
    { name: '', value: '2' },
  ];
  const texts = textsOf({ activity: 'http-request', settings: { parameters, headers } });
  expect(texts).toEqual(['Parameter 1: Key is required.', 'Header 2: Key is required.']);
});

it('names no row for a field outside rows', () => {
  expect(textsOf({ activity: 'http-request', empty: true })).toEqual(['Connector is required.']);
});
