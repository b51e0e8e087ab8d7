import { end } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { choose, say } from './parts.ts';

export const menuExample = defineExample({
  id: 'course-menu',
  title: 'A menu with two keys',
  summary: 'Offers two keys. A wrong key and no key are each told what happened, then asked again.',
  tries: ['Press 1 while it still speaks.', 'Call again and press 2.', 'Press 9.', 'Press nothing, and wait.'],
  flow: objects => ({
    nodes: {
      Ask: choose('For our opening hours, press 1. For our address, press 2.', objects, { 1: 'Hours', 2: 'Address' }),
      Hours: say('We are open from nine to six.', objects),
      Address: say('You find us at the harbour, pier four.', objects),
      Wrong: say('That key is not in the menu.', objects),
      Silent: say('I did not hear a key.', objects),
      Hang_Up: end('Ends the call.'),
    },
    links: [
      'start > Ask',
      'Ask:k1 > Hours',
      'Ask:k2 > Address',
      'Ask:timeout > Silent',
      'Ask:invalid > Wrong',
      'Hours > Hang_Up',
      'Address > Hang_Up',
      'Silent > Ask',
      'Wrong > Ask',
    ],
  }),
});
