import { definePage } from '../page.ts';

export const activityLibrariesPage = definePage({
  id: 'activity-libraries',
  title: 'Two libraries',
  lead: 'Call Handling speaks with callers; Flow Control thinks.',
  covers: ['activity-libraries'],
  body: `The list at the left of the designer has two parts.

**Call Handling** holds what has to do with a voice call: prompts, keys, queues, agents (human and virtual), transfers, hanging up. These steps only make sense while there is somebody on the line.

**Flow Control** holds logic: variables, conditions, requests to other systems, ends. These steps do not care what kind of contact runs through them. If flows for other channels are added, they serve there as well.

- **Call Handling:** [Play Message and Play Music](#course/playing), [Collect Digits](#course/collect-digits), [Menu](#course/menu), [Queue Contact and Get Queue Info](#course/queueing), [Callback](#course/callback), [Screen Pop](#course/screen-pop), [Virtual Agent](#course/virtual-agent), [Feedback](#course/feedback), [Blind Transfer and Disconnect Contact](#course/ending).
- **Flow Control:** [Set Variable](#course/variables), [Condition and Case](#course/condition-and-case), [HTTP Request and Parse](#course/http-request-and-parse), [BRE Request and GoTo](#course/rules-and-go-to), [End Flow](#course/ending).

## Two questions about one step

*Which library?* says what it is about. *[Which type?](#course/activity-types)* says how it sits in the flow. The two do not depend on each other: Menu and Condition are both gateways, one in each library; Disconnect Contact and End Flow both terminate, again one in each.

If you look for a step and do not find it, ask whether it needs a caller. If it does, it is in Call Handling.`,
});
