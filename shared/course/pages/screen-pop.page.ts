import { definePage } from '../page.ts';

export const screenPopPage = definePage({
  id: 'screen-pop',
  title: 'Screen Pop',
  lead: "When the agent answers, the customer's page is already open.",
  covers: ['screen-pop'],
  body: `A **screen pop** is a page that opens by itself on the agent's desktop. It shows who is calling before the first word is spoken, and saves the half minute in which customers spell their name.

You give an address, and values to put into it:

    https://crm.example.com/customer?id={{CustomerId}}

and a label for the tab. The values come from what the main flow has found out, such as an account number from [Collect Digits](#course/collect-digits), or what a [data dip](#course/data-dips) brought.

## Where it goes

Before an agent is involved there is no screen to open. So Screen Pop usually follows **Agent Answered**, in the Event Flows tab.

## One pop or several

Different callers may need different pages: an invoice for one, a device for another. The main flow knows which choice was made and keeps it in a [variable](#course/variables). In the event flow a [Condition or a Case](#course/condition-and-case) reads that variable and leads to one of several screen pops. This is the pattern of many event flows: *the main flow remembers, the event flow decides*.

## Mind what you send

The address ends in the history of a browser and in the logs of a server. An id is fine there. A card number is not.`,
});
