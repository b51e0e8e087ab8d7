import { definePage } from '../page.ts';
import { shapes } from '../pictures/shapes.ts';

export const activityTypesPage = definePage({
  id: 'activity-types',
  title: 'Four types, four shapes',
  lead: 'The shape of a step tells how many ways lead in and out. Read the shapes, and you can read any flow.',
  covers: ['activity-types'],
  picture: shapes,
  notes: [
    {
      on: 'activity-kinds',
      text: 'The course speaks of four types in one place and of two in another. They are two different questions: what a step does in the flow (four roles), and in which list it stands (two libraries).',
    },
    {
      on: 'action-outputs',
      text: 'About actions the course says both “one successful outcome” and “two required output”. We take the first, which fits everything else: one way out when it went well, and possibly more for what went wrong.',
    },
  ],
  body: `An **activity** is a single step of a flow. There are four types.

- **Start activities** begin a flow or a path. Nothing leads in, exactly one way leads out. A pentagon, shaded at its left edge.
- **Actions** do something: play, collect, set. Ways lead in, and there is **one** good way out. What can go wrong may have ways of its own. A square.
- **Enum-gateways** choose. Ways lead in, **two or more** good ways lead out, and again some for errors. A diamond. The name comes from programming: the outcome is one of a list.
- **Terminating activities** end a path. Ways lead in, none leads out. A circle, shaded at its right edge.

## Why it is worth knowing

The shapes are a check of your thinking. A path that ends in a square is not finished: what comes after that action? A diamond with one line has forgotten the other case. And a flow without any circle never ends; therefore every flow needs **at least one**, and more are welcome.

## Actions or gateway?

Ask: does a *good* result have several ways to go on? [Collect Digits](#course/collect-digits) gets a number and goes on, whatever the number: an action. [Menu](#course/menu) goes another way for each key: a gateway.`,
});
