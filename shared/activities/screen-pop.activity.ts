import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import { pairs } from './common-fields.ts';
import { next } from './outcomes.ts';
import { addressOf } from './service.step.ts';
import { goOn } from './step.ts';

export const screenPop = defineActivity({
  id: 'screen-pop',
  title: 'Screen Pop',
  role: 'action',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Opens a page on the desktop of the agent, with what is known of the caller in its address.',
  notes: [
    'It makes sense only once there is an agent, so it stands in the event flows, usually after Agent Answered.',
    'Put a Condition or Case before it to open different pages for different calls.',
  ],
  fields: {
    url: expression({
      label: 'Screen pop URL',
      help: 'Address of the page; it may hold {{ }}.',
      required: true,
      max: 4_000,
    }),
    parameters: pairs({ label: 'Query parameters', help: 'Added to the address.', one: 'parameter' }),
    desktopLabel: text({ label: 'Screen pop desktop label', help: 'Title of the page on the desktop.', max: 100 }),
    target: choice({
      label: 'Display settings',
      help: 'Where the page opens.',
      choices: {
        newBrowserTab: 'New browser tab',
        sameBrowserTab: 'Existing browser tab',
        insideDesktop: 'Inside the desktop',
      },
      initial: 'newBrowserTab',
    }),
  },
  sections: [
    { title: 'URL settings', fields: ['url', 'parameters'] },
    { title: 'Desktop', fields: ['desktopLabel', 'target'] },
  ],
  outcomes: () => [next],
  outputs: [],
  step: ({ url, parameters, desktopLabel, target }, context) => {
    if (!context.agent) context.warn('No agent is in the call, so nobody sees the page.');
    context.note('screen-pop', { url: addressOf(context.text(url), parameters, context), label: desktopLabel, target });
    return goOn();
  },
  describe: ({ url }) => url,
  wxcc: { activityName: 'screen-pop', group: 'action' },
  sample: {
    url: 'https://crm.example.com/customer',
    parameters: [{ name: 'phone', value: '{{NewPhoneContact.ANI}}' }],
    desktopLabel: 'Customer',
    target: 'newBrowserTab',
  },
  source: 'Course, Screen-Pop; reference, section 1.3',
});
