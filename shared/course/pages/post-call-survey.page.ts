import { definePage } from '../page.ts';

export const postCallSurveyPage = definePage({
  id: 'post-call-survey',
  title: 'The post call survey',
  lead: 'A few questions by voice at the end of the call, included with the contact center.',
  covers: ['post-call-survey', 'survey-features'],
  notes: [
    {
      on: 'survey-short-name',
      text: 'The course shortens the Post Call Survey once as PCS and once as PSC. PCS is right.',
    },
  ],
  body: `With **Webex Experience Management** a contact center can ask its callers for their opinion by voice, right on the phone. This part is included. It is meant as a beginning: many stay with it, others go on to the full product, which follows customers over all channels.

## What comes with it

- A **prepared questionnaire** in English and a **dashboard**, so that it can start within hours.
- Access to Experience Management to adapt the questions and the widgets, and to look at the answers.
- Widgets for the analysis on the **agent's desktop**: how customers feel, and what happened on their journey so far.
- Support through the contact center's contract. No separate subscription is needed.

## What makes it usable in real life

- **Opt-in**: callers agree first. Laws such as the GDPR demand it, and an answer that was asked for is worth more.
- **Recorded prompts** by human voices, which fit together.
- **Redaction** of personal data (name, e-mail, phone) after a number of days you choose.
- **Metadata** added to each answer, such as the queue, so that you know what it was about.
- **Triggered by the flow**: it can differ by queue and by flow.
- **Sampling** in the flow: only some calls are asked, so nobody is asked too often.
- Help by **e-mail**, and documentation to learn from.

Consent, redaction and sampling are one idea: take only what you need, and only from those who gave it.`,
});
