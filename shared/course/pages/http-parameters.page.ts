import { definePage } from '../page.ts';

export const httpParametersPage = definePage({
  id: 'http-parameters',
  title: 'Query parameters and headers',
  lead: 'Parameters say what you ask about; headers say how you ask.',
  covers: ['http-query-parameters', 'http-headers'],
  notes: [
    {
      on: 'http-slide-titles',
      text: 'Three slides of the course in a row are titled “Query Parameters”. The second is about headers and the third about content and body.',
    },
    {
      on: 'misprints',
      text: 'The course names a request header “Refer”. The real one is `Referer`, itself a spelling mistake that became the standard.',
    },
  ],
  body: `## Query parameters

They are key and value pairs behind the question mark of an address. In HTTP Request you fill two columns, key and value, and the address is put together for you:

    /customers?phone=+14165550100&active=yes

Several pairs are joined by an **ampersand** (\`&\`). A value may come from the call: write the variable in **double braces**, as in \`{{NewPhoneContact.ANI}}\`. The braces mark an [expression](#course/expressions), which is worked out before the request leaves.

Parameters fit a GET, since a GET has no body to carry anything else. They are seen in the logs of every system on the way, so never put a password or a card number there.

## Headers

Headers travel beside the request and help the server answer well. Two groups are worth knowing:

- **Conditions and wishes.** \`Accept\` and its relatives say which formats you can read; \`If-…\` headers ask for an answer only under a condition, such as “only if it changed since”.
- **Context.** \`User-Agent\` says which program asks, \`Cookie\` carries a session, \`Referer\` names where one comes from. A server can adapt its answer to them.

Credentials travel in a header too (\`Authorization\`). With a connector you never write it yourself, and that is the point of having one.`,
});
