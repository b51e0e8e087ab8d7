import { definePage } from '../page.ts';
import { callPath } from '../pictures/call-path.ts';

export const entryPointsPage = definePage({
  id: 'entry-points',
  title: 'Entry points',
  lead: 'An entry point is the door: where a contact enters the contact center, before anybody knows what it wants.',
  covers: ['entry-point'],
  picture: callPath,
  notes: [
    {
      on: 'entry-point-service-level',
      text: 'A service level measures how long callers wait, and nobody waits at an entry point. The field is there all the same, and so the course teaches it. Fill it in; what counts later is the one of the queue.',
    },
  ],
  body: `A number alone leads nowhere. It is mapped to an **entry point**, and the entry point is what everything else refers to: reports count its calls, and a [routing strategy](#course/routing-strategy) says which flow runs for them. So you can change the number without touching the routing, and let ten numbers share one door.

When you create one, three values matter besides the name:

- **Channel type**: telephony for calls. It cannot be changed afterwards, since a chat cannot become a call.
- **Service level threshold**: seconds within which a contact should be served. It colours reports, it routes nothing.
- **Time zone**: in which the hours of its routing strategies are read. Leave the default unless the door belongs to another place than the rest of the tenant.

## Door or waiting room?

People new to this mix up entry points and [queues](#course/queues). A simple test: at an entry point the **flow** is in charge, and no agent can get the call. In a queue the call waits for an **agent**. Every call passes one entry point; it may pass no queue at all, when the caller only listens to the opening hours, or several.`,
});
