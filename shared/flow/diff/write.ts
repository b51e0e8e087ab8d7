/** A comparison as text for a terminal and as Markdown for a review. */
import { escapedMarkdown } from '../../drawing/escape.ts';
import { type DiffEntry, diffParts } from './diff.ts';

const signs = { added: '+', removed: '-', changed: '~' } as const;
const words = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

/** What a value is on one line; '' is nothing at all. Controls would steer the terminal. */
const quoted = (value: string): string => (value === '' ? '(nothing)' : JSON.stringify(value));
const plain = (value: string): string => value.replaceAll(/\p{Cc}+/gu, ' ');

export function diffText(entries: readonly DiffEntry[]): string {
  if (entries.length === 0) return 'No differences';
  const lines = parts(entries).flatMap(([title, own]) => [
    `${title}:`,
    ...own.flatMap(({ how, title: name, detail, rows }) => [
      `  ${signs[how]} ${plain(name)}${detail === '' ? '' : ` (${detail})`}`,
      ...rows.map(({ label, before, after }) => `      ${label}: ${quoted(before)} → ${quoted(after)}`),
    ]),
  ]);
  return [...lines, summary(entries)].join('\n');
}

export function diffMarkdown(entries: readonly DiffEntry[], title: string): string {
  const text = escapedMarkdown;
  const lines = [`# ${text(title)}`, '', summary(entries), ''];
  for (const [part, own] of parts(entries)) {
    lines.push(`## ${part}`, '');
    for (const { how, title: name, detail, rows } of own) {
      lines.push(`- **${words[how]}** ${text(name)}${detail === '' ? '' : ` (${text(detail)})`}`);
      for (const { label, before, after } of rows)
        lines.push(
          `  - ${text(label)}: ${before === '' ? '*nothing*' : text(before)} → ${after === '' ? '*nothing*' : text(after)}`,
        );
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** "2 added, 1 removed, 3 changed". */
export function summary(entries: readonly DiffEntry[]): string {
  const count = (how: DiffEntry['how']) => entries.filter(entry => entry.how === how).length;
  return entries.length === 0
    ? 'No differences'
    : `${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`;
}

const parts = (entries: readonly DiffEntry[]): [string, DiffEntry[]][] =>
  Object.entries(diffParts)
    .map(([part, title]): [string, DiffEntry[]] => [title, entries.filter(entry => entry.part === part)])
    .filter(([, own]) => own.length > 0);
