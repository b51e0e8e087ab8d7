import { defineRule } from './rule.ts';

export const entryPointOutbound = defineRule({
  id: 'entry-point-outbound',
  why: 'Dialling out exists for calls only.',
  advice: 'Use the channel type Telephony or the type Inbound.',
  entities: ['entry-point'],
  save: ({ after: { entryPointType, channelType } }) =>
    entryPointType === 'OUTBOUND' && channelType !== 'TELEPHONY'
      ? [{ field: 'entryPointType', text: 'An outbound entry point is for telephony only.' }]
      : [],
  good: [
    {
      what: 'an outbound telephony entry point',
      entity: 'entry-point',
      change: { name: 'Sales out', entryPointType: 'OUTBOUND' },
    },
  ],
  bad: [
    {
      what: 'an outbound email entry point',
      entity: 'entry-point',
      change: { name: 'Mail out', entryPointType: 'OUTBOUND', channelType: 'EMAIL' },
    },
  ],
});
