/** A sheet drawn on a canvas element: all nodes and links in about 2 ms, where the page itself would take seconds. */
import { activityOf } from '../../../shared/activities/activities.ts';
import type { Role, Sheet } from '../../../shared/activities/activity.ts';
import { type Box, boundsOf, boxOf, linkCorners, outcomeY, type Point } from '../../../shared/flow/geometry.ts';
import { outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument, FlowNote } from '../../../shared/flow/model.ts';
import type { Trail } from '../document/editor-view.ts';

interface DrawnNode extends Box {
  readonly id: string;
  readonly role: Role;
  readonly label: string;
}
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly notes: readonly FlowNote[];
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
  /** Names of fonts, as the page has them. */
  readonly font: string;
  readonly surface: string;
  readonly text: string;
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
    font: getComputedStyle(element).fontFamily,
    surface: color('surface'),
    text: color('text'),
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

/** Zooms, in px of the canvas per px of the flow, from which there is room for borders, for the parts of a card, for its label. */
const detail = { borders: 0.035, parts: 0.11, labels: 0.2 };
const roles = ['start', 'action', 'gateway', 'terminating'] as const;
const corner = 8;
/** The role's mark on a card, where the card itself has its shape and icon. */
const mark = { inset: 12, size: 28, room: 50 };

/** Draws with the given scale and offset, in px of the canvas. */
export function draw(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  look: Look,
  { x, y, zoom }: Point & { readonly zoom: number },
  selection: ReadonlySet<string>,
  trail: Trail | null,
): void {
  context.setTransform(zoom, 0, 0, zoom, x, y);
  context.fillStyle = look.note;
  for (const note of drawing.notes) context.fillRect(note.x, note.y, note.width, note.height);
  drawLinks(context, drawing, look, zoom);
  for (const role of roles)
    drawCards(
      context,
      drawing.nodes.filter(node => node.role === role),
      look.surface,
      look.roles[role],
      zoom,
    );
  if (zoom >= detail.labels) drawLabels(context, drawing.nodes, look, zoom);
  if (trail) {
    context.strokeStyle = look.accent;
    context.lineWidth = Math.max(3, 1.5 / zoom);
    for (const node of drawing.nodes)
      if (trail.nodes.has(node.id)) context.strokeRect(node.x, node.y, node.width, node.height);
    context.fillStyle = look.accent;
    for (const node of drawing.nodes)
      if (trail.now.has(node.id)) context.fillRect(node.x, node.y, node.width, node.height);
  }
  if (selection.size === 0) return;
  context.strokeStyle = look.accent;
  context.lineWidth = Math.max(4, 2.5 / zoom);
  for (const { id, x, y, width, height } of [...drawing.nodes, ...drawing.notes])
    if (selection.has(id)) context.strokeRect(x, y, width, height);
}

function drawLinks(context: CanvasRenderingContext2D, { links }: Drawing, look: Look, zoom: number): void {
  context.beginPath();
  for (const corners of links) {
    context.moveTo(corners[0]!.x, corners[0]!.y);
    for (const point of corners) context.lineTo(point.x, point.y);
  }
  context.strokeStyle = look.line;
  context.lineWidth = Math.max(1.5, 0.6 / zoom);
  // Close together lines would run into one dark field.
  context.globalAlpha = Math.min(1, Math.max(0.3, zoom * 4));
  context.stroke();
  context.globalAlpha = 1;
}

/** Cards of one role: from afar fields in its colour, nearer with border and mark as the cards themselves. */
function drawCards(
  context: CanvasRenderingContext2D,
  nodes: readonly DrawnNode[],
  surface: string,
  color: string,
  zoom: number,
): void {
  const hasParts = zoom >= detail.parts;
  context.beginPath();
  for (const { x, y, width, height } of nodes)
    if (hasParts) context.roundRect(x, y, width, height, corner);
    else context.rect(x, y, width, height);
  context.fillStyle = surface;
  context.fill();
  context.fillStyle = color;
  context.strokeStyle = color;
  context.lineWidth = Math.max(1, 0.75 / zoom);
  if (!hasParts) {
    context.globalAlpha = zoom < detail.borders ? 0.7 : 0.4;
    context.fill();
    context.globalAlpha = 1;
  }
  if (zoom >= detail.borders) context.stroke();
  if (!hasParts) return;
  context.beginPath();
  for (const { x, y, height } of nodes)
    context.roundRect(x + mark.inset, y + (height - mark.size) / 2, mark.size, mark.size, 6);
  context.fill();
}

/** Labels at a size that can be read, as much of them as fits. */
function drawLabels(context: CanvasRenderingContext2D, nodes: readonly DrawnNode[], look: Look, zoom: number): void {
  const size = Math.max(13, (9.5 * window.devicePixelRatio) / zoom);
  context.font = `500 ${size}px ${look.font}`;
  context.textBaseline = 'middle';
  context.fillStyle = look.text;
  for (const { x, y, width, height, label } of nodes) {
    // A letter is about this wide; measuring each label would take longer than drawing it.
    const fits = Math.floor((width - mark.room - 4) / (size * 0.5));
    const words = [...label];
    const shown = words.length > fits ? `${words.slice(0, Math.max(1, fits - 1)).join('')}…` : label;
    context.fillText(shown, x + mark.room, y + height / 2, width - mark.room - 4);
  }
}
