import { definePage } from '../page.ts';
import { publishing } from '../pictures/publishing.ts';

export const validatingPage = definePage({
  id: 'validating',
  title: 'Validating and publishing',
  lead: 'Validation finds what is missing; publishing makes the flow real. The second needs the first.',
  covers: ['validating', 'publishing'],
  picture: publishing,
  body: `**Validation** looks at the whole flow. Are all **required fields** filled in? Is the **structure** sound: everything linked, no step that nothing leads to, an end where there must be one? It cannot know whether your menu makes sense. It only knows whether it can run.

Validation is a switch. While it is **off**, you draw in peace. Switch it **on**, and problems are marked where they are, and counted.

**Publish Flow** stays disabled

- as long as validation is off, and then
- as long as there is **at least one error**.

Recommendations do not hold it back, errors do. So the path is always: switch on, mend, publish.

## What publishing does

A flow you edit is a draft. Callers never meet drafts: **only published flows can be used by entry points**. Publishing makes a version of the draft as it is now. From then on a [routing strategy](#course/routing-strategy) can choose it, and calls that begin run it. If you edit on, you edit the next draft; callers notice nothing until you publish again.

## Green is not good

A flow without errors can still send every caller to the wrong queue. After publishing, **call it**: each key of each menu once, nothing at all once, a wrong key once. The [Call](#call) screen does it without a telephone bill.`,
});
