import { expression } from '../base/fields/expression.ts';
import { integer } from '../base/fields/integer.ts';
import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import { failure, next } from './outcomes.ts';
import { bridgedTransferStep } from './transfer.step.ts';

export const bridgedTransfer = defineActivity({
  id: 'bridged-transfer',
  title: 'Bridged Transfer',
  role: 'action',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['main'],
  flows: ['flow', 'subflow'],
  summary: 'Connects the caller with an outside number; when that call ends, the flow goes on.',
  fields: {
    dialNumber: expression({
      label: 'Transfer dial number',
      help: 'A number, such as +14085550100, or an expression that comes to one.',
      required: true,
      max: 1_000,
    }),
    timeout: integer({
      label: 'Timeout',
      help: 'How long it may ring.',
      unit: 's',
      min: 1,
      max: 120,
      initial: 10,
      required: true,
      source: 'Reference, section 1.3',
    }),
    digits: text({
      label: 'Send output digits',
      help: 'Keys pressed once the call is answered; a comma is a pause.',
      max: 32,
      characters: { set: '0-9A-D#*,', words: '0 to 9, A to D, #, * and commas' },
    }),
  },
  sections: [{ title: 'Transfer', fields: ['dialNumber', 'timeout', 'digits'] }],
  outcomes: () => [next, failure],
  outputs: [
    { name: 'FailureCode', type: 'INTEGER', help: '1 invalid number, 2 busy, 3 no answer.' },
    { name: 'FailureDescription', type: 'STRING', help: 'The failure in words.' },
  ],
  mostVisits: 75,
  step: bridgedTransferStep,
  describe: ({ dialNumber }) => (dialNumber === '' ? '' : `Dial Number = ${dialNumber}`),
  wxcc: { activityName: 'bridged-transfer', group: 'action' },
  sample: { dialNumber: '+14085550100', timeout: 20, digits: '1,,2#' },
  source: 'Reference, sections 1.3 and 1.4',
});
