import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const newPhoneContact = defineActivity({
  id: 'new-phone-contact',
  title: 'New Phone Contact',
  role: 'start',
  library: null,
  eras: ['classic', 'current'],
  sheets: ['main'],
  flows: ['flow'],
  summary: 'Starts the main flow when a call reaches an entry point whose routing strategy uses this flow.',
  notes: ['Every flow begins with exactly one start. It has no way in and one way out, and cannot be removed.'],
  fields: {},
  outcomes: () => [out],
  outputs: [
    { name: 'ANI', type: 'STRING', help: 'Number of the caller; `anonymous` when it is withheld.' },
    { name: 'DNIS', type: 'STRING', help: 'The number that was dialled.' },
    { name: 'InteractionId', type: 'STRING', help: 'Id of this contact.' },
    { name: 'EntryPointId', type: 'STRING', help: 'Id of the entry point.', era: 'current' },
    { name: 'PSTNRegion', type: 'STRING', help: 'Region of the telephone network the call came from.', era: 'current' },
    { name: 'FlowId', type: 'STRING', help: 'Id of this flow.', era: 'current' },
    { name: 'FlowVersionLabel', type: 'STRING', help: 'Label of the version that runs.', era: 'current' },
    { name: 'OrgId', type: 'STRING', help: 'Id of the organisation.', era: 'current' },
    { name: 'Headers', type: 'JSON', help: 'Headers of the call, such as SIP headers.', era: 'current' },
  ],
  step: () => start,
  describe: () => 'A call arrives',
  wxcc: { activityName: 'NewPhoneContact', group: 'start', alsoNamed: ['NewContact'] },
  sample: {},
  source: 'Course, Start activities; reference, section 1.3',
});
