/** The document of a flow as Markdown: one file, its pictures inside. Every text of the flow is escaped. */
import { escapedMarkdown as text } from '../../drawing/escape.ts';
import { lightPalette } from '../../drawing/light.ts';
import { svgOf } from '../../drawing/svg.ts';
import { interWidth } from '../../drawing/text.ts';
import { sheetDrawing } from '../picture/picture.ts';
import { type FlowToWrite, type ReportNode, reportOf } from './report.ts';

/** `base64` is the port that writes UTF-8 text in it: this folder has none of its own. */
export function markdownOf(flow: FlowToWrite, base64: (text: string) => string): string {
  const report = reportOf(flow);
  const lines = [`# ${text(report.title)}`, ''];
  if (report.description !== '') lines.push(text(report.description), '');
  lines.push(report.facts.map(text).join(' · '), '');
  const pictures: string[] = [];
  for (const { sheet, title, nodes } of report.sheets) {
    lines.push(`## ${title}`, '');
    const drawn = sheetDrawing(flow.document, sheet, { names: flow.names, measure: interWidth });
    if (drawn) {
      lines.push(`![${title}][${sheet}]`, '');
      pictures.push(`[${sheet}]: data:image/svg+xml;base64,${base64(svgOf(drawn, drawn.shapes, title, lightPalette))}`);
    }
    for (const node of nodes) lines.push(...nodeLines(node));
  }
  lines.push('## Variables', '');
  lines.push(
    ...table(
      ['Name', 'Type', 'Default value', 'Agents', 'Description'],
      report.variables.map(({ name, type, value, agents, description }) => [name, type, value, agents, description]),
      'The flow has no variables of its own.',
    ),
  );
  lines.push('## Problems', '');
  lines.push(
    ...table(
      ['', 'Where', 'What', 'How to mend it'],
      report.problems.map(({ severity, where, message, how }) => [severity, where, message, how]),
      'Validation finds nothing.',
    ),
  );
  // The pictures come last, so that the text can be read in any editor.
  return [...lines, ...pictures, ''].join('\n');
}

function nodeLines({ label, activity, description, settings, outcomes }: ReportNode): string[] {
  const lines = [`### ${text(label)}`, '', `*${text(activity)}*`, ''];
  if (description !== '') lines.push(text(description), '');
  if (settings.length > 0)
    lines.push(
      ...table(
        ['Setting', 'Value'],
        settings.map(({ label: name, value }) => [name, value]),
        '',
      ),
    );
  for (const { label: name, to } of outcomes) lines.push(`- ${text(name)} → ${to === '' ? '*open*' : text(to)}`);
  if (outcomes.length > 0) lines.push('');
  return lines;
}

function table(head: readonly string[], rows: readonly (readonly string[])[], none: string): string[] {
  if (rows.length === 0) return [none, ''];
  const row = (cells: readonly string[]) => `| ${cells.map(text).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row), ''];
}
