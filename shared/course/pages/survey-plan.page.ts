import { definePage } from '../page.ts';

export const surveyPlanPage = definePage({
  id: 'survey-plan',
  title: 'What the survey costs',
  lead: '180,000 answers a year are included for each tenant. Beyond that you upgrade; you are never sent a bill.',
  covers: ['survey-cost', 'survey-residency', 'survey-dashboard'],
  body: `## Included

The voice survey comes with the licence of the contact center. It holds up to **180,000 responses a year**. The limit is **per tenant**: it does not grow with the number of agents, nor with what kind of licence they have.

That sounds like much. A center with 2,000 calls a day has 730,000 a year; if every fourth caller answers, the limit is reached. That is one more reason for [sampling](#course/post-call-survey).

## Beyond it

There is nothing to buy for “a few more voice responses”, and responses over the limit **are not billed**. Who needs more upgrades to a plan of Experience Management: **Listen, Analyze or Predict**. It lifts the limit, and opens the other channels, more than two dozen: SMS, e-mail, web and chat among them, with social media to follow.

## Where the answers live

The offer is global. Where the law or a contract asks for it, the storage of feedback can be restricted to one of **six regions: the United States, Canada, the European Union, the United Kingdom, Singapore, India**. Settle this before the first answer is stored.

## What agents see

The dashboard of an agent grows with what is collected. With the voice survey it shows the voice results; with the full product those of voice, e-mail and SMS together, and what free text says: its **mood**, and the **themes** that come up.`,
});
