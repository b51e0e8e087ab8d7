import { eventsExample } from '../examples/events.example.ts';
import { definePage } from '../page.ts';

export const mainAndEventFlowsPage = definePage({
  id: 'main-and-event-flows',
  title: 'Main flow and event flows',
  lead: 'The main flow is the road. Event flows are what happens at the side of it when something occurs.',
  covers: ['main-and-event-flows'],
  example: eventsExample,
  body: `A call begins in the **main flow** and walks through it step by step. Meanwhile things happen that are nobody's next step: an agent picks up, the agent leaves, the caller hangs up. Such a thing is an **event**. An **event flow** says what the system does when it happens.

The system itself is built around events: messages, requests from outside, actions of people can all be one. A flow sits and waits; when one of its events comes, the path drawn for it runs by itself. Even the main flow begins that way: its start is the event that a call arrived.

## They come by themselves

Switch to the Event Flows tab, and start icons stand there which you did not place. They follow from the **main flow**: put a [Queue Contact](#course/queueing) into it, and the events around an agent appear, since only now an agent can answer. Take it out again and they go.

## What belongs where

What leads the caller from one place to the next: main flow. What should be done *because* something happened: event flow. Typical are opening a window for the agent, writing a result, [sending a survey](#course/feedback).

Each event flow needs its own end. Link every start icon to something, even if it is only [End Flow](#course/ending).

Call the example, press “An agent answers”, and look at which path lights up in which drawing.`,
});
