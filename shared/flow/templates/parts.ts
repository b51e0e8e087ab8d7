/** What the templates share. */
import type { SketchedNode } from '../sketch.ts';
import type { TemplateObjects } from './template.ts';

export const message = (audioFileId: string | null, description: string): SketchedNode => ({
  activity: 'play-message',
  description,
  settings: { prompts: [{ kind: 'audio-file', audioFileId, text: '' }] },
});

export const menuOf = (
  audioFileId: string | null,
  description: string,
  links: readonly { readonly key: string; readonly digit: string; readonly description: string }[],
): SketchedNode => ({
  activity: 'menu',
  description,
  settings: {
    prompts: [{ kind: 'audio-file', audioFileId, text: '' }],
    interruptible: true,
    links: links.map(link => ({ ...link })),
    timeout: 5,
  },
});

export const queue = ({ queueId }: TemplateObjects): SketchedNode => ({
  activity: 'queue-contact',
  description: 'Puts the caller into the queue.',
  settings: { queueId, setPriority: false, skills: [], relaxSkills: false, relaxations: [] },
});

export const music = ({ musicId }: TemplateObjects, seconds = 60): SketchedNode => ({
  activity: 'play-music',
  description: 'Music until an agent answers.',
  settings: { audioFileId: musicId, duration: String(seconds) },
});

export const end = (description: string, sheet: 'main' | 'events' = 'main'): SketchedNode => ({
  activity: sheet === 'main' ? 'disconnect-contact' : 'end-flow',
  sheet,
  description,
});

/** The three events of a queue, each ended. Handlers are called by their activity. */
export const eventEnds = {
  nodes: {
    End_Answered: end('Nothing more to do when an agent answers.', 'events'),
    End_Disconnected: end('Nothing more to do when the agent leaves.', 'events'),
    End_Call: end('Nothing more to do when the call is over.', 'events'),
  },
  links: ['agent-answered > End_Answered', 'agent-disconnected > End_Disconnected', 'phone-contact-ended > End_Call'],
} as const;
