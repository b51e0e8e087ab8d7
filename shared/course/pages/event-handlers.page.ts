import { definePage } from '../page.ts';

export const eventHandlersPage = definePage({
  id: 'event-handlers',
  title: 'Three events you will use',
  lead: 'An agent answers, an agent leaves, the call is over: each can have a path of its own.',
  covers: ['event-agent-answered', 'event-phone-contact-ended', 'event-agent-disconnected'],
  notes: [
    {
      on: 'queue-contact-events',
      text: 'In one place the course says that Queue Contact brings two events (Agent Answered and Phone Contact Ended), in another that Agent Disconnected needs it too. The app shows all three.',
    },
  ],
  body: `**Agent Answered** comes when an agent takes an incoming call. It ends what the caller was hearing in the queue. There has to be a [Queue Contact](#course/queueing) in the main flow: without one, no agent can ever get the call, and the event never comes. Use it for what the agent should see, such as a [screen pop](#course/screen-pop).

**Agent Disconnected** comes when the *agent* leaves and the caller is still there, alone on the line. It needs Queue Contact too. Use it to ask one more question, or to say goodbye.

**Phone Contact Ended** comes when the call is over and everybody has gone. **No agent is needed**: a caller who gives up while waiting, or hears the opening hours and hangs up, sets it off as well. Some call handling activities make it available. Use it to write down how it went, or to send a survey.

## In which order

A normal call runs: Agent Answered, the talk, Agent Disconnected (if the agent hangs up first), Phone Contact Ended. A caller who gives up runs: Phone Contact Ended, and nothing else.

## What can still be heard?

After Phone Contact Ended nobody hears anything: a Play Message there is a mistake. What plays in Agent Disconnected, the caller hears.

Values that an event brings, such as the name of the agent, can only be read in the path of that event.`,
});
