/** A flow as a picture or a document: what the window and the command line write to files. */
import { lightPalette } from '../../shared/drawing/light.ts';
import { svgOf } from '../../shared/drawing/svg.ts';
import { interWidth } from '../../shared/drawing/text.ts';
import { markdownOf } from '../../shared/flow/document/markdown.ts';
import type { FlowToWrite } from '../../shared/flow/document/report.ts';
import { flowDrawing } from '../../shared/flow/picture/picture.ts';
import type { FlowService } from './flows.ts';

/** The draft of a flow with the tenant's names for what it refers to, and what is wrong with it. */
export function toWrite(flows: FlowService, id: string): FlowToWrite {
  const { name, description, document } = flows.open(id);
  const { names } = flows.tenant();
  return {
    name,
    description,
    document,
    names: { of: (entity, object) => names[entity]?.[object] ?? object },
    problems: flows.problems(document, id),
  };
}

export function svgFile({ name, document, names }: FlowToWrite): string {
  const drawn = flowDrawing(document, name, { names, measure: interWidth });
  return svgOf(drawn, drawn.shapes, name, lightPalette);
}

export const markdownFile = (flow: FlowToWrite): string =>
  markdownOf(flow, text => Buffer.from(text, 'utf8').toString('base64'));

export { htmlOf as printPage, printStyle as pageStyle } from '../../shared/flow/document/html.ts';
