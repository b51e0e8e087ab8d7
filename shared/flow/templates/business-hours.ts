import { end, eventEnds, message, music, queue } from './parts.ts';
import type { Template } from './template.ts';

export const businessHours: Template = {
  id: 'business-hours',
  title: 'Business hours',
  summary:
    'Queues the call while the office is open, and plays a message on holidays and at other times. It is of the Current era.',
  flow: objects => ({
    era: 'current',
    nodes: {
      Open: {
        activity: 'business-hours',
        description: 'Looks whether the office is open now.',
        settings: { businessHoursId: objects.businessHoursId },
      },
      Welcome: message(objects.welcomeId, 'Greets the caller.'),
      Closed: message(objects.welcomeId, 'Says when the office is open.'),
      Holiday: message(objects.welcomeId, 'Says that it is a holiday.'),
      Queue: queue(objects),
      Music: music(objects),
      Hang_Up: end('Ends the call.'),
      ...eventEnds.nodes,
      End_Error: end('Ends what failed.', 'events'),
    },
    links: [
      'start > Open',
      'Open:workingHours > Welcome',
      'Open:holidays > Holiday',
      'Open:override > Closed',
      'Open:default > Closed',
      'Welcome > Queue',
      'Queue > Music',
      'Music > Music',
      'Closed > Hang_Up',
      'Holiday > Hang_Up',
      ...eventEnds.links,
      'on-global-error > End_Error',
    ],
  }),
};
