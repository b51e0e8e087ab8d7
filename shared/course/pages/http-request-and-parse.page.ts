import { httpExample } from '../examples/http.example.ts';
import { definePage } from '../page.ts';

export const httpRequestAndParsePage = definePage({
  id: 'http-request-and-parse',
  title: 'HTTP Request and Parse',
  lead: 'Fetch a document, and take values out of it.',
  covers: ['http-request', 'parse'],
  example: httpExample,
  notes: [
    {
      on: 'http-fragment',
      text: "The course's text on HTTP Request holds a piece of a sentence (“unauthenticated endpoints.”) that was left over from an edit. It says nothing more than the sentence after it.",
    },
  ],
  body: `**HTTP Request** talks to other systems, such as a CRM, by ordinary HTTP. The address may be open to everyone, or protected. For protected ones choose a [connector](#course/connectors); its credentials may be **Basic Auth** or **OAuth 2.0**. [Method](#course/http-methods), [parameters and headers](#course/http-parameters) and [content](#course/http-result) have pages of their own.

It leaves behind the status (\`Look_Up.httpStatusCode\`), the answer as text, and whatever you picked with JSONPath.

**Parse** does the second half alone. It takes a text written in **JSON, TOML, XML or YAML**, turns it into JSON, and puts what a JSONPath finds into a variable. Use it when the text does not come from the request itself: it stands in a variable, or you want several values out of one answer that was fetched once.

## Three ways it can end

1. Status 200, and the value is there. Go on.
2. Status 200, and the value is missing. The path was wrong, or the service does not know the caller.
3. Another status, or none: the service refused, failed, or was too slow.

HTTP Request has **one** way out for all three. The decision is yours, with a [Condition](#course/condition-and-case) on the status. Leave it out, and every failure of the CRM becomes a strange call.

The example asks a service that stands in for a CRM. No request leaves your machine.`,
});
