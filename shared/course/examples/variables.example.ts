import { end } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { choose, say, set, when } from './parts.ts';

export const variablesExample = defineExample({
  id: 'course-variables',
  title: 'A menu that gives up after three tries',
  summary: 'Counts wrong and missing keys in a variable. At the third it says goodbye.',
  tries: ['Press a wrong key three times.', 'Press 1 after one wrong key.', 'Watch the number of tries grow.'],
  flow: objects => ({
    variables: [{ name: 'Tries', type: 'INTEGER', value: '0', description: 'Keys that were wrong or did not come.' }],
    nodes: {
      Ask: choose('Press 1 to go on.', objects, { 1: 'Go on' }),
      Count: set('Tries', '{{Tries + 1}}', 'Tries = Tries + 1'),
      Enough: when('{{Tries >= 3}}', 'Three tries?'),
      Again: say('That was try number {{Tries}}.', objects),
      Good: say('You made it.', objects),
      Bye: say('Let us try another day. Goodbye.', objects),
      Hang_Up: end('Ends the call.'),
    },
    links: [
      'start > Ask',
      'Ask:k1 > Good',
      'Ask:timeout > Count',
      'Ask:invalid > Count',
      'Count > Enough',
      'Enough:true > Bye',
      'Enough:false > Again',
      'Again > Ask',
      'Good > Hang_Up',
      'Bye > Hang_Up',
    ],
  }),
});
