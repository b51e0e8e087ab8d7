import { definePage } from '../page.ts';
import { resources } from '../pictures/resources.ts';

export const callHandlingResourcesPage = definePage({
  id: 'call-handling-resources',
  title: 'The people behind the queue',
  lead: 'Sites, teams, profiles and skills describe who can take a call; they have to stand before a queue can use them.',
  covers: ['call-handling-resources'],
  picture: resources,
  notes: [
    {
      on: 'two-resources',
      text: '“Resources” means two things in the course: in its drawings teams and agents, under Routing Strategy the place where audio files are stored. The labs practise both.',
    },
    {
      on: 'lab-arrows',
      text: "The arrows of the course's drawing are not preserved in the text we work from. We draw teams A and B at site 1, C and D at site 2, as the order of the names suggests.",
    },
  ],
  body: `Each object answers one question.

- **Site**: where do people work? A building or a city. Sites hold teams.
- **Team**: who works together? A queue never names an agent, it names teams, so that people can come and go.
- **Multimedia profile**: how much at once? One call, but maybe three chats and three e-mails beside it.
- **Skill definition** and **skill profile**: what can somebody do? The definition is the word (“English”, from 0 to 10), the profile is a set of values for it (“English 8”), given to a team or to a person.
- **Agent profile**: what may somebody do at the desktop? Which queues they see, which reasons for a pause and which wrap-up codes they have, whom they may call.
- **User**: the person, who gets a site, teams, and the profiles above.

## Why in this order

Every object needs the ones it refers to. A team needs its site, and the site its multimedia profile. So one works from the inside out: skills and profiles, sites, teams, users, then entry point and queue, and the distribution last. The same holds backwards when deleting: what is in use cannot go.

**Most specific wins.** If a site, a team and a person each have a multimedia profile, the person's own counts. That lets you set the rule once at the site and keep the exceptions few.`,
});
