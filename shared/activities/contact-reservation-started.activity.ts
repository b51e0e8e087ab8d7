import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const contactReservationStarted = defineActivity({
  id: 'contact-reservation-started',
  title: 'Contact Reservation Started',
  role: 'start',
  library: null,
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts when an agent is being reserved for the contact.',
  fields: {},
  outcomes: () => [out],
  outputs: [],
  openOutputs: true,
  event: { specification: 'ContactReservationStarted', name: 'ContactReservationStarted', always: true },
  step: () => start,
  describe: () => 'An agent is being reserved',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Reference, section 5.7',
});
