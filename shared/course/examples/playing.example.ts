import { eventEnds, music, queue } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { say } from './parts.ts';

export const playingExample = defineExample({
  id: 'course-playing',
  title: 'A greeting, a queue, and music in a loop',
  summary: 'Speaks a greeting, puts the call into a queue, and plays music again and again until an agent answers.',
  tries: [
    'Press keys during the greeting: it cannot be interrupted.',
    'Wait in the queue, and see Music lead back to itself.',
    'Let an agent answer, and the loop is over.',
  ],
  flow: objects => ({
    nodes: {
      Welcome: say('Welcome. Your call is in good hands. Please hold the line.', objects),
      Queue: queue(objects),
      Music: music(objects, 20),
      ...eventEnds.nodes,
    },
    links: ['start > Welcome', 'Welcome > Queue', 'Queue > Music', 'Music > Music', ...eventEnds.links],
  }),
});
