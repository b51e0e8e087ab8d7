/** A small flow that can be called where it is shown, and opened as a flow of one's own. */
import type { FlowDocument } from '../flow/model.ts';
import type { Template } from '../flow/templates/template.ts';
import { flowFrom } from '../flow/templates/templates.ts';
import type { ScriptInput } from '../simulation/script.ts';
import type { WorldInput } from '../simulation/world.ts';
import { sampleTenant } from '../tenant/sample.ts';

export interface Example extends Template {
  /** What to try, one a line. */
  readonly tries: readonly string[];
  /** What the services outside answer. */
  readonly http?: ScriptInput['http'];
}

export const defineExample = (example: Example): Example => example;

/** The agent who can be let answer. */
export const exampleAgent = { agent: 'Ana Almeida', team: 'Bookings' } as const;
/** Of the sample, which every copy of the app has. */
const objects = { queueId: 'queue-bookings', musicId: 'audio-harbour-music', connectorId: 'connector-voices' };

export const exampleFlow = (example: Example): FlowDocument => flowFrom(example, 'classic', objects);
export const exampleFlowId = ({ id }: Example): string => `course-${id}`;

/** Where an example is called: the sample's center, and this one flow. */
export function exampleWorld(example: Example): WorldInput {
  const id = exampleFlowId(example);
  return {
    tenant: { ...sampleTenant, flow: [{ id, name: example.title, description: '', published: false }] },
    flows: [{ id, name: example.title, latest: exampleFlow(example) }],
  };
}

export const exampleScript = ({ http = [] }: Example, start: string): ScriptInput => ({ seed: 1, start, http });
