import { end, eventEnds, music, queue } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { say } from './parts.ts';

export const eventsExample = defineExample({
  id: 'course-events',
  title: 'A main flow and its event flows',
  summary: 'Queues the call. Around it stand the three event flows that Queue Contact brings along.',
  tries: [
    'Let an agent answer: the path of Agent Answered lights up, and the music stops.',
    'Let the agent hang up: Agent Disconnected, and the caller hears a goodbye.',
    'Call again and hang up while you wait: only Phone Contact Ended runs.',
  ],
  flow: objects => ({
    nodes: {
      Queue: queue(objects),
      Music: music(objects, 30),
      End_Answered: eventEnds.nodes.End_Answered,
      End_Call: eventEnds.nodes.End_Call,
      Thanks: { ...say('Thank you for your call.', objects, 'The caller is still there.'), sheet: 'events' },
      Hang_Up: { ...end('Ends the call.'), sheet: 'events' },
    },
    links: [
      'start > Queue',
      'Queue > Music',
      'Music > Music',
      'agent-answered > End_Answered',
      'agent-disconnected > Thanks',
      'Thanks > Hang_Up',
      'phone-contact-ended > End_Call',
    ],
  }),
});
