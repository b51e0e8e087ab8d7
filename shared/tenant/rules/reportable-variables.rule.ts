import { entities } from '../entities.ts';
import { defineRule } from './rule.ts';

/** Public API: at most 100 reportable global variables of a tenant. */
const most = 100;

export const reportableVariables = defineRule({
  id: 'reportable-variables',
  why: 'Reports have room for 100 variables.',
  advice: 'Take the mark Reportable from a variable that no report needs.',
  entities: ['global-variable'],
  save({ id, after, view }) {
    if (!after.reportable) return [];
    const others = view.all('global-variable').filter(variable => variable.reportable && variable.id !== id);
    return others.length < most ? [] : [{ field: 'reportable', text: `${most} variables are reportable already.` }];
  },
  good: [{ what: 'one more reportable variable', entity: 'global-variable', change: { name: 'Reason' } }],
  bad: [
    {
      what: 'the hundred-and-first',
      entity: 'global-variable',
      change: { name: 'Reason' },
      besides: {
        'global-variable': Array.from({ length: 99 }, (_, n) => ({
          ...entities['global-variable'].sample,
          id: `v-${n}`,
          name: `V_${n}`,
        })),
      },
    },
  ],
});
