import { definePage } from '../page.ts';

export const flowDesignerPage = definePage({
  id: 'flow-designer',
  title: 'Around the Flow Designer',
  lead: 'Steps on the left, the drawing in the middle, the settings of what is selected on the right.',
  covers: ['designer-screen'],
  notes: [
    {
      on: 'renaming',
      text: 'In the course one renames a flow by clicking the grey background. Later versions have a pencil beside the name. Both work here, and neither is asked.',
    },
  ],
  body: `**The library** at the left is a list that scrolls. Each icon is an activity. Drag one onto the canvas to use it; drag the same one again for a second use.

**The canvas** in the middle holds the flow. Every step has dots at its right side, one for each way it can end. Drag from a dot to the next step to link them. To undo it, select the link and press its “x”.

**The settings** at the right belong to whatever is selected. Select a step, and you see its fields. Select nothing, by clicking the grey background, and you see those of the **flow itself**: name, description, variables.

**Two tabs** above the canvas switch between the [main flow and the event flows](#course/main-and-event-flows).

**The bar** holds the switch for [validation](#course/validating) and the button to publish.

## Habits that pay

- **Name each step** after what it does (\`Ask_Language\`), not after what it is (\`Menu3\`). Names come back in expressions, in reports and in error messages, and each may stand only once in a flow.
- **Link the failures too.** Dots you leave open are where callers fall out.
- Build a little, then call it. A flow of three steps that works grows better than one of thirty that does not.

Here you need no mouse: the [designer](#flows) can be worked with the keyboard, and its outline shows the same flow as a list.`,
});
