/** The steps of the sample's flows: one that queues, one for the night, and a draft that is not finished. */
import type { Json } from '../base/canonical-json.ts';
import type { FlowContents } from '../tenant/exchange.ts';
import { type Sketch, type SketchedNode, sketch } from './sketch.ts';
import { end, eventEnds, music, queue } from './templates/parts.ts';
import { noObjects } from './templates/template.ts';

const objects = { ...noObjects, queueId: 'queue-bookings', musicId: 'audio-harbour-music' };
const spoken = (text: string, description: string, settings: Readonly<Record<string, Json>> = {}): SketchedNode => ({
  activity: 'play-message',
  description,
  settings: {
    prompts: [{ kind: 'speech', audioFileId: null, text }],
    speech: true,
    connectorId: 'connector-voices',
    ...settings,
  },
});

const starter: Sketch = {
  handlers: true,
  nodes: {
    Welcome: spoken('Welcome to Harbour Travel. Your call is in good hands.', 'Greets the caller.'),
    Queue: queue(objects),
    Music: music(objects),
    ...eventEnds.nodes,
  },
  links: ['start > Welcome', 'Welcome > Queue', 'Queue > Music', 'Music > Music', ...eventEnds.links],
};
const closed: Sketch = {
  handlers: true,
  nodes: {
    Closed: spoken('Our desk is open on weekdays from nine to six. Goodbye.', 'Says when the desk is open.'),
    Hang_Up: end('Ends the call.'),
  },
  links: ['start > Closed', 'Closed > Hang_Up'],
};
const refund: Sketch = {
  handlers: true,
  nodes: {
    Refund_Menu: {
      ...spoken('For a refund press 1, for anything else press 2.', 'Asks what the call is about.'),
      activity: 'menu',
      settings: {
        prompts: [{ kind: 'speech', audioFileId: null, text: 'For a refund press 1, for anything else press 2.' }],
        speech: true,
        connectorId: 'connector-voices',
        links: [
          { key: 'r1', digit: '1', description: 'Refund' },
          { key: 'r2', digit: '2', description: 'Anything else' },
        ],
      },
    },
    Queue: queue(objects),
    Music: music(objects),
    ...eventEnds.nodes,
  },
  links: ['start > Refund_Menu', 'Refund_Menu:r2 > Queue', 'Queue > Music', 'Music > Music', ...eventEnds.links],
};

const published = (flow: Sketch) => {
  const draft = sketch(flow);
  return { draft, versions: [{ number: 1, note: 'First version', labels: ['Live' as const], document: draft }] };
};

export const sampleFlows: FlowContents = {
  'flow-starter': published(starter),
  'flow-closed': published(closed),
  'flow-draft': { draft: sketch(refund), versions: [] },
};
