import { definePage } from '../page.ts';

export const startActivitiesPage = definePage({
  id: 'start-activities',
  title: 'How a flow starts',
  lead: 'Every flow has one start, and today it always means the same: a call has arrived.',
  covers: ['start-activities', 'new-phone-contact'],
  notes: [
    {
      on: 'spellings',
      text: 'The course writes some names in several ways: NewPhoneContact and New Phone Contact, Screen-Pop and Screen Pop, Call Back and Callback, Parse and Parse Settings. They are the same things, and answers take either.',
    },
  ],
  body: `Start activities come in two kinds.

- **Start Flow** stands at the head of the main flow. It names the **trigger event**, which is what makes the flow run.
- **Event handlers** stand at the head of each [event flow](#course/event-handlers).

Both have no way in and one way out. Nothing in your flow may lead *to* them: they are set off from outside.

## New Phone Contact

The trigger of a flow is **NewPhoneContact**: a new call arrived at a telephony [entry point](#course/entry-points). At the time of the course it is the only one there is. It is chosen for you and cannot be edited; others were announced. A flow with this trigger can be put into the routing strategies of entry points.

## What it brings along

The start is also where the first facts come from. They can be read anywhere in the flow:

- \`NewPhoneContact.ANI\`: the number the caller rings from;
- \`NewPhoneContact.DNIS\`: the number that was dialled;
- \`NewPhoneContact.InteractionId\`: the name of this one contact, for logs and for other systems.

ANI and DNIS look alike and are mixed up for ever. Think of the N in the middle as “number”, and of **A** as the one who **a**sks. With DNIS one flow can serve several numbers and still greet each by its own name.`,
});
