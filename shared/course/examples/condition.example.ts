import { end } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { collect, say, set, when } from './parts.ts';

export const conditionExample = defineExample({
  id: 'course-condition',
  title: 'More than a hundred?',
  summary: 'Takes a number and goes one of two ways: more than 100, or not.',
  tries: ['Type 99 and the hash key.', 'Type 101 and the hash key.', 'And what about exactly 100?'],
  flow: objects => ({
    variables: [{ name: 'Amount', type: 'INTEGER', value: '0', description: 'As a number: digits are text.' }],
    nodes: {
      Balance: collect('Type a number, then the hash key.', objects, { minDigits: 1, maxDigits: 5 }),
      Keep: set('Amount', '{{Balance.DigitsEntered}}', 'Text becomes a number'),
      More: when('{{Amount > 100}}', 'Amount > 100?'),
      Yes: say('That is more than a hundred.', objects),
      No: say('That is not more than a hundred.', objects),
      Hang_Up: end('Ends the call.'),
    },
    links: [
      'start > Balance',
      'Balance > Keep',
      'Keep > More',
      'Balance:timeout > No',
      'Balance:invalid > No',
      'More:true > Yes',
      'More:false > No',
      'Yes > Hang_Up',
      'No > Hang_Up',
    ],
  }),
});
