import { expect, test } from 'vitest';
import { readLab } from './read-lab.ts';

const task = { id: 'one', minutes: 1 };
const lab = { format: 1, id: 'small', version: 1, title: 'Small', summary: '', minutes: 1, tasks: [task] };
const parts = ['Goal', 'Why', 'Do', 'Hint 1', 'Hint 2', 'Hint 3', 'Done'].map(heading => `### ${heading}\nText.`);
const guide = `# Small\n## one: One\n${parts.join('\n')}`;
const files = (more: Record<string, string> = {}) => ({ 'lab.json': JSON.stringify(lab), 'guide.md': guide, ...more });
const problems = (given: Record<string, string>) => {
  const read = readLab(given);
  return read.ok ? [] : read.error;
};

test('a lab is read from its files, with its mistakes by their goals', () => {
  const mistake = { what: 'A slip', feedback: 'slip', do: [] };
  const read = readLab(files({ 'mistakes/sites.name.json': JSON.stringify(mistake) }));
  expect(read.ok && read.value.mistakes.map(({ name, goal }) => [name, goal])).toEqual([['sites.name', 'sites']]);
});

test.each([
  ['a missing file', { 'lab.json': '{}' }, 'guide.md', 'The file is missing.'],
  ['what is no JSON', files({ 'lab.json': '{' }), 'lab.json', 'It is not JSON'],
  ['too deep nesting', files({ 'lab.json': '['.repeat(100) + ']'.repeat(100) }), 'lab.json', 'nested deeper than 64'],
  [
    'a member twice',
    files({ 'lab.json': '{"format":1,\n"format":1}' }),
    'lab.json',
    'Its line 2 has the member "format" a',
  ],
  ['too much', files({ 'lab.json': ' '.repeat(1_000_001) }), 'lab.json', 'larger than 1 million'],
  [
    'an unknown operation',
    files({ 'lab.json': JSON.stringify({ ...lab, start: [{ run: 'rm' }] }) }),
    'lab.json',
    'An operation is',
  ],
  ['a bad mistake', files({ 'mistakes/x.json': '{}' }), 'mistakes/x.json', ''],
])('%s is refused with its file', (_, given, file, message) => {
  expect(problems(given as Record<string, string>)).toContainEqual(
    expect.objectContaining({ file, message: expect.stringContaining(message) as string }),
  );
});
