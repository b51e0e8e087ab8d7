import { defineRule } from './rule.ts';

export const outdialDefault = defineRule({
  id: 'outdial-default',
  why: 'When the agent chooses no number, one must be clear.',
  advice: 'Leave the mark at one number.',
  entities: ['outdial-ani'],
  save: ({ after: { outdialANIEntries: entries } }) => {
    const marked = entries.flatMap(({ defaultANIEntry }, index) => (defaultANIEntry ? [index] : []));
    return marked.slice(1).map(index => ({
      field: `outdialANIEntries.${index}.defaultANIEntry`,
      text: 'Only one number of the list is the default.',
    }));
  },
  good: [
    {
      what: 'one default of two',
      entity: 'outdial-ani',
      id: 'ani-harbour',
      change: { outdialANIEntries: [entry('One', true), entry('Two', false)] },
    },
  ],
  bad: [
    {
      what: 'two defaults',
      entity: 'outdial-ani',
      id: 'ani-harbour',
      change: { outdialANIEntries: [entry('One', true), entry('Two', true)] },
    },
  ],
});

function entry(name: string, defaultANIEntry: boolean) {
  return { name, number: '+351210000100', defaultANIEntry };
}
