import { end } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { collect, say } from './parts.ts';

export const digitsExample = defineExample({
  id: 'course-digits',
  title: 'An account number of four digits',
  summary: 'Asks for four digits and reads them back. Too few, or none, are told apart.',
  tries: ['Type four digits.', 'Type two digits and wait.', 'Type nothing, and wait for eight seconds.'],
  flow: objects => ({
    nodes: {
      Account: collect('What is your account number? Type four digits.', objects, { minDigits: 4, maxDigits: 4 }),
      Thanks: say('Thank you. I heard {{Account.DigitsEntered}}.', objects),
      Too_Few: say('That was not a number of four digits.', objects),
      Nothing: say('I did not hear any key.', objects),
      Hang_Up: end('Ends the call.'),
    },
    links: [
      'start > Account',
      'Account > Thanks',
      'Account:timeout > Nothing',
      'Account:invalid > Too_Few',
      'Thanks > Hang_Up',
      'Nothing > Account',
      'Too_Few > Account',
    ],
  }),
});
