import { definePage } from '../page.ts';

export const feedbackPage = definePage({
  id: 'feedback',
  title: 'The Feedback activity',
  lead: 'Starts a survey after the call: by e-mail or text message, or as questions on the phone.',
  covers: ['feedback-activity'],
  notes: [
    {
      on: 'feedback-or-survey',
      text: 'The course tells two stories that do not meet: a survey by e-mail or SMS after Phone Contact Ended, and a survey by voice when the agent disconnects. They are two offers, told apart below. No question asks which event belongs to which.',
    },
  ],
  body: `How was it? The best moment to ask is right after the call, and the **Feedback** activity is the step that asks. It hands the contact over to **Webex Experience Management**, by its [connector](#course/key-connectors), and that product does the rest.

## By e-mail or SMS

Feedback stands in an **event flow**, after [Phone Contact Ended](#course/event-handlers): the call is over, everybody has gone, now a message can be sent. Whether it goes out as e-mail or as SMS, and whether at all, is decided by the **dispatch policy** in Experience Management, not in the flow. That keeps the rules of the campaign with those who run it.

## On the phone

Questions by voice (the [post call survey](#course/post-call-survey)) need a caller who is still on the line. They therefore run before the call is over, when the agent has left.

## Ask few, ask fairly

You do not need everybody's answer. A [Condition](#course/condition-and-case) or a share of calls in front of Feedback keeps regular customers from being asked each time. And ask those who were in the queue for twenty minutes, too. A survey that only reaches the happy ones is flattery.

Ask **before** you store: in many countries, callers have to agree first. How this is done stands on the page about the survey.`,
});
