import { isDate } from '../../base/fields/date.ts';
import { defineRule } from './rule.ts';

const forms = {
  STRING: { fits: () => true, words: '' },
  INTEGER: { fits: (value: string) => /^-?\d{1,18}$/.test(value), words: 'a whole number such as 42' },
  DECIMAL: { fits: (value: string) => /^-?\d{1,18}(?:\.\d{1,18})?$/.test(value), words: 'a number such as 4.2' },
  BOOLEAN: { fits: (value: string) => /^(?:true|false)$/.test(value), words: 'true or false' },
  DATE_TIME: {
    fits: (value: string) =>
      isDate(value.slice(0, 10)) &&
      /^(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value.slice(10)),
    words: 'a date such as 2026-03-29T08:30:00Z',
  },
} as const;

export const variableValue = defineRule({
  id: 'variable-value',
  why: 'Every call starts with the default value, so it must be a value of the type.',
  advice: 'Write a value of the type, or choose the type String.',
  entities: ['global-variable'],
  save: ({ after: { variableType, defaultValue } }) =>
    forms[variableType].fits(defaultValue)
      ? []
      : [{ field: 'defaultValue', text: `The default value must be ${forms[variableType].words}.` }],
  good: [
    { what: 'an empty text', entity: 'global-variable', change: { name: 'Note', defaultValue: '' } },
    {
      what: 'a negative number',
      entity: 'global-variable',
      change: { name: 'Balance', variableType: 'DECIMAL', defaultValue: '-1.5' },
    },
    {
      what: 'a moment',
      entity: 'global-variable',
      change: { name: 'Since', variableType: 'DATE_TIME', defaultValue: '2026-03-29T08:30:00Z' },
    },
  ],
  bad: [
    {
      what: 'a word for a number',
      entity: 'global-variable',
      change: { name: 'Tries', variableType: 'INTEGER', defaultValue: 'many' },
    },
    {
      what: 'a decimal for an integer',
      entity: 'global-variable',
      change: { name: 'Tries', variableType: 'INTEGER', defaultValue: '1.5' },
    },
    {
      what: 'yes for a boolean',
      entity: 'global-variable',
      change: { name: 'Vip', variableType: 'BOOLEAN', defaultValue: 'yes' },
    },
    {
      what: 'a day that is not in the calendar',
      entity: 'global-variable',
      change: { name: 'Since', variableType: 'DATE_TIME', defaultValue: '2026-02-30' },
    },
  ],
});
