import { menuExample } from '../examples/menu.example.ts';
import { definePage } from '../page.ts';

export const menuPage = definePage({
  id: 'menu',
  title: 'Menu',
  lead: '“For sales press 1”: plays a prompt, takes one key, and goes another way for each.',
  covers: ['menu'],
  example: menuExample,
  body: `A **Menu** is what makes a phone tree (IVR, interactive voice response). It plays a prompt, waits for a single key, and takes the way that belongs to it. That makes it an [enum-gateway](#course/activity-types), drawn as a diamond.

You say which keys there are. A menu has **1 to 10** of them, each a digit from **0 to 9**, and each gets a way out. Two more ways are always there:

- **No-Input Timeout**: the prompt is over, and no key came in time.
- **Unmatched Entry**: a key came that is not in the menu.

The prompt can be recorded or, with text-to-speech, typed. **Make prompt interruptible** lets callers press while it still speaks. Switch it on, unless there is a reason against it.

## What makes a menu good

Few choices. Say what it is for before the key (“for invoices, press 2”), as callers listen for their word and only then for the number. Put the most wanted first. Keep 0 or the last key for a person.

## Again, and again?

Leading both error ways back to the menu itself is simple, and enough for the lab. It never ends for someone whose phone sends no keys, though. A menu does not count its tries; with [Set Variable](#course/variables) and [Condition](#course/condition-and-case) you can.

Call the example. Press 1, 2, a wrong key, and nothing: four ways, and each lights up.`,
});
