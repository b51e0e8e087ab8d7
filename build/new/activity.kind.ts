import { camel, type Kind, listed } from './kit.ts';

const folder = 'shared/activities';
const behaviours = 'shared/simulation/behaviours';

/** What an author runs and looks at; the guide has the same lines. */
const proofs = [
  'npx vitest run shared/activities shared/simulation shared/help',
  'npm run dev, and look: at the palette, the shape, the settings, its help (F1), and a call of a flow that has it',
];

export const activity: Kind = {
  id: 'activity',
  example: 'play-chime',
  pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  start(project, id) {
    const title = id
      .split('-')
      .map(word => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ');
    const name = `${camel(id)}Activity`;
    project.add(
      `${folder}/${id}.activity.ts`,
      `import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import { next, undefinedError } from './outcomes.ts';
import { leave } from './step.ts';

export const ${name} = defineActivity({
  id: '${id}',
  title: '${title}',
  role: 'action',
  library: 'flow-control',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Says in a sentence what it does.',
  fields: {
    name: text({ label: 'Name', help: 'Says what to enter.', max: 100, required: true }),
  },
  outcomes: () => [next, undefinedError],
  outputs: [],
  step: () => leave('default'),
  describe: ({ name }) => name,
  wxcc: { activityName: '${id}', group: 'action' },
  sample: { name: 'Example' },
  source: 'Where the facts come from',
});
`,
    );
    listed(project, `${folder}/activities.ts`, `import { ${name} } from './${id}.activity.ts';`);
    project.edit(
      `${folder}/activities.ts`,
      /\n\} as const;/,
      found => `\n  ${id.includes('-') ? `'${id}'` : id}: ${name},${found}`,
    );
    return [
      `Declare it in ${folder}/${id}.activity.ts: fields, ways out, outputs, its step in a call, the name in exports`,
      `Give it its place among those of its group in ${folder}/activities.ts`,
      `Add a row for each situation of its step to the rows in ${behaviours}`,
      ...proofs,
      'docs/how-to/add-an-activity.md says what each part of the declaration is for',
    ];
  },
};
