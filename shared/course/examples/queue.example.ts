import { eventEnds, music, queue } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { say } from './parts.ts';

export const queueExample = defineExample({
  id: 'course-queue',
  title: 'A queue that tells the position',
  summary:
    'Queues the call, says the position in the queue, then plays music. Without enough information it says no number.',
  tries: ['Listen: Queue Contact does not wait, the announcement comes at once.', 'Let an agent answer.'],
  flow: objects => ({
    nodes: {
      Queue: queue(objects),
      Info: {
        activity: 'get-queue-info',
        description: 'Position and estimated wait.',
        settings: { queueSource: 'static', queueId: objects.queueId, queueVariable: '', lookback: 5 },
      },
      Position: say('You are number {{Info.PIQ}} in the queue.', objects),
      No_Number: say('Somebody will be with you soon.', objects),
      Music: music(objects, 30),
      ...eventEnds.nodes,
    },
    links: [
      'start > Queue',
      'Queue > Info',
      'Info > Position',
      'Info:insufficientdata > Position',
      'Info:failure > No_Number',
      'Position > Music',
      'No_Number > Music',
      'Music > Music',
      ...eventEnds.links,
    ],
  }),
});
