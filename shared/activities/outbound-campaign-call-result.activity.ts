import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const outboundCampaignCallResult = defineActivity({
  id: 'outbound-campaign-call-result',
  title: 'Outbound Campaign Call Result',
  role: 'start',
  library: null,
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts when a call of an outbound campaign was answered by a person or a machine, or was abandoned.',
  fields: {},
  outcomes: () => [out],
  outputs: [
    { name: 'CPAResult', type: 'STRING', help: 'AMD, ABANDONED or LIVE_VOICE.' },
    { name: 'CPAResultCode', type: 'INTEGER', help: 'The same as a number.' },
  ],
  event: { specification: 'ContactOutboundCampaignResult', name: 'OutboundCampaignCallResult', always: true },
  step: () => start,
  describe: () => 'A campaign call has a result',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Reference, sections 1.3 and 5.7',
});
