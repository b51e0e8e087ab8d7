import { definePage } from '../page.ts';

export const reviewPage = definePage({
  id: 'review',
  title: 'Review',
  lead: 'What should stay when the details have faded, and where to check that it did.',
  covers: ['review'],
  body: `Five ideas carry the module.

1. **A call has a way.** Number, entry point, routing strategy, flow, queue, distribution, agent. If a call goes wrong, find the last of these it reached.
2. **Shapes tell the truth.** Pentagon starts, square does, diamond chooses, circle ends. An open dot is a caller who falls out.
3. **The main flow leads, event flows react.** Queue Contact is what makes events around agents appear.
4. **Only what is published is heard,** and only what is chosen somewhere is used. That holds for flows and for audio files.
5. **Secrets live in connectors,** and whatever you ask outside can fail.

## The two questions of the course

The course ends with two short questions. They are below, marked as such, with a third and a fourth of ours to keep them company. When they feel easy, go on:

- **Practice** asks one question at a time, from all pages or from those you choose, and tells you at once why an answer is right.
- **Exam** draws twenty by chance and tells you at the end. A clock runs along; it only informs you.

A wrong answer is the most useful thing that can happen here. Each leads back to its page. Read it, call its example, and the next time you will not need luck.

Then do [the labs](#course/labs).`,
});
