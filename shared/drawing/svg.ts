/** A picture as an SVG file that stands alone: no script, no style sheet, no address but the namespace. */
import { escapedXml } from './escape.ts';
import type { Paint, Shape } from './shape.ts';

export type Palette = Readonly<Record<Paint, string>>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

const fonts = {
  sans: 'Inter Variable, Inter, system-ui, sans-serif',
  mono: 'JetBrains Mono Variable, JetBrains Mono, ui-monospace, monospace',
} as const;
const number = (value: number): string => String(Math.round(value * 100) / 100);

/** One shape as an element. */
export function svgElement(shape: Shape, palette: Palette): string {
  const filled = (paint: Paint | null | undefined, tint?: number) =>
    ` fill="${paint ? palette[paint] : 'none'}"${tint === undefined ? '' : ` fill-opacity="${tint}"`}`;
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, tint, stroke, dashed } = shape;
      const line = stroke ? ` stroke="${palette[stroke]}"${dashed ? ' stroke-dasharray="4 3"' : ''}` : '';
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${radius}"${filled(fill, tint)}${line}/>`;
    }
    case 'path': {
      const { x, y, d, fill, tint, stroke, width, dashed } = shape;
      const place = x === 0 && y === 0 ? '' : ` transform="translate(${number(x)} ${number(y)})"`;
      const line = stroke
        ? ` stroke="${palette[stroke]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dashed ? ' stroke-dasharray="5 4"' : ''}`
        : '';
      return `<path d="${d}"${place}${filled(fill, tint)}${line}/>`;
    }
    case 'text': {
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      return `<text x="${number(shape.x)}" y="${number(shape.y)}" font-family="${fonts[shape.font]}" font-size="${shape.size}" font-weight="${shape.weight}" fill="${palette[shape.fill]}"${anchor}>${escapedXml(shape.text)}</text>`;
    }
  }
}

export function svgOf({ width, height }: Size, shapes: readonly Shape[], title: string, palette: Palette): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}" role="img">`,
    `<title>${escapedXml(title)}</title>`,
    `<rect width="${number(width)}" height="${number(height)}" fill="${palette.surface}"/>`,
    ...shapes.map(shape => svgElement(shape, palette)),
    '</svg>',
    '',
  ].join('\n');
}
