import { conditionExample } from '../examples/condition.example.ts';
import { definePage } from '../page.ts';

export const conditionAndCasePage = definePage({
  id: 'condition-and-case',
  title: 'Condition and Case',
  lead: 'Condition knows yes and no; Case knows many answers.',
  covers: ['condition', 'case'],
  example: conditionExample,
  body: `Both are [gateways](#course/activity-types) of Flow Control. They ask the caller nothing and play nothing. They look at what is known, and choose.

**Condition** holds an [expression](#course/expressions) that is true or not, such as

    {{Balance > 100}}

and has two ways out, **True** and **False**.

**Case** looks at one value and has a way for each possibility you list. “North”, “South”, “East” each lead somewhere, and a **default** takes what is not on the list. The default is not an extra: the day somebody adds “West” to the CRM, it decides whether these callers are lost.

## Which one?

One question with yes or no: Condition. One value with several meanings: Case. A staircase of conditions that all look at the same variable wants to be a Case; it is shorter, and it is clear at once that exactly one way is taken.

A good use of Case is the [screen pop](#course/screen-pop) in an event flow: by the name of the team that answered, each team gets the window it works with.

## Test the edges

At a limit, ask what happens *on* it. Is a balance of exactly 100 more than 100? In the example you type a number and see which way it takes. Try 99, 100 and 101. Before the Condition stands a Set Variable: keys come as text, and only as a number can they be compared with one.`,
});
