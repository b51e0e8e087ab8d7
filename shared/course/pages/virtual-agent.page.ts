import { definePage } from '../page.ts';

export const virtualAgentPage = definePage({
  id: 'virtual-agent',
  title: 'Virtual Agent',
  lead: 'Instead of “press 1”, the caller simply says what it is about.',
  covers: ['virtual-agent'],
  body: `A **virtual agent** holds a conversation. It listens, works out what the caller wants, the **intent**, asks back if something is missing, and answers. What understands speech is **Dialogflow** by Google; the activity connects a call to it, by way of the [Google connector](#course/key-connectors).

It is a gateway, since a conversation can end well in more than one way:

- **Handled**: the virtual agent could help. The flow says goodbye, or asks for feedback.
- **Escalated**: the caller wants or needs a person. The flow goes on to [Queue Contact](#course/queueing).
- **Errored**: it did not work. Send the caller to a menu or to the queue, never to silence.

## What it can solve depends on Dialogflow

The activity carries no knowledge. The questions and answers are prepared in Dialogflow, by whoever knows the subject. So the same activity may answer opening hours in one flow, and take an order in another.

## When to use it

A virtual agent shines where callers have many different wishes and short answers help: “Where is my parcel?” It is the wrong tool for three clear choices; a [Menu](#course/menu) gets there sooner and never mishears. And it needs an exit that can be found: a caller who asks twice for a person has to get one, with what was said so far passed on as [call data](#course/variables).`,
});
