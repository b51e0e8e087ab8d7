import { variablesExample } from '../examples/variables.example.ts';
import { definePage } from '../page.ts';

export const variablesPage = definePage({
  id: 'variables',
  title: 'Set Variable and call data',
  lead: 'Variables are the memory of a call. Some of them travel on to the agent.',
  covers: ['set-variable', 'call-data'],
  example: variablesExample,
  body: `**Set Variable** gives a variable a value: a fixed one, that of another variable, or the result of an [expression](#course/expressions) such as \`{{Tries + 1}}\`. It belongs to Flow Control and is an action.

## Two kinds

- **Predefined variables** are made by the system: what the start knows about the call, and what activities leave behind, such as \`Account.DigitsEntered\`.
- **Custom flow variables** are yours. You declare them for the flow, each with a name, a type (text, whole number, decimal, true or false, date and time) and a first value.

The type matters. \`"10"\` as text comes before \`"9"\`, as a number it does not. A condition that compares texts where numbers are meant works nine times, and surprises you the tenth.

## Call-associated data

A custom variable can be marked as **call-associated data**, CAD for short. It is then handed to the agent's desktop together with the call. So the agent sees *“Reason: invoice”* without asking. Mark those the agent needs, no more: a desktop with twenty fields is one nobody reads.

## A counter

The example counts wrong keys: Set Variable adds one, a Condition looks whether it is enough. Three steps, and the [menu](#course/menu) no longer goes round for ever. Press a wrong key three times.`,
});
