import { definePage } from '../page.ts';

export const expressionsPage = definePage({
  id: 'expressions',
  title: 'Expressions',
  lead: 'Two braces open a small calculation in the middle of a text.',
  covers: ['expressions', 'expression-syntax'],
  notes: [
    {
      on: 'expression-fields',
      text: 'The course says in one place that most text fields of the designer take expressions, and in another that all fields of Flow Control do. Here text fields take them wherever it makes sense; it is not asked.',
    },
  ],
  body: `Wherever you can type a text in an activity, you can usually let a part of it be **worked out** when the call gets there:

    Hello {{CustomerName}}, you are number {{Info.PIQ}}.

You never have to. Plain text and plain numbers are fine, and simple flows get along without a single brace. But with expressions one step can do what otherwise takes five.

The language is **Pebble**, an open-source syntax for templates. Its home on the web is pebbletemplates.io; in the app the [reference](#help/filter/date) has a page for each part.

## What you will really use

- **Variables:** \`{{NewPhoneContact.ANI}}\`
- **Sums and comparison:** \`{{Tries + 1}}\`, \`{{Balance > 100}}\`
- **Both, either, not:** \`{{isOpen and not isHoliday}}\`
- **Filters**, which change the value before them: \`{{Name | upper}}\`, \`{{Amount | numberformat("#.00")}}\`
- **One or the other:** \`{{Tier == "gold" ? "Welcome back" : "Hello"}}\`

## Good to know

Names are exact: \`customername\` is another variable than \`CustomerName\`. Text stands in quotes, numbers do not. And an expression that reads a variable nobody has set gives nothing, without a complaint. The caller then hears “Hello , you are number .” Therefore [test](#course/testing-expressions) them before a caller does.

Play with them on the [Expressions](#expressions) screen.`,
});
