/** The two surveys: the first is the one of the course, the second its successor. */
import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { integer } from '../base/fields/integer.ts';
import { text } from '../base/fields/text.ts';
import { pairs } from './common-fields.ts';

const written = { field: 'channel', is: ['written'] } as const;
const contact = (label: string, help: string) => expression({ label, help, max: 1_000, visibleWhen: written });

export const feedbackFields = {
  channel: choice({
    label: 'Survey type',
    help: 'Voice: the caller answers on the phone. E-mail or SMS: the survey is sent after the call.',
    choices: { voice: 'Voice based', written: 'E-mail or SMS based' },
    initial: 'voice',
  }),
  survey: text({
    label: 'Survey',
    help: 'Name of the questionnaire of Experience Management.',
    max: 200,
    required: true,
  }),
  overrideLanguage: boolean({
    label: 'Override language settings',
    help: 'Off, the survey is in the language of the variable Global_Language.',
    initial: false,
  }),
  language: text({
    label: 'Language',
    help: 'Such as en-US.',
    max: 35,
    required: true,
    visibleWhen: { field: 'overrideLanguage', is: [true] },
  }),
  customerId: contact('Customer ID', 'By which the survey knows the customer.'),
  email: contact('E-mail', 'Where the survey is sent.'),
  phone: contact('Phone', 'Number the survey is sent to as an SMS.'),
  parameters: pairs({ label: 'Variable passing', help: 'What is kept with the answers.', one: 'variable' }),
  timeout: integer({
    label: 'Timeout',
    help: 'How long the caller may take for an answer.',
    unit: 's',
    min: 1,
    max: 30,
    initial: 3,
    required: true,
    visibleWhen: { field: 'channel', is: ['voice'] },
    source: 'Reference, section 1.3: 3 at first',
  }),
} as const;

export const feedbackSections = [
  { title: 'Survey method', fields: ['channel', 'survey', 'overrideLanguage', 'language'] },
  { title: 'Customer', fields: ['customerId', 'email', 'phone', 'parameters'] },
  { title: 'Advanced settings', fields: ['timeout'] },
] as const;

export const feedbackNotes = [
  'Only callers whose variable Global_FeedbackSurveyOptin is true are asked.',
  'A voice survey goes after Agent Disconnected and ends in Disconnect Contact; a written one after Phone Contact Ended.',
] as const;

export const feedbackSample = {
  channel: 'written',
  survey: 'After the call',
  overrideLanguage: false,
  language: '',
  customerId: '{{NewPhoneContact.ANI}}',
  email: '',
  phone: '{{NewPhoneContact.ANI}}',
  parameters: [{ name: 'queue', value: 'Support' }],
  timeout: 3,
} as const;
