import { end, eventEnds, menuOf, message, music, queue } from './parts.ts';
import type { Template } from './template.ts';

const optIn = (value: string, description: string) => ({
  activity: 'set-variable',
  description,
  settings: { rows: [{ variable: 'Global_FeedbackSurveyOptin', setTo: 'value', value, from: '' }] },
});

export const surveyOptIn: Template = {
  id: 'survey-opt-in',
  title: 'Survey with opt-in',
  summary:
    'Asks before the queue whether the caller would answer a few questions, and starts the survey when the agent has left.',
  flow: objects => ({
    nodes: {
      Welcome: message(objects.welcomeId, 'Greets the caller.'),
      Ask: menuOf(objects.welcomeId, 'Asks for consent; no answer means no.', [
        { key: 'yes', digit: '1', description: 'Yes' },
        { key: 'no', digit: '2', description: 'No' },
      ]),
      Yes: optIn('true', 'Keeps that the caller agreed.'),
      No: optIn('false', 'Keeps that the caller did not agree.'),
      Queue: queue(objects),
      Music: music(objects),
      Survey: {
        activity: 'feedback',
        description: 'Asks the questions; only those who agreed are asked.',
        settings: { channel: 'voice', survey: 'After the call', parameters: [], customerId: '', phone: '' },
      },
      Hang_Up: { ...end('Ends the call.'), sheet: 'events' },
      End_Answered: eventEnds.nodes.End_Answered,
      End_Call: eventEnds.nodes.End_Call,
    },
    links: [
      'start > Welcome',
      'Welcome > Ask',
      'Ask:yes > Yes',
      'Ask:no > No',
      'Ask:timeout > No',
      'Ask:invalid > No',
      'Yes > Queue',
      'No > Queue',
      'Queue > Music',
      'Music > Music',
      'agent-answered > End_Answered',
      'agent-disconnected > Survey',
      'Survey > Hang_Up',
      'phone-contact-ended > End_Call',
    ],
  }),
};
