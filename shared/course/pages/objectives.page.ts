import { definePage } from '../page.ts';
import { callPath } from '../pictures/call-path.ts';

export const objectivesPage = definePage({
  id: 'objectives',
  title: 'What this module is about',
  lead: 'After this module you can take a call from the number that was dialled to the agent who answers it, and explain every step between.',
  covers: ['objectives'],
  picture: callPath,
  notes: [
    {
      on: 'repeated-slides',
      text: 'The course shows its list of objectives twice, at the start and at the end, and some of its footers slipped into the slides. They are listed once here.',
    },
  ],
  body: `The tool at the centre is the **flow builder**, called Flow Designer. A flow is a drawing that runs: each box is a step, each line says what comes next. The module wants you to be able to

- name the **activities**, the kinds of steps there are, and pick the right one;
- build a **main flow**, the path every caller takes;
- build **event flows**, the short paths that run when something happens during the call;
- do the **usual configuration** around them: connectors, entry points, queues, call distribution, routing strategies and audio files.

## How to read on

The pages follow the way of a call. First what it may need from outside ([connectors](#course/connectors)), then where it arrives and waits ([entry points](#course/entry-points), [queues](#course/queues)), what it hears ([audio files](#course/audio-files)), and last the [flow](#course/flows) that ties all of it together.

Many pages hold a small flow that works. Call it on the page, press keys, and watch the path light up: a minute of that teaches more than a page of text.

Each page ends with questions. When you have read all of them, go to the [review](#course/review), practise, and try the exam. Then do [the labs](#course/labs): they use everything once more, on the real screens.`,
});
