import { callbackExample } from '../examples/callback.example.ts';
import { definePage } from '../page.ts';

export const callbackPage = definePage({
  id: 'callback',
  title: 'Callback',
  lead: 'The caller hangs up, the place in the queue stays.',
  covers: ['callback'],
  example: callbackExample,
  notes: [
    {
      on: 'misprints',
      text: 'The course says that Callback needs “the preferred queue and the Callback feature” to be enabled. Read it as: callback has to be switched on for your organisation.',
    },
  ],
  body: `Nobody likes to wait with the phone at the ear. **Callback** arranges a **courtesy callback**: the call ends, a task in its place keeps waiting, and when it is its turn, an agent is found first and the caller is rung then. The feature has to be enabled for the organisation.

## Which queue?

By default the task stays in **the queue the call is in**. It then **keeps its position**, as if the caller had held the line. That is the promise most callers want to hear, so say it: “You keep your place.”

You may name **another queue** instead, such as one whose agents only call back. Then the task starts there anew.

## How it is built

It sits in the waiting part of a flow. After a minute of music a [Menu](#course/menu) asks; key 1 leads to Callback and from there to a short confirmation, everything else leads back to the music. The flow disconnects the call after the confirmation. The task in the queue does not mind: it lives on without the call.

The number to ring is usually the one the call came from, \`{{NewPhoneContact.ANI}}\`. Callers from a company switchboard have one that reaches nobody; ask with [Collect Digits](#course/collect-digits) if that is common among yours.

In the example, wait a moment in the queue, then press 1.`,
});
