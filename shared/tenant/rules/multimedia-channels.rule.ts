import { defineRule } from './rule.ts';

export const multimediaChannels = defineRule({
  id: 'multimedia-channels',
  why: 'The mode says what an agent can do at once. Blended real-time is about one voice call or chat at a time, so both are there; Exclusive takes one contact of any ticked channel, so the numbers are ticks.',
  advice: 'Blended real-time: voice 1 and chat 1 to 5. Exclusive: 0 or 1 for each channel, at least one of them 1.',
  entities: ['multimedia-profile'],
  save({ after: { blendingMode, telephony, chat, email, social } }) {
    if (blendingMode === 'BLENDED_REALTIME') {
      return [
        ...(telephony === 1 ? [] : [{ field: 'telephony', text: 'In the mode Blended real-time voice is always 1.' }]),
        ...(chat >= 1 ? [] : [{ field: 'chat', text: 'In the mode Blended real-time chat is 1 to 5.' }]),
      ];
    }
    if (blendingMode !== 'EXCLUSIVE') return [];
    const counts = { telephony, chat, email, social };
    const tooMany = Object.entries(counts).filter(([, count]) => count > 1);
    if (tooMany.length > 0)
      return tooMany.map(([field]) => ({ field, text: 'In the mode Exclusive a channel is 0 or 1.' }));
    return Object.values(counts).some(count => count === 1)
      ? []
      : [{ field: 'telephony', text: 'In the mode Exclusive at least one channel must be ticked.' }];
  },
  good: [
    {
      what: 'blended real-time with chat',
      entity: 'multimedia-profile',
      id: 'media-desk',
      change: { blendingMode: 'BLENDED_REALTIME', chat: 5 },
    },
    {
      what: 'exclusive email only',
      entity: 'multimedia-profile',
      id: 'media-one-at-a-time',
      change: { telephony: 0, chat: 0, email: 1, social: 0 },
    },
  ],
  bad: [
    {
      what: 'blended real-time without voice',
      entity: 'multimedia-profile',
      id: 'media-desk',
      change: { blendingMode: 'BLENDED_REALTIME', telephony: 0 },
    },
    {
      what: 'blended real-time without chat',
      entity: 'multimedia-profile',
      id: 'media-desk',
      change: { blendingMode: 'BLENDED_REALTIME', chat: 0 },
    },
    {
      what: 'exclusive with three chats',
      entity: 'multimedia-profile',
      id: 'media-one-at-a-time',
      change: { chat: 3 },
    },
    {
      what: 'exclusive with nothing',
      entity: 'multimedia-profile',
      id: 'media-one-at-a-time',
      change: { telephony: 0, chat: 0, email: 0, social: 0 },
    },
  ],
});
