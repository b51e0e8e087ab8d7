/** A node and a note as they stand on the canvas, from their own top left corner. */
import { activityOf } from '../../activities/activities.ts';
import type { Names, Outcome, Role } from '../../activities/activity.ts';
import { pictograms } from '../../activities/pictograms.ts';
import { roleOutlines, roleShades } from '../../activities/role-outlines.ts';
import { describeWith } from '../../activities/settings.ts';
import { scaledPath } from '../../drawing/scale-path.ts';
import { moved, type Paint, type Shape } from '../../drawing/shape.ts';
import { fitted, type Measure } from '../../drawing/text.ts';
import { nameWidth, nodeHeight, nodeWidth, outcomeY } from '../geometry.ts';
import type { FlowNode } from '../model.ts';

const rolePaint: Readonly<Record<Role, Paint>> = {
  start: 'role-start',
  action: 'role-action',
  gateway: 'role-gateway',
  terminating: 'role-terminating',
};
/** px, as the card has them. */
const shapeSize = 36;
const left = 10;
const wordsAt = left + shapeSize + 10;
const wordsWidth = nodeWidth - wordsAt - 14;
const lineHeight = { label: 17, words: 15 };
const size = { label: 13, words: 11 };

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: Paint;
}
const textAt = ({ text, ...line }: Line, x: number, y: number, width: number, measure: Measure): Shape => ({
  kind: 'text',
  x,
  y,
  text: fitted(text, width, line.size, line.weight, measure),
  ...line,
  font: 'sans',
  anchor: 'start',
});

/** What the node does, on one line, as its card says it. */
export function doing(node: FlowNode, names: Names): string {
  if (node.description !== '') return node.description;
  const activity = activityOf(node.activity);
  return activity ? describeWith(activity, node.settings, names) : '';
}

/** px of the pictogram within the shape, and how far it stands beside its middle: a diamond has less room, two have a shaded edge. */
const pictogramSize: Readonly<Record<Role, number>> = {
  start: 17.28,
  action: 17.28,
  gateway: 15.12,
  terminating: 17.28,
};
const pictogramShift: Readonly<Record<Role, number>> = { start: -1, action: 0, gateway: 0, terminating: -2 };

function pictogram(activity: string, role: Role, height: number): Shape[] {
  const d = pictograms[activity];
  if (d === undefined) return [];
  const scale = pictogramSize[role] / 24;
  const inset = (shapeSize - pictogramSize[role]) / 2;
  return [
    {
      kind: 'path',
      x: left + inset + pictogramShift[role],
      y: (height - pictogramSize[role]) / 2,
      d: scaledPath(d, scale),
      stroke: rolePaint[role],
      // Lucide draws with lines of 2 in its box of 24.
      width: Math.round(200 * scale) / 100,
    },
  ];
}

export function nodeShapes(
  node: FlowNode,
  outcomes: readonly Outcome[],
  linked: (outcome: string) => boolean,
  names: Names,
  measure: Measure,
): Shape[] {
  const activity = activityOf(node.activity);
  const role = activity?.role ?? 'action';
  const paint = rolePaint[role];
  const height = nodeHeight(outcomes.length);
  const words = doing(node, names);
  const top = (height - lineHeight.label - lineHeight.words * (words === '' ? 1 : 2)) / 2;
  const label: Line = {
    text: node.label,
    size: size.label,
    weight: 600,
    fill: role === 'terminating' ? paint : 'text',
  };
  const line = (text: string, fill: Paint): Line => ({ text, size: size.words, weight: 400, fill });
  const put = (each: Line, y: number) => textAt(each, wordsAt, y, wordsWidth, measure);
  const shade = roleShades[role];
  const outline = (d: string): Shape =>
    moved({ kind: 'path', x: 0, y: 0, d, stroke: null, width: 0, fill: paint }, left, (height - shapeSize) / 2);
  const onlyOne = outcomes.filter(({ kind }) => kind !== 'error').length === 1;
  return [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width: nodeWidth,
      height,
      radius: 8,
      fill: 'surface',
      stroke: 'border-strong',
      dashed: false,
    },
    { ...outline(roleOutlines[role]), tint: 0.13, stroke: paint, width: 1.5 } as Shape,
    ...(shade ? [outline(shade)] : []),
    ...pictogram(node.activity, role, height),
    put(label, top + 12.5),
    put(line(activity?.title ?? 'Unknown activity', 'text-2'), top + lineHeight.label + 11),
    ...(words === '' ? [] : [put(line(words, 'text'), top + lineHeight.label + lineHeight.words + 11)]),
    ...outcomes.flatMap((outcome, index): Shape[] => {
      const y = outcomeY(index, outcomes.length);
      const isError = outcome.kind === 'error';
      const named = !(onlyOne && outcome.kind === 'success');
      return [
        {
          kind: 'path',
          x: nodeWidth,
          y,
          d: 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z',
          fill: linked(outcome.id) ? paint : 'surface',
          stroke: linked(outcome.id) ? paint : 'border-strong',
          width: 1.5,
        },
        ...(named
          ? [textAt(line(outcome.label, isError ? 'text-2' : 'text'), nodeWidth + 10, y - 4, nameWidth, measure)]
          : []),
      ];
    }),
  ];
}
