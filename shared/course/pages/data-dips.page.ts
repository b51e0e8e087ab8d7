import { definePage } from '../page.ts';
import { dataDip } from '../pictures/data-dip.ts';

export const dataDipsPage = definePage({
  id: 'data-dips',
  title: 'Using a connector in a flow',
  lead: 'Put the activity that asks outside exactly where its answer is needed, in the main flow or in an event flow.',
  covers: ['connectors-in-flows'],
  picture: dataDip,
  body: `Connectors do nothing by themselves. An **activity** uses them, and some activities in both libraries can:

- in *Call Handling*: [Play Message](#course/playing) and other prompts when the text is spoken by a machine, the [virtual agent](#course/virtual-agent), and [Feedback](#course/feedback);
- in *Flow Control*: [HTTP Request](#course/http-request-and-parse), the general tool for data dips.

Such an activity has a drop-down list, filled with the connectors that were set up in Control Hub. If yours is not in it, the connector is missing, not the flow.

## Main flow or event flow?

Both can ask. The main flow is the place for what decides the **way of the caller**: look up the account, then branch. An [event flow](#course/main-and-event-flows) is the place for what concerns the **agent or the end**: fetch the case when the agent answers, write the result back once the call is over.

## Why the place matters

A data dip costs time, and the caller waits in silence while it runs. Ask late enough that the answer is really used (no look-up for callers who only want the opening hours) and early enough that the branch behind it has it. Something will also go wrong one day: the service is down, or slow. Decide what the caller hears then; a data dip without a plan for its failure is half built.`,
});
