import { definePage } from '../page.ts';

export const keyConnectorsPage = definePage({
  id: 'key-connectors',
  title: 'Google and Experience Management',
  lead: 'Two ready made connectors that need little: one key file, or one user name with one key.',
  covers: ['connector-google', 'connector-experience-management'],
  notes: [
    {
      on: 'connector-card-names',
      text: "The course's slides for these two tell you to press the option “for Salesforce”. That is a copying mistake: press the one on the Google card, or on the Experience Management card.",
    },
  ],
  body: `## Google

The Google connector opens Google's cloud services to your flows: speech made from text, and virtual agents that understand what a caller says.

Google gives a program an identity of its own, a **service account** in the Google Cloud Platform. You download its authentication key as a file. In Control Hub, open the Google card, give the connector a name, and **upload that key**. There is nothing else to fill in, since the file says who it belongs to.

Treat the file like a password. Whoever has it can use the account, and pays with your money.

## Webex Experience Management

Experience Management asks customers how the call was. Its connector wants three things: a name, a **user name**, and an **API key**. The key is made in Experience Management for exactly that user.

## Why keys and no passwords

A password belongs to a person, a key to a program. Keys can be replaced without locking a person out, and a program that leaks its key does not give away anyone's mailbox. That is why none of the ready made connectors asks for a person's password.

Flows meet these connectors in [Play Message](#course/playing), the [virtual agent](#course/virtual-agent) and [Feedback](#course/feedback).`,
});
