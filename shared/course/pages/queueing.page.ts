import { queueExample } from '../examples/queue.example.ts';
import { definePage } from '../page.ts';

export const queueingPage = definePage({
  id: 'queueing',
  title: 'Queue Contact and Get Queue Info',
  lead: 'The one puts the call into a queue, the other says how long it may take.',
  covers: ['queue-contact', 'get-queue-info'],
  example: queueExample,
  body: `**Queue Contact** is the step where the flow lets agents have the call. You choose the [queue](#course/queues), and here the call also gets what the queue looks at:

- **Skills** it needs, for queues that route by skill, each with a condition (“English at least 5”).
- **Priority** of the contact: calls with a better one are offered first, however long others have waited.

The skills stand in the flow and not in the queue because only the flow knows the caller.

Queue Contact **does not wait**. The call joins the queue and the flow goes on: to music, messages, more queues. Putting it into the main flow also makes the [events](#course/event-handlers) of the agent appear.

## Get Queue Info

This action fetches two numbers about the caller in the queue:

- **PIQ**, the position in queue;
- **EWT**, the estimated wait time.

They come as variables. Say them to the caller (“you are number three”), or branch: if it takes longer than ten minutes, offer a [callback](#course/callback).

An estimate can be missing, for instance when the queue has served nobody yet. So the activity has a way out for **insufficient information**. Lead it to a sentence without a number. A caller who is told “0 minutes” and then waits ten will not believe the next announcement.`,
});
