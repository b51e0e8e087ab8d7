import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { groups } from '../base/fields/groups.ts';
import { integer } from '../base/fields/integer.ts';
import { reference } from '../base/fields/reference.ts';
import { defineActivity } from './activity.ts';
import { describeQueue, priorityFields, queueChoice } from './common-fields.ts';
import { failure, failureOutputs, next } from './outcomes.ts';
import { queueContactStep } from './queue.step.ts';

const operators = { IS: 'IS', IS_NOT: 'IS NOT', GTE: '>=', LTE: '<=' } as const;

const requirement = {
  skillId: reference({ label: 'Skill', help: 'A skill of the tenant.', to: 'skill', required: true }),
  operator: choice({
    label: 'Condition',
    help: 'How the skill of the agent is compared with the value.',
    choices: operators,
    initial: 'IS',
  }),
  value: expression({
    label: 'Value',
    help: 'A value of the skill, or an expression in {{ }}.',
    required: true,
    max: 1_000,
  }),
} as const;

export const queueContact = defineActivity({
  id: 'queue-contact',
  title: 'Queue Contact',
  role: 'action',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary:
    'Puts the contact into a queue, with a priority and the skills an agent needs. The way out runs while the contact waits: music, messages, an offer to call back.',
  notes: [
    'Using it makes Agent Answered, Agent Disconnected and Phone Contact Ended appear in the event flows.',
    'An agent who answers interrupts what the main flow is doing.',
    'Do not send an HTTP Request right after it, and do not loop Play Message alone: play music in between.',
    'A contact stays in a queue for 24 hours at most.',
  ],
  fields: {
    ...queueChoice,
    fallbackQueueId: reference({
      label: 'Fallback queue',
      help: 'Where the contact goes when the variable names no queue.',
      to: 'queue',
      where: { channelType: 'TELEPHONY' },
      visibleWhen: { field: 'queueSource', is: ['variable'] },
    }),
    setPriority: boolean({
      label: 'Set contact priority',
      help: 'Contacts with a priority are served before others of the same queue.',
      initial: false,
    }),
    ...priorityFields({ field: 'setPriority', is: [true] }),
    checkAvailability: boolean({
      label: 'Check agent availability',
      help: 'Skips groups of the queue in which nobody is signed in.',
      initial: false,
    }),
    skills: groups({
      label: 'Skill requirements',
      help: 'What an agent must be able to do; counts only where the queue is routed by skills.',
      one: 'requirement',
      max: 15,
      item: requirement,
    }),
    relaxSkills: boolean({
      label: 'Enable skill relaxation',
      help: 'After a while, other requirements apply, so that nobody waits for an agent who never comes.',
      initial: false,
    }),
    relaxations: groups({
      label: 'Skill relaxations',
      help: 'Each step replaces a requirement after its seconds in queue.',
      one: 'step',
      max: 15,
      required: true,
      visibleWhen: { field: 'relaxSkills', is: [true] },
      item: {
        after: integer({
          label: 'After waiting',
          help: 'How long the contact has waited when the step applies.',
          unit: 's',
          min: 1,
          max: 86_400,
          initial: 60,
          required: true,
        }),
        ...requirement,
      },
    }),
  },
  sections: [
    { title: 'Contact handling', fields: ['queueSource', 'queueId', 'queueVariable', 'fallbackQueueId'] },
    {
      title: 'Priority and availability',
      fields: ['setPriority', 'prioritySource', 'priority', 'priorityVariable', 'checkAvailability'],
    },
    { title: 'Skill requirements', fields: ['skills', 'relaxSkills', 'relaxations'] },
  ],
  outcomes: () => [next, failure],
  outputs: [{ name: 'QueueId', type: 'STRING', help: 'Id of the queue the contact was put into.' }, ...failureOutputs],
  exposes: ['agent-answered', 'agent-disconnected', 'phone-contact-ended', 'agent-offered'],
  mostVisits: 100,
  step: queueContactStep,
  describe: (settings, names) => {
    const { setPriority, prioritySource, priority, priorityVariable } = settings;
    const level = !setPriority ? '' : prioritySource === 'static' ? `P${priority}` : priorityVariable;
    return [describeQueue(settings, names), level].filter(said => said !== '').join(', ');
  },
  wxcc: { activityName: 'queue-contact', group: 'action' },
  sample: {
    queueSource: 'static',
    queueId: 'queue-support',
    queueVariable: '',
    fallbackQueueId: null,
    setPriority: true,
    prioritySource: 'static',
    priority: '1',
    priorityVariable: '',
    checkAvailability: false,
    skills: [{ skillId: 'skill-language', operator: 'GTE', value: '5' }],
    relaxSkills: true,
    relaxations: [{ after: 60, skillId: 'skill-language', operator: 'GTE', value: '2' }],
  },
  source: 'Course, Queue Contact; reference, section 1.3',
});
