/** A sheet drawn on a canvas element: all nodes and links in about 2 ms, where the page itself would take seconds. */
import { activityOf } from '../../../shared/activities/activities.ts';
import type { Role, Sheet } from '../../../shared/activities/activity.ts';
import { type Box, boundsOf, boxOf, linkCorners, outcomeY, type Point } from '../../../shared/flow/geometry.ts';
import { outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';

interface DrawnNode extends Box {
  readonly id: string;
  readonly role: Role;
  readonly label: string;
}
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly notes: readonly Box[];
  /** Around all nodes and notes; null on an empty sheet. */
  readonly bounds: Box | null;
  readonly links: readonly (readonly Point[])[];
}

const drawings = new WeakMap<FlowDocument, Map<Sheet, Drawing>>();

/** What there is to draw; made once per document. */
export function drawingOf(document: FlowDocument, sheet: Sheet): Drawing {
  const known = drawings.get(document) ?? new Map<Sheet, Drawing>();
  drawings.set(document, known);
  const made = known.get(sheet) ?? makeDrawing(document, sheet);
  known.set(sheet, made);
  return made;
}

function makeDrawing(document: FlowDocument, sheet: Sheet): Drawing {
  const boxes = new Map<string, DrawnNode>();
  for (const node of Object.values(document.nodes))
    if (node.sheet === sheet)
      boxes.set(node.id, {
        id: node.id,
        label: node.label,
        role: activityOf(node.activity)?.role ?? 'action',
        ...boxOf(document, node),
      });
  const links: Point[][] = [];
  for (const link of Object.values(document.links)) {
    const from = boxes.get(link.from);
    const to = boxes.get(link.to);
    if (!from || !to) continue;
    const outcomes = outcomesOf(document, document.nodes[link.from]!);
    const index = Math.max(
      0,
      outcomes.findIndex(({ id }) => id === link.outcome),
    );
    links.push(
      linkCorners({
        from: {
          x: from.x + from.width,
          y: from.y + outcomeY(index, outcomes.length),
          top: from.y,
          height: from.height,
        },
        to: { x: to.x, y: to.y + to.height / 2, height: to.height },
        index,
        outcomes: outcomes.length,
      }),
    );
  }
  const nodes = [...boxes.values()];
  const notes = Object.values(document.notes).filter(note => note.sheet === sheet);
  return { nodes, notes, bounds: boundsOf([...nodes, ...notes]), links };
}

export interface Look {
  readonly surface: string;
  readonly line: string;
  readonly accent: string;
  readonly note: string;
  readonly roles: Readonly<Record<Role, string>>;
}

/** Colours as the theme has them now: the element takes each one on, so that the page resolves it. */
export function lookOf(element: HTMLElement): Look {
  const color = (name: string) => {
    element.style.color = `var(--${name})`;
    return getComputedStyle(element).color;
  };
  return {
    surface: color('surface'),
    line: color('border-strong'),
    accent: color('accent'),
    note: color('border'),
    roles: {
      start: color('role-start'),
      action: color('role-action'),
      gateway: color('role-gateway'),
      terminating: color('role-terminating'),
    },
  };
}

/** Draws with the given scale and offset, in px of the canvas. */
export function draw(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  look: Look,
  { x, y, zoom }: Point & { readonly zoom: number },
  selection: ReadonlySet<string>,
): void {
  context.setTransform(zoom, 0, 0, zoom, x, y);
  context.fillStyle = look.note;
  for (const note of drawing.notes) context.fillRect(note.x, note.y, note.width, note.height);
  context.beginPath();
  for (const corners of drawing.links) {
    context.moveTo(corners[0]!.x, corners[0]!.y);
    for (const corner of corners) context.lineTo(corner.x, corner.y);
  }
  context.strokeStyle = look.line;
  context.lineWidth = Math.max(1.5, 0.75 / zoom);
  context.stroke();
  for (const role of ['start', 'action', 'gateway', 'terminating'] as const) {
    context.beginPath();
    for (const node of drawing.nodes) if (node.role === role) context.rect(node.x, node.y, node.width, node.height);
    context.fillStyle = look.surface;
    context.fill();
    context.strokeStyle = look.roles[role];
    context.lineWidth = Math.max(1.5, 0.75 / zoom);
    context.stroke();
    context.beginPath();
    for (const node of drawing.nodes) if (node.role === role) context.rect(node.x, node.y, 48, node.height);
    context.fillStyle = look.roles[role];
    context.fill();
  }
  if (selection.size === 0) return;
  context.strokeStyle = look.accent;
  context.lineWidth = Math.max(4, 2.5 / zoom);
  for (const node of drawing.nodes)
    if (selection.has(node.id)) context.strokeRect(node.x, node.y, node.width, node.height);
}
