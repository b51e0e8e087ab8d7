import { end, eventEnds, music, queue } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { choose, say } from './parts.ts';

export const callbackExample = defineExample({
  id: 'course-callback',
  title: 'An offer to call back',
  summary: 'After some music it offers a callback. Who takes it keeps the place in the queue and may hang up.',
  tries: [
    'Wait for the offer and press 1.',
    'Call again, and press nothing: the music goes on, and so does your place.',
  ],
  flow: objects => ({
    nodes: {
      Queue: queue(objects),
      Music: music(objects, 6),
      Offer: choose('Press 1, and we call you back. You keep your place.', objects, { 1: 'Call me back' }),
      Call_Back: {
        activity: 'callback',
        description: 'To the number the call came from.',
        settings: { dialNumber: '{{NewPhoneContact.ANI}}', queueSource: 'same', queueId: null },
      },
      Confirm: say('We call you back. You can hang up now.', objects),
      Hang_Up: end('The callback waits on.'),
      ...eventEnds.nodes,
    },
    links: [
      'start > Queue',
      'Queue > Music',
      'Music > Offer',
      'Offer:k1 > Call_Back',
      'Offer:timeout > Music',
      'Offer:invalid > Music',
      'Call_Back > Confirm',
      'Confirm > Hang_Up',
      ...eventEnds.links,
    ],
  }),
});
