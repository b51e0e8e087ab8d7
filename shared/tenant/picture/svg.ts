/** The picture as an SVG file that stands alone: no script, no style sheet, no address but the namespace. */
import type { Layout } from './layout.ts';
import type { Paint, Shape } from './shapes.ts';

export type Palette = Readonly<Record<Paint, string>>;

const fonts = {
  sans: 'Inter Variable, Inter, system-ui, sans-serif',
  mono: 'JetBrains Mono Variable, JetBrains Mono, ui-monospace, monospace',
} as const;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters XML cannot hold are left out. */
const escaped = (text: string): string =>
  [...text]
    .filter(sign => sign >= ' ' && !/^[\ud800-\udfff]$/.test(sign) && sign !== '\ufffe' && sign !== '\uffff')
    .map(sign => entities[sign] ?? sign)
    .join('');
const number = (value: number): string => String(Math.round(value * 100) / 100);

function element(shape: Shape, palette: Palette): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, stroke, dashed } = shape;
      const line = stroke ? ` stroke="${palette[stroke]}"${dashed ? ' stroke-dasharray="4 3"' : ''}` : '';
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${radius}" fill="${fill ? palette[fill] : 'none'}"${line}/>`;
    }
    case 'path': {
      const place =
        shape.x === 0 && shape.y === 0 ? '' : ` transform="translate(${number(shape.x)} ${number(shape.y)})"`;
      return `<path d="${shape.d}"${place} fill="none" stroke="${palette[shape.stroke]}" stroke-width="${shape.width}" stroke-linecap="round" stroke-linejoin="round"/>`;
    }
    case 'text': {
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      return `<text x="${number(shape.x)}" y="${number(shape.y)}" font-family="${fonts[shape.font]}" font-size="${shape.size}" font-weight="${shape.weight}" fill="${palette[shape.fill]}"${anchor}>${escaped(shape.text)}</text>`;
    }
  }
}

export function svgOf(
  layout: Pick<Layout, 'width' | 'height'>,
  shapes: readonly Shape[],
  title: string,
  palette: Palette,
): string {
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${palette.surface}"/>`,
    ...shapes.map(shape => element(shape, palette)),
    '</svg>',
    '',
  ].join('\n');
}
