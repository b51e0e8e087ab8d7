import { end, eventEnds, menuOf, message, music, queue } from './parts.ts';
import type { Template } from './template.ts';

export const callback: Template = {
  id: 'callback',
  title: 'Queue with callback',
  summary: 'While the caller waits, offers every minute to call back. The place in the queue is kept.',
  flow: objects => ({
    nodes: {
      Welcome: message(objects.welcomeId, 'Greets the caller.'),
      Queue: queue(objects),
      Music: music(objects),
      Offer: menuOf(objects.welcomeId, 'Offers to call back.', [
        { key: 'back', digit: '1', description: 'Call me back' },
      ]),
      Call_Back: {
        activity: 'callback',
        description: 'Arranges the callback to the number the caller rings from.',
        settings: { dialNumber: '{{NewPhoneContact.ANI}}', queueSource: 'same', queueId: null },
      },
      Confirm: message(objects.welcomeId, 'Says that we call back.'),
      Hang_Up: end('Ends the call; the callback waits in the queue.'),
      ...eventEnds.nodes,
    },
    links: [
      'start > Welcome',
      'Welcome > Queue',
      'Queue > Music',
      'Music > Offer',
      'Offer:back > Call_Back',
      'Offer:timeout > Music',
      'Offer:invalid > Music',
      'Call_Back > Confirm',
      'Confirm > Hang_Up',
      ...eventEnds.links,
    ],
  }),
};
