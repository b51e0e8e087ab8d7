import { definePage } from '../page.ts';

export const rulesAndGoToPage = definePage({
  id: 'rules-and-go-to',
  title: 'BRE Request and GoTo',
  lead: 'Let a rules engine decide, or let another flow take over.',
  covers: ['bre-request', 'go-to'],
  notes: [
    {
      on: 'go-to-role',
      text: 'The course lists GoTo among the actions. Since the call leaves the flow there, nothing can follow it, and newer material lists it as terminating. The app draws it so, and no question asks for its type.',
    },
  ],
  body: `## BRE Request

Some organisations keep their rules in a **business rules engine** (BRE): who counts as an important customer, which offer is valid today. The point is that business people change the rules themselves, without touching a flow.

**BRE Request** asks that engine and puts the answer at the flow's disposal. You give the parameters it should decide upon. One you need not give: the **tenant id** is added by itself, so the engine knows which organisation asks.

BRE Request or HTTP Request? If the engine of your organisation holds the rule, the first. For anything else that speaks HTTP, the second.

## GoTo

**GoTo** sends the call away from this flow, to one of two kinds of target:

- an **entry point**: the call arrives there anew, and the routing strategy of that entry point says what runs. Use it to reach what somebody else is responsible for, without knowing their flow.
- another **flow**: that one runs. Here you can hand over values, by **mapping** variables of this flow to variables of the other.

Splitting one big flow into several keeps each readable. A greeting and a language question at the front, one flow for each department behind. But the first does not come back: what the caller should hear afterwards has to be in the second.`,
});
