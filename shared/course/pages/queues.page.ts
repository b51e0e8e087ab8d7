import { definePage } from '../page.ts';

export const queuesPage = definePage({
  id: 'queues',
  title: 'Queues',
  lead: 'A queue holds calls until a fitting agent is free, and decides who “fitting” is.',
  covers: ['queue', 'queue-routing-types', 'queue-settings'],
  notes: [
    {
      on: 'routing-types',
      text: 'The course names two routing types. The product also has Best Available Agent, as a choice within skills based routing. It is in the app, and is not asked.',
    },
    {
      on: 'music-before-resources',
      text: 'The course sets the music of the queue before it shows how a music file gets into the system. Do it the other way round: upload first. Until then there is a default file.',
    },
  ],
  body: `Creating a queue asks for a channel type and a service level threshold, as an entry point does, and for the one decision that makes it a queue, the **routing type**.

- **Longest available agent.** Among the agents who could take the call, the one gets it who has been waiting the longest. Work spreads evenly. Right when any agent can help with anything.
- **Skills based.** The call carries what it needs (“speaks French”, “knows invoices”), and only agents whose skills meet it are offered the call. Right when agents differ. The needs are put on the call in the flow, by [Queue Contact](#course/queueing).

## The rest of the form

- **Maximum time in queue**: the longest a call may stay. It is the emergency exit, in seconds, so that no call waits for ever.
- **Default music in queue**: what is played when the flow plays nothing.
- **Time zone** of its times.
- **Recording settings**: whether all calls are recorded, whether supervisors may record and listen in, whether agents can pause the recording while a caller reads out a card number.

## Service level, once more

A threshold of 60 says: we want calls answered within a minute. The report then shows which share of them was. It is a yardstick; a call that is over it is neither dropped nor moved. What moves calls is the [call distribution](#course/call-distribution).`,
});
