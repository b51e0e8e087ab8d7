import { definePage } from '../page.ts';

export const routingStrategyPage = definePage({
  id: 'routing-strategy',
  title: 'Routing strategies',
  lead: 'The strategy is the switch between door and flow: from when to when which flow runs for an entry point.',
  covers: ['routing-strategy'],
  notes: [
    {
      on: 'strategy-before-flow',
      text: 'The course teaches strategies before there is any flow to put into one. Here a published flow is shipped with the workspace, which the second lab replaces by your own.',
    },
    {
      on: 'strategies-menu-name',
      text: 'The menu is called “Routing Strategy”, the page in it “Routing Strategies”, and the course uses both words. Either is meant.',
    },
  ],
  body: `Why not simply tell the entry point which flow it runs? Because it depends on the **time**. By day the flow with the queue, at night the one that says when you open, on a holiday a third. A routing strategy holds a flow together with dates, days of the week and hours.

## Reading a strategy

An entry point can have several strategies. For a call that arrives now, the system looks for the active one whose date, day and hours fit, and if there is none, for the one marked **default**. So make the default first, all day and every day; then add the special cases. A gap in your hours then leads to the default, never to silence.

A strategy also carries the **music on hold** of its calls.

## “Current” is a copy

From the strategies of the day the system makes the row that is in force, listed as **Current**. It is a copy: when you exchange the flow in the strategy, the copy still has the old one until it is made anew, and you change it in both. More than one puzzled admin has published a flow, edited the strategy, called, and heard the flow of yesterday.

## Where it stands

Open **Routing Strategy** in the portal. That module holds three things you need together: the strategies, the **flows**, and the **resources** with the [audio files](#course/audio-files).`,
});
