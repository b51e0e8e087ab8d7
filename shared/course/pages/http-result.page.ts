import { definePage } from '../page.ts';

export const httpResultPage = definePage({
  id: 'http-result',
  title: 'Content, body and result',
  lead: 'Say what you send, say what you expect, and pick out of the answer only what you need.',
  covers: ['http-content-and-body', 'http-result'],
  body: `## What you send

The **request body** is the data that follows the headers. POST, PUT and PATCH usually have one, GET does not. The **content type** says how data is written; Flow Designer reads four: **JSON, TOML, XML and YAML**. Whichever it is, it is turned into JSON first, so that everything behind it works the same way.

## What you get

The answer comes with a status, such as 200 for well or 404 for not found, and usually a document. You rarely need all of it. For each value you need, add a row with two things:

- **Output variable**: where the value goes. Its type has to fit.
- **JSONPath**: where the value stands in the document.

If a service answers

    {"customer": {"name": "Ada", "tier": "gold"}}

then \`$.customer.tier\` picks \`gold\`. The dollar sign is the whole document, each dot goes one level down, \`[0]\` takes the first of a list. You can try paths on the [Expressions](#expressions/jsonpath) screen.

## Why so careful?

The path is the part that breaks. A service that adds one level to its answer still says 200, and your variable stays empty. So look at the status **and** at the value before you branch on it, and let the path for “nothing came” be one that still serves the caller.`,
});
