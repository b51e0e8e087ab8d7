import { end } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { choose, say } from './parts.ts';

export const endingExample = defineExample({
  id: 'course-ending',
  title: 'Two endings',
  summary: 'Key 1 ends with Disconnect Contact, key 2 with End Flow.',
  tries: ['Press 1: after the goodbye the line is closed.', 'Press 2: the flow is over. Is the call?'],
  flow: objects => ({
    nodes: {
      Ask: choose('Press 1 for the right ending, 2 for the wrong one.', objects, { 1: 'Right', 2: 'Wrong' }),
      Bye: say('Goodbye.', objects),
      Also_Bye: say('Goodbye, and now?', objects),
      Hang_Up: end('Ends the call.'),
      End_Path: { activity: 'end-flow', sheet: 'main', description: 'Ends the path only.' },
    },
    links: [
      'start > Ask',
      'Ask:k1 > Bye',
      'Ask:k2 > Also_Bye',
      'Ask:timeout > Ask',
      'Ask:invalid > Ask',
      'Bye > Hang_Up',
      'Also_Bye > End_Path',
    ],
  }),
});
