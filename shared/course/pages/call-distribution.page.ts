import { definePage } from '../page.ts';
import { distribution } from '../pictures/distribution.ts';

export const callDistributionPage = definePage({
  id: 'call-distribution',
  title: 'Call distribution',
  lead: 'Whom do we ask first, and whom after a while? Groups of teams, in the order in which they should get calls.',
  covers: ['call-distribution'],
  picture: distribution,
  body: `A queue without teams is a waiting room without a door to the office. The **call distribution** of the queue lists groups of teams, and each group has a time.

- Group 1 is asked from the first second.
- Group 2 joins after its delay, say 60 seconds.
- More may follow, each with a longer delay than the one before.

“Joins” is the important word. The groups **add up**: after 60 seconds an agent of either group can get the call. Nobody is taken away from a caller who is still waiting.

## Deciding on the order

Put the teams in the order in which they should answer. Those who know the subject come first, those who can help out come later, an overflow team at another site comes last. A short delay serves callers quickly and disturbs the helpers often; a long one is the reverse. Teams may be added **over time**, as the center grows: nothing else in the queue has to change.

## Check your understanding

Agents of group 1 are all busy, one of group 2 is free, and a call arrives. What happens? For 60 seconds nothing: the free agent does not belong to the call yet. At second 60 group 2 joins, and the call is offered at once. If someone in group 1 becomes free at second 40, they get it.

The [first lab](#course/labs) has exactly this setting, with teams at two sites.`,
});
