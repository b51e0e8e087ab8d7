/** The certificate of a finished lab: one page, drawn by us, from what is known of the run and nothing the window says. */
import { escapedXml } from '../drawing/escape.ts';
import { lightPalette } from '../drawing/light.ts';
import type { Paint, Shape } from '../drawing/shape.ts';
import { type Size, svgOf } from '../drawing/svg.ts';
import { interWidth, type Measure, wrapped } from '../drawing/text.ts';
import type { OpenLab } from './opened.ts';
import { personalValues } from './personal.ts';
import { taskRunOf } from './run.ts';

export interface CertificateFacts {
  readonly learner: string;
  /** Five digits. */
  readonly attendee: string;
  readonly title: string;
  readonly version: number;
  readonly score: number;
  readonly of: number;
  readonly tasks: number;
  readonly skipped: number;
  readonly hints: number;
  /** ms since 1970. */
  readonly date: number;
}

/** Null while a task is neither done nor skipped. */
export function certificateFacts(
  { run, result, tasks, title, version }: OpenLab,
  date: number,
): CertificateFacts | null {
  const runs = tasks.map(({ id }) => ({
    run: taskRunOf(run, id),
    met: result.tasks.some(task => task.id === id && task.met),
  }));
  if (runs.some(task => !task.met && !task.run.skipped)) return null;
  return {
    learner: run.learner,
    attendee: String(personalValues({ values: {} }, run.seed).attendee),
    title,
    version,
    score: result.score,
    of: result.of,
    tasks: tasks.length,
    skipped: runs.filter(task => task.run.skipped).length,
    hints: runs.reduce((sum, task) => sum + task.run.hints, 0),
    date,
  };
}

/** A4 across, in px at 96 to the inch. */
const page: Size = { width: 1_123, height: 794 };
const center = page.width / 2;
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

export function certificateDrawing(
  facts: CertificateFacts,
  measure: Measure = interWidth,
): Size & { readonly shapes: readonly Shape[] } {
  const name = facts.learner === '' ? `Attendee ${facts.attendee}` : facts.learner;
  const size = measure(name, 46, 600) <= 860 ? 46 : 32;
  const names = wrapped(name, 880, size, 600, 2, measure);
  const titles = wrapped(facts.title, 820, 22, 500, 2, measure);
  let y = 316;
  const lines = (texts: readonly string[], step: number, style: { size: number; weight: number; fill: Paint }) =>
    texts.map(text => {
      const shape = words(text, center, y, style);
      y += step;
      return shape;
    });
  const written: Shape[] = [
    words('Certificate of completion', center, 236, { size: 20, weight: 500, fill: 'text-2' }),
    ...lines(names, size + 10, { size, weight: 600, fill: 'text' }),
  ];
  y += 8;
  written.push(...lines(['has completed'], 36, { size: 16, weight: 400, fill: 'text-2' }));
  written.push(...lines(titles, 32, { size: 22, weight: 500, fill: 'text' }));
  const notes = [
    counted(facts.tasks, 'task'),
    facts.skipped > 0 ? `${facts.skipped} skipped` : 'none skipped',
    facts.hints > 0 ? counted(facts.hints, 'hint') : 'no hints',
  ].join(', ');
  return {
    ...page,
    shapes: [
      ...frame(),
      ...callPath(148),
      ...written,
      ...fact(center - 280, 'Score', `${number.format(facts.score)} of ${number.format(facts.of)} points`),
      ...fact(center, 'Tasks', notes),
      ...fact(center + 280, 'Date', dates.format(facts.date)),
      words(
        `Attendee ${facts.attendee} · version ${facts.version} of the lab · computed by Flow Lab from the state of the workspace`,
        center,
        page.height - 62,
        { size: 12, weight: 400, fill: 'text-2' },
      ),
    ],
  };
}

interface Style {
  readonly size: number;
  readonly weight: number;
  readonly fill: Paint;
}
const words = (text: string, x: number, y: number, style: Style): Shape => ({
  kind: 'text',
  x,
  y,
  text,
  ...style,
  font: 'sans',
  anchor: 'middle',
});
const fact = (x: number, title: string, value: string): Shape[] => [
  words(title, x, 606, { size: 13, weight: 400, fill: 'text-2' }),
  words(value, x, 632, { size: 18, weight: 600, fill: 'text' }),
];

const frame = (): Shape[] => [
  {
    kind: 'rect',
    x: 28,
    y: 28,
    width: page.width - 56,
    height: page.height - 56,
    radius: 10,
    fill: null,
    stroke: 'border-strong',
    dashed: false,
  },
  { kind: 'path', x: 0, y: 0, d: `M${center - 420} 566H${center + 420}`, stroke: 'border', width: 1 },
];

/** The way of a call, from the number to an agent: start, prompt, menu, queue, agent. */
function callPath(y: number): Shape[] {
  const step = 132;
  const left = center - 2 * step;
  const at = (index: number) => left + index * step;
  const link = (index: number): Shape => ({
    kind: 'path',
    x: 0,
    y: 0,
    d: `M${at(index) + 34} ${y}H${at(index + 1) - 36}m-7 -5l7 5l-7 5`,
    stroke: 'border-strong',
    width: 1.5,
  });
  const outline = (index: number, d: string, paint: Paint): Shape => ({
    kind: 'path',
    x: at(index),
    y,
    d,
    fill: paint,
    tint: 0.12,
    stroke: paint,
    width: 2,
  });
  const inside = (index: number, d: string, paint: Paint): Shape => ({
    kind: 'path',
    x: at(index),
    y,
    d,
    stroke: paint,
    width: 2,
  });
  const box = 'M-19 -24H19A5 5 0 0 1 24 -19V19A5 5 0 0 1 19 24H-19A5 5 0 0 1 -24 19V-19A5 5 0 0 1 -19 -24Z';
  return [
    ...[0, 1, 2, 3].map(link),
    outline(0, 'M0 -27L26 -8L16 23H-16L-26 -8Z', 'role-start'),
    inside(0, 'M-9 -6q0 14 14 16l4 -5l-6 -4l-3 2q-3 -2 -4 -5l2 -3l-3 -5z', 'role-start'),
    outline(1, box, 'role-action'),
    inside(1, 'M-12 -3V3M-6 -9V9M0 -5V5M6 -11V11M12 -4V4', 'role-action'),
    outline(2, 'M0 -30L30 0L0 30L-30 0Z', 'role-gateway'),
    inside(2, 'M-11 0H-3L7 -9M-3 0H11M-3 0L7 9', 'role-gateway'),
    outline(3, box, 'role-action'),
    inside(3, 'M-12 -9H12M-12 0H12M-12 9H4', 'role-action'),
    outline(4, 'M-26 0A26 26 0 1 1 26 0A26 26 0 1 1 -26 0Z', 'ok'),
    inside(4, 'M-12 0L-3 9L12 -8', 'ok'),
  ];
}

export const certificateStyle = `@page { size: A4 landscape; margin: 0; }
html, body { margin: 0; }
svg { display: block; width: 297mm; height: 209.5mm; }
`;

/** The page that is printed. */
export function certificatePage(facts: CertificateFacts): string {
  const drawn = certificateDrawing(facts);
  const title = `Certificate: ${facts.title}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapedXml(title)}</title><link rel="stylesheet" href="print.css"></head>
<body>
${svgOf(drawn, drawn.shapes, title, lightPalette)}
</body></html>
`;
}
