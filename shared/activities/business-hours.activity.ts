import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { reference } from '../base/fields/reference.ts';
import { defineActivity } from './activity.ts';
import { undefinedError } from './outcomes.ts';
import { fail, leave } from './step.ts';

const way = (id: string, label: string) => ({ id, label, kind: 'branch' as const, condition: id });

const wayOf = { override: 'override', holiday: 'holidays', shift: 'workingHours', 'no-shift': 'default' } as const;

export const businessHours = defineActivity({
  id: 'business-hours',
  title: 'Business Hours',
  role: 'gateway',
  library: 'flow-control',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary:
    'Looks at the clock and goes the way for working hours, for a holiday, for an override, or for everything else.',
  notes: ['An override counts before a holiday, and a holiday before the working hours.'],
  fields: {
    hoursSource: choice({
      label: 'Business hours',
      help: 'The same for every contact, or named by a variable.',
      choices: { static: 'Static business hours', variable: 'Variable business hours' },
      initial: 'static',
    }),
    businessHoursId: reference({
      label: 'Business hours list',
      help: 'One of the business hours of the tenant.',
      to: 'business-hours',
      required: true,
      visibleWhen: { field: 'hoursSource', is: ['static'] },
    }),
    hoursVariable: expression({
      label: 'Business hours variable',
      help: 'What comes to the name of business hours.',
      required: true,
      max: 1_000,
      visibleWhen: { field: 'hoursSource', is: ['variable'] },
    }),
  },
  outcomes: () => [
    way('workingHours', 'Working Hours'),
    way('holidays', 'Holidays'),
    way('override', 'Overrides'),
    way('default', 'Default'),
    undefinedError,
  ],
  outputs: [
    { name: 'WorkingHoursShift_Name', type: 'STRING', help: 'Name of the shift that is on.' },
    { name: 'Holidays_Name', type: 'STRING', help: 'Name of the holiday.' },
    { name: 'Overrides_Name', type: 'STRING', help: 'Name of the override.' },
    { name: 'Status', type: 'STRING', help: 'Which way was taken.' },
  ],
  step: ({ hoursSource, businessHoursId, hoursVariable }, context) => {
    const wanted = hoursSource === 'variable' ? context.text(hoursVariable) : (businessHoursId ?? '');
    const found = context.hours(wanted);
    if (!found) return fail(`There are no business hours ${wanted}.`.replace(' .', ' chosen.'));
    const { because, name } = found;
    return leave(wayOf[because], {
      WorkingHoursShift_Name: because === 'shift' ? name : '',
      Holidays_Name: because === 'holiday' ? name : '',
      Overrides_Name: because === 'override' ? name : '',
      Status: wayOf[because],
    });
  },
  describe: ({ hoursSource, businessHoursId, hoursVariable }, names) =>
    hoursSource === 'variable' ? hoursVariable : businessHoursId ? names.of('business-hours', businessHoursId) : '',
  wxcc: { activityName: 'business-hours', group: 'enum-gateway' },
  sample: { hoursSource: 'static', businessHoursId: 'hours-office', hoursVariable: '' },
  source: 'Reference, sections 1.1 and 1.3',
});
