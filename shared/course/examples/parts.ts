/** What the examples share: everything is spoken from text, so that the captions say what is heard. */
import type { Json } from '../../base/canonical-json.ts';
import type { SketchedNode } from '../../flow/sketch.ts';
import type { TemplateObjects } from '../../flow/templates/template.ts';

const speech = (text: string, { connectorId }: TemplateObjects) => ({
  prompts: [{ kind: 'speech', audioFileId: null, text }],
  speech: true,
  connectorId,
});

export const say = (text: string, objects: TemplateObjects, description = ''): SketchedNode => ({
  activity: 'play-message',
  description,
  settings: speech(text, objects),
});

export const choose = (
  text: string,
  objects: TemplateObjects,
  keys: Readonly<Record<string, string>>,
  description = '',
): SketchedNode => ({
  activity: 'menu',
  description,
  settings: {
    ...speech(text, objects),
    interruptible: true,
    timeout: 5,
    links: Object.entries(keys).map(([digit, word]) => ({ key: `k${digit}`, digit, description: word })),
  },
});

export const collect = (
  text: string,
  objects: TemplateObjects,
  more: Readonly<Record<string, Json>>,
): SketchedNode => ({
  activity: 'collect-digits',
  settings: {
    ...speech(text, objects),
    interruptible: true,
    timeout: 5,
    interDigitTimeout: 3,
    terminator: '#',
    ...more,
  },
});

export const set = (variable: string, value: string, description: string): SketchedNode => ({
  activity: 'set-variable',
  description,
  settings: { rows: [{ variable, setTo: 'value', value, from: '' }] },
});

export const when = (expression: string, description: string): SketchedNode => ({
  activity: 'condition',
  description,
  settings: { expression },
});
