import { definePage } from '../page.ts';
import { dataDip } from '../pictures/data-dip.ts';

export const connectorsPage = definePage({
  id: 'connectors',
  title: 'Why there are connectors',
  lead: 'A connector keeps the address and the secret of another system in one safe place, so that flows can ask that system without knowing its password.',
  covers: ['connectors-purpose', 'connectors-control-hub'],
  picture: dataDip,
  notes: [
    {
      on: 'connectors-place',
      text: 'The course says that connectors are set up in Control Hub and in the tenant portal, and then shows only Control Hub. Here they stand on one screen. No question asks which of the two it is.',
    },
  ],
  body: `A contact center rarely knows its callers. Their orders, contracts and open cases live in a CRM or in a system of your own. Asking such a system in the middle of a call is known as a **data dip**.

Why not write the address and password into the flow? Because everybody who may edit the flow would read them, and because a changed password would mean changing every flow. A connector solves both: an administrator enters the credentials once, flows refer to the connector **by its name**.

All connectors share one way of authenticating, whatever is behind them. Some are ready made for a known product (Salesforce, Google, Experience Management); the **custom** one reaches everything else that speaks HTTP.

## What it is good for

The usual reason is routing: look the caller up, then decide with the answer. A customer with a contract goes to one queue, everybody else to another.

## Where it is set up

In Control Hub, on the tab for connectors of the contact center. Each kind has a card. The card offers **Set Up** for the first connector of that kind and **Add More** for each one after it. Once saved, the connector appears in the lists of the activities that can [use it](#course/data-dips).`,
});
