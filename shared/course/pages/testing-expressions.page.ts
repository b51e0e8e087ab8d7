import { definePage } from '../page.ts';

export const testingExpressionsPage = definePage({
  id: 'testing-expressions',
  title: 'Testing an expression',
  lead: 'The field notices that you wrote an expression, and offers to try it.',
  covers: ['testing-expressions'],
  body: `As soon as a field contains \`{{ }}\`, a **blue icon** appears in its **lower right corner**. Press it, and a window opens in which you can try the expression again and again, until it does what you want. There is no need to call, or even to save.

The window has three parts.

1. **Expression**: what you typed in the field. You can change it here.
2. **Variables**: a field for **each** variable that the expression reads. Type what the call would have there.
3. **Result**: what comes out, after you press **Test**.

## Try more than the good case

An expression that works with \`Ada\` and \`120\` is not tested yet. Try

- the **empty** value: what if the look-up found nothing?
- the **limit**: what at exactly 100?
- the **wrong kind**: what if a text comes where you expect a number?
- the **long** one: a name of sixty letters in a greeting.

Two minutes here replace twenty calls. And they find what calls do not, since a caller rarely has the name that breaks your flow while you are watching.

## Then use it

What you changed in the window goes back to the field. In this app the same window is found beside each field that takes expressions; the last values you tried are remembered.`,
});
