/** The pictogram of each activity as a path, out of what the window draws: `node build/generate/pictograms.ts` writes it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { iconOf } from '../../renderer/activities/icons.ts';
import { activities } from '../../shared/activities/activities.ts';

export const pictogramsFile = join(import.meta.dirname, '..', '..', 'shared', 'activities', 'pictograms.ts');

/** A path that stands behind others must not begin where they end: `m2 3 4 5` is `M2 3l4 5`. */
const fromAbsolute = (d: string): string =>
  d.replace(/^m\s*([-+]?[\d.]+[\s,]*[-+]?[\d.]+)\s*(?=([-+.\d])?)/, (_all, start: string, more?: string) =>
    more === undefined ? `M${start}` : `M${start}l`,
  );

/** The shapes of Lucide's drawings, each as a path. */
function pathOf(tag: string, attributes: ReadonlyMap<string, string>): string {
  const number = (name: string) => Number(attributes.get(name) ?? 0);
  const oval = (x: number, y: number, rx: number, ry: number) =>
    `M${x - rx} ${y}A${rx} ${ry} 0 1 0 ${x + rx} ${y}A${rx} ${ry} 0 1 0 ${x - rx} ${y}Z`;
  switch (tag) {
    case 'path':
      return fromAbsolute(attributes.get('d') ?? '');
    case 'circle':
      return oval(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return oval(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
    case 'polygon':
      return `M${attributes
        .get('points')
        ?.trim()
        .replace(/[\s,]+/g, ' ')}${tag === 'polygon' ? 'Z' : ''}`;
    case 'rect': {
      const [x, y, width, height, r] = [number('x'), number('y'), number('width'), number('height'), number('rx')];
      const corner = (dx: number, dy: number) => (r > 0 ? `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}` : '');
      return `M${x + r} ${y}h${width - 2 * r}${corner(1, 1)}v${height - 2 * r}${corner(-1, 1)}h${2 * r - width}${corner(-1, -1)}v${2 * r - height}${corner(1, -1)}Z`;
    }
    default:
      throw new Error(`${tag} is no shape that can be a path`);
  }
}

function pictogramOf(activity: string): string {
  const markup = renderToStaticMarkup(createElement(iconOf(activity)));
  const inner = markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('</svg>'));
  return [...inner.matchAll(/<([a-z]+)([^>]*)>/g)]
    .map(([, tag = '', words = '']) =>
      pathOf(
        tag,
        new Map([...words.matchAll(/([a-z0-9]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
      ),
    )
    .join('');
}

export function pictogramsText(): string {
  const lines = Object.keys(activities)
    .sort()
    .map(id => `  '${id}': '${pictogramOf(id)}',`);
  return [
    '/** The pictogram of each activity as lines in a box of 24; made by build/generate/pictograms.ts out of Lucide (ISC). */',
    '// biome-ignore format: one line each',
    'export const pictograms: Readonly<Record<string, string>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync(pictogramsFile, pictogramsText());
