/** The document of a flow as a page that is printed: no script, no address; every text of the flow is escaped. */
import { escapedXml as text } from '../../drawing/escape.ts';
import { lightPalette } from '../../drawing/light.ts';
import { svgElement } from '../../drawing/svg.ts';
import { interWidth } from '../../drawing/text.ts';
import { type Drawing, sheetDrawing } from '../picture/picture.ts';
import { type FlowToWrite, type ReportNode, reportOf } from './report.ts';

/** px at 96 to the inch of what can be printed on A4 across, inside its margins of 12 mm, below a title. */
const page = { width: 1031, height: 660 };
/** A picture is cut into pages where the whole of it would be smaller than this. */
const smallest = 0.55;
/** Shown at this scale on pages of its own; how much of one page is shown again on the next. */
const partScale = 0.7;
const overlap = 60;
/** More pages nobody would lay out on a table; the SVG holds all of it. */
const mostParts = 60;

export function htmlOf(flow: FlowToWrite): string {
  const report = reportOf(flow);
  const body = [
    `<header><h1>${text(report.title)}</h1>`,
    report.description === '' ? '' : `<p>${text(report.description)}</p>`,
    `<p class="quiet">${report.facts.map(text).join(' · ')}</p></header>`,
  ];
  report.sheets.forEach(({ sheet, title }, index) => {
    const options = { names: flow.names, measure: interWidth };
    const drawn = sheetDrawing(flow.document, sheet, options);
    if (drawn) body.push(picturePages(drawn, title, index === 0));
  });
  for (const { title, nodes } of report.sheets)
    body.push(`<section class="text"><h2>${title}</h2>`, ...nodes.map(nodeArticle), '</section>');
  body.push(
    '<section class="text"><h2>Variables</h2>',
    table(
      ['Name', 'Type', 'Default value', 'Agents', 'Description'],
      report.variables.map(({ name, type, value, agents, description }) => [name, type, value, agents, description]),
      'The flow has no variables of its own.',
    ),
    '<h2>Problems</h2>',
    table(
      ['', 'Where', 'What', 'How to mend it'],
      report.problems.map(({ severity, where, message, how }) => [severity, where, message, how]),
      'Validation finds nothing.',
    ),
    '</section>',
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(report.title)}</title><link rel="stylesheet" href="print.css"></head>
<body>
${body.join('\n')}
</body></html>
`;
}

/** The whole picture on one page, and where that is too small to read, its parts on pages of their own. */
function picturePages(drawn: Drawing, title: string, isFirst: boolean): string {
  const room = { ...page, height: page.height - (isFirst ? 70 : 0) };
  const whole = Math.min(1, room.width / drawn.width, room.height / drawn.height);
  const pages = [view(drawn, title, { x: 0, y: 0, width: drawn.width, height: drawn.height }, whole)];
  if (whole >= smallest) return pages[0]!;
  const [width, height] = [page.width / partScale, page.height / partScale];
  const across = Math.max(1, Math.ceil((drawn.width - overlap) / (width - overlap)));
  const down = Math.max(1, Math.ceil((drawn.height - overlap) / (height - overlap)));
  if (across * down > mostParts)
    return `${pages[0]}<p class="quiet">The picture is too large to be cut into pages. Save it as SVG to see all of it.</p>`;
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      const box = { x: column * (width - overlap), y: row * (height - overlap), width, height };
      if (!drawn.shapes.some(({ x, y }) => x >= box.x && y >= box.y && x < box.x + width && y < box.y + height))
        continue;
      const name = `${title}, row ${row + 1} of ${down}, column ${column + 1} of ${across}`;
      pages.push(view(drawn, name, box, partScale));
    }
  return pages.join('\n');
}

interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
function view({ shapes }: Drawing, title: string, { x, y, width, height }: View, scale: number): string {
  const near = shapes.filter(shape => shape.kind === 'path' || isNear(shape, { x, y, width, height }));
  return `<section class="picture"><h2>${title}</h2>
<svg xmlns="http://www.w3.org/2000/svg" width="${Math.floor(width * scale)}" height="${Math.floor(height * scale)}" viewBox="${x} ${y} ${width} ${height}">
${near.map(shape => svgElement(shape, lightPalette)).join('\n')}
</svg></section>`;
}
/** Only what can be seen on a page is written to it. Links reach far from where they begin, so they all stay. */
const isNear = (at: { readonly x: number; readonly y: number }, { x, y, width, height }: View): boolean =>
  at.x > x - 400 && at.x < x + width + 400 && at.y > y - 400 && at.y < y + height + 400;

function nodeArticle({ label, activity, description, settings, outcomes }: ReportNode): string {
  const ways = outcomes
    .map(({ label: name, to }) => `<li>${text(name)} → ${to === '' ? '<em>open</em>' : text(to)}</li>`)
    .join('');
  return [
    `<article><h3>${text(label)} <span class="quiet">${text(activity)}</span></h3>`,
    description === '' ? '' : `<p>${text(description)}</p>`,
    settings.length === 0
      ? ''
      : table(
          ['Setting', 'Value'],
          settings.map(({ label: name, value }) => [name, value]),
          '',
        ),
    ways === '' ? '' : `<ul class="ways">${ways}</ul>`,
    '</article>',
  ].join('');
}

function table(head: readonly string[], rows: readonly (readonly string[])[], none: string): string {
  if (rows.length === 0) return `<p class="quiet">${none}</p>`;
  const cells = (row: readonly string[], tag: string) => row.map(cell => `<${tag}>${text(cell)}</${tag}>`).join('');
  return `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${rows.map(row => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`;
}

/** The style of the page, beside it as `print.css`. */
export const printStyle = `@page { size: A4 landscape; margin: 12mm; }
body { margin: 0; color: ${lightPalette.text}; font: 11px/1.45 "Inter Variable", sans-serif; }
h1 { margin: 0 0 4px; font-size: 20px; }
h2 { margin: 14px 0 6px; font-size: 14px; }
h3 { margin: 12px 0 2px; font-size: 12px; }
p { margin: 2px 0 6px; }
.quiet { color: ${lightPalette['text-2']}; font-weight: 400; }
.picture { break-inside: avoid; }
.picture svg { display: block; }
.text { break-before: page; }
h2, h3 { break-after: avoid; }
tr, li { break-inside: avoid; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 3px 6px; border: 1px solid ${lightPalette.border}; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: ${lightPalette.bg}; font-weight: 600; }
td:first-child { width: 24%; }
ul { margin: 4px 0; padding-left: 18px; }
`;
