import type { Kind } from './kit.ts';

/** The smallest lab that holds its contract: one skill to make, one way to get it wrong. */
const labOf = (id: string, title: string) => ({
  format: 1,
  id,
  version: 1,
  title,
  summary: 'Say in a sentence or two what the learner can do afterwards.',
  minutes: 5,
  values: { level: { what: 'Service level threshold of the skill, in seconds', from: [30, 40, 50, 60] } },
  tasks: [
    {
      id: 'skill',
      minutes: 5,
      goals: [
        {
          id: 'skill',
          title: 'A skill Patience_{ID} with a threshold of {level} s',
          points: 10,
          why: 'Say why it has to be so: it is shown with the result.',
          where: 'tenant/skill',
          check: {
            kind: 'object',
            entity: 'skill',
            name: 'Patience_{ID}',
            expect: { skillType: 'PROFICIENCY', serviceLevelThreshold: '{level}' },
          },
        },
      ],
      show: [
        {
          place: 'tenant/skill/new',
          role: 'textbox',
          name: 'Name',
          say: 'Enter the name here.',
        },
      ],
      solution: [
        {
          save: 'skill',
          name: 'Patience_{ID}',
          values: { skillType: 'PROFICIENCY', serviceLevelThreshold: '{level}' },
        },
      ],
    },
  ],
});

const guideOf = (title: string): string => `# ${title}

Say what this lab is about and what the learner has at its end. Your number is {attendee}; names end in {ID}.

## skill: A skill

### Goal
The tenant has a skill Patience_{ID}.

### Why
Say why anyone would want that.

### Do
1. Open **Skill definitions** and press **New skill definition**.
2. Enter the name \`Patience_{ID}\`, choose **Proficiency** and enter {level} as service level threshold.
3. Choose **Save**.

### Hint 1
Look among the things a team or an agent can be good at.

### Hint 2
Skill definitions have a list of their own; a new one begins with its name and type.

### Hint 3
Skill definitions, New: \`Patience_{ID}\`, Proficiency, {level} seconds, Save.

### Done
Say what it means for the whole.
`;

const mistake = {
  what: 'The threshold is another one',
  feedback: 'Service level threshold',
  do: [{ save: 'skill', name: 'Patience_{ID}', values: { serviceLevelThreshold: 99 } }],
};

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const lab: Kind = {
  id: 'lab',
  example: 'opening-hours',
  pattern: /^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  start(project, id) {
    const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
    project.add(`labs/${id}/lab.json`, text(labOf(id, title)));
    project.add(`labs/${id}/guide.md`, guideOf(title));
    project.add(`labs/${id}/mistakes/skill.threshold.json`, text(mistake));
    return [
      `Write goals, solution and mistakes in labs/${id}; docs/how-to/write-a-lab.md says how`,
      `npx vitest run labs -t ${id}`,
      `npm run -s cli -- lab start labs/${id} --workspace trial`,
    ];
  },
};
