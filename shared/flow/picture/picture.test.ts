import { describe, expect, it } from 'vitest';
import { lightPalette } from '../../drawing/light.ts';
import { isPlainSvg } from '../../drawing/safe-svg.ts';
import { svgOf } from '../../drawing/svg.ts';
import { interWidth } from '../../drawing/text.ts';
import { applyChanges } from '../change.ts';
import { edited } from '../draft.ts';
import { addNote } from '../edit/notes.ts';
import type { FlowDocument } from '../model.ts';
import { sketch } from '../sketch.ts';
import { type Drawing, flowDrawing, sheetDrawing } from './picture.ts';

const names = { of: (_entity: string, id: string) => id };
const options = { names, measure: interWidth };
const flow = sketch({
  nodes: { Ask: 'menu', Bye: 'disconnect-contact', Wait: 'queue-contact', Hello: 'play-message' },
  links: ['start > Hello', 'Hello > Ask', 'Ask:timeout > Bye', 'Ask > Wait'],
  handlers: true,
});
const texts = ({ shapes }: Drawing) => shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []));
const noted = (document: FlowDocument): FlowDocument =>
  applyChanges(
    document,
    edited(document, draft => addNote(draft, { id: 'n', sheet: 'main', x: -900, y: 0, text: 'Remember <this>' })),
  );

describe('the picture of a flow', () => {
  it('shows main flow and event flows, every node, its activity and the names of its outcomes', () => {
    const all = texts(flowDrawing(flow, 'Main_Flow', options));
    for (const word of ['Main_Flow', 'Main flow', 'Event flows', 'Ask', 'Menu', 'Bye', 'Hello', 'Phone Contact Ended'])
      expect(all).toContain(word);
    expect(all.some(word => /No-Input/.test(word))).toBe(true);
  });

  it('draws each role in its own shape', () => {
    const paths = flowDrawing(flow, 'A', options).shapes.flatMap(shape => (shape.kind === 'path' ? [shape.d] : []));
    const has = (begin: string) => paths.some(path => path.startsWith(begin));
    for (const outline of ['M4 3H22L33', 'M8 3H28Q', 'M18 1L35', 'M18 2A16']) expect(has(outline)).toBe(true);
  });

  it('lies within its own bounds, wherever it stands on the canvas', () => {
    const far = applyChanges(
      flow,
      edited(flow, draft => {
        draft.nodes.Hello!.x = -50_000;
        draft.nodes.Ask!.y = 12_345;
      }),
    );
    const { width, height, shapes } = sheetDrawing(far, 'main', options)!;
    expect(width).toBeGreaterThan(50_000);
    for (const { x, y } of shapes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('draws the pictogram of each activity within its shape', () => {
    const pictograms = (drawn: ReturnType<typeof flowDrawing>) =>
      drawn.shapes.filter(shape => shape.kind === 'path' && (shape.width === 1.44 || shape.width === 1.26)).length;
    expect(pictograms(flowDrawing(flow, 'A', options))).toBe(Object.keys(flow.nodes).length);
  });

  it('has no sticky notes', () => {
    expect(flowDrawing(noted(flow), 'A', options)).toEqual(flowDrawing(flow, 'A', options));
  });

  it('is plain SVG whatever labels hold, and the same each time', () => {
    const document = sketch({ nodes: { '<script>"&\u{1F600}漢': 'play-message' } });
    const draw = () => {
      const drawn = flowDrawing(document, '</svg><script>', options);
      return svgOf(drawn, drawn.shapes, 'x', lightPalette);
    };
    expect(isPlainSvg(draw())).toBe(true);
    expect(draw()).toBe(draw());
    expect(draw()).not.toContain('<script');
  });

  it('of a flow of 2,000 nodes is drawn in a moment', () => {
    const nodes = Object.fromEntries(Array.from({ length: 1_990 }, (_, at) => [`N${at}`, 'play-message']));
    const begin = performance.now();
    const large = flowDrawing(sketch({ nodes }), 'A', options);
    expect(texts(large)).toContain('N1989');
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
