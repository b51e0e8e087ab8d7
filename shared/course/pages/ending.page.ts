import { endingExample } from '../examples/ending.example.ts';
import { definePage } from '../page.ts';

export const endingPage = definePage({
  id: 'ending',
  title: 'Ending a path',
  lead: 'Every path has to end on purpose. Three activities do it, and each means something else.',
  covers: ['terminating-activities', 'blind-transfer', 'disconnect-contact', 'end-flow'],
  example: endingExample,
  notes: [
    {
      on: 'loops',
      text: "A queue path that plays music in a loop has no end of its own: an agent's answer ends it. The course still demands a terminating activity in every flow. Here an error is reported if there is none anywhere, and a recommendation if only the main flow has none.",
    },
  ],
  body: `**Terminating activities** have ways in and none out. Every flow needs at least one, so that it ends at some time; it may have as many as it has ends.

- **Disconnect Contact** hangs up: the caller's line goes dead. Needed where no agent is there who would hang up: before a call was queued, or after the caller chose to leave the queue.
- **Blind Transfer** sends the call to an **outside number**, from the menu, without an agent taking part. “Blind” because nobody listens whether somebody answers. The contact center is out of it from then on.
- **End Flow** ends **the path of the flow, not the call**. It belongs to Flow Control.

## The mistake everyone makes once

A path says goodbye and goes to End Flow. The caller hears the goodbye and then nothing: the flow is over, the line is still open. It wanted Disconnect Contact.

In event flows it is the other way round. After *Agent Answered* you must **not** disconnect, as the agent has just begun to talk. There End Flow is right: the path is done, the call goes on.

So ask at each end: *should the caller be gone now?* If so, Disconnect Contact. If the call lives on with someone else, End Flow.

The example has both endings on two keys. Listen to the difference.`,
});
