import { definePage } from '../page.ts';
import { resources } from '../pictures/resources.ts';

export const labsPage = definePage({
  id: 'labs',
  title: 'The two labs',
  lead: 'First the people and the queue, then the flow. What you build in the first you call in the second.',
  covers: ['lab-6', 'lab-7'],
  picture: resources,
  notes: [
    {
      on: 'lab-7-title',
      text: 'The drawing for Lab 7 is headed “LAB 5 Expected Outcomes” in the course. It belongs to Lab 7.',
    },
    {
      on: 'earlier-labs',
      text: 'The course expects labs 1 to 5 to be done already, which are not part of it. Whatever they would have prepared is in the workspace when a lab begins. Users do not appear in the drawing of Lab 6, yet without them nobody could answer, so there is a step for them.',
    },
  ],
  body: `## Lab 6: entry points, queues and resources (30 minutes)

You make everything a call needs except its script: a skill and a skill profile, a multimedia profile, two sites with two teams each, an agent profile, people; audio files; an entry point; a queue with its call distribution. A routing strategy with a shipped flow makes it ring.

*You are done when* a call to your entry point reaches your queue, and the right teams at the right time.

## Lab 7: a flow (20 minutes)

The same center, plus one thing: the **call flow**. You greet with Play Message, ask with Menu, queue with Queue Contact, play music in a loop, hang up where nobody is waiting, and close the event flows. You validate, mend what is found, publish, and put the flow into the strategy, **and into its Current row**.

*You are done when* four calls go right: one answered at once, one that waits, one that says goodbye, and one that presses nothing and then something wrong.

## How to work

Read the goal, try it, and only then look at the hints. Names hold a number of your own, so that a class can share a system without colliding. If something goes wrong, call your own entry point and listen: the place where it stops speaking is nearly always the place to look.`,
});
