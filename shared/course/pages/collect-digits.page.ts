import { digitsExample } from '../examples/digits.example.ts';
import { definePage } from '../page.ts';

export const collectDigitsPage = definePage({
  id: 'collect-digits',
  title: 'Collect Digits',
  lead: 'Asks for a number of several digits and keeps it for later.',
  covers: ['collect-digits'],
  example: digitsExample,
  body: `An account number, an order, a PIN: **Collect Digits** plays a prompt and listens for keys. What was typed can be read afterwards as \`<label>.DigitsEntered\`. As in Play Message and Menu, the prompt can be a recording, spoken text, or a mix of them.

## Four numbers that decide whether it feels good

- **Minimum and maximum of digits.** When the maximum is reached, it goes on at once. If all your account numbers have eight digits, say eight and eight, and nobody has to press anything more.
- **Terminator symbol**, usually \`#\`, for numbers of different lengths: “I am done”.
- **No-input timeout**: seconds until it gives up because nothing came.
- **Inter-digit timeout**: seconds between two keys. People read numbers off paper; three seconds are few.

**Make prompt interruptible** lets callers who know the question type straight into it.

## When it does not work out

There is one good way out. Beside it stand **No-Input Timeout** (nobody typed) and **Unmatched Entry** (too few digits, or a wrong key). Lead both to a sentence that helps, then ask again, and after two or three tries offer an agent. Linking them back to the question without a word makes callers think that the line is broken.

Try the example three ways: type four digits, type two and wait, type nothing at all.`,
});
