import { eventEnds, message, music, queue } from './parts.ts';
import type { Template } from './template.ts';

export const greetingAndQueue: Template = {
  id: 'greeting-and-queue',
  title: 'Greeting and queue',
  summary: 'Greets the caller, puts the call into a queue and plays music until an agent answers.',
  flow: objects => ({
    nodes: {
      Welcome: message(objects.welcomeId, 'Greets the caller.'),
      Queue: queue(objects),
      Music: music(objects),
      ...eventEnds.nodes,
    },
    links: ['start > Welcome', 'Welcome > Queue', 'Queue > Music', 'Music > Music', ...eventEnds.links],
  }),
};
