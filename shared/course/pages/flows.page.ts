import { definePage } from '../page.ts';

export const flowsPage = definePage({
  id: 'flows',
  title: 'What a flow is',
  lead: 'A flow is the script of a call, drawn instead of written: what the caller hears, what may be chosen, and where it ends.',
  covers: ['flow-purpose', 'flow-authors-and-reuse'],
  body: `You make a flow in **Flow Designer** by dragging ready steps onto a canvas and joining them. From the moment a call arrives at its entry point the flow is in charge: it greets, asks, looks up, decides. When it hands the call to a queue it stays in charge of what the caller hears there, until an agent answers.

So a flow steers **entry points and queues** alike: what happens on arrival, and how the waiting goes on.

## Use it many times

A flow belongs to no number. Once it is **published** it can serve as many routing strategies, and so as many entry points, as you like. Ten shops with the same greeting need one flow, not ten. And a mistake is mended in one place.

That also means: look at who uses a flow before you change it.

## Who makes flows

In the course three groups do: **administrators** of the contact center, Cisco's customer success managers (CSAM), and Cisco's **professional services**. Agents and supervisors do not. Their work is in the flow, but the flow is a part of the system's configuration, and one wrong line can leave every caller in silence.

## Why drawn?

A drawing can be read by those who know the business and never program. Let them read it: the person who answers the calls finds the missing branch in a minute.`,
});
