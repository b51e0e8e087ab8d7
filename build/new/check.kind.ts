import { camel, type Kind, listed } from './kit.ts';

const folder = 'shared/checks';

export const check: Kind = {
  id: 'check',
  example: 'menu-too-long',
  pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  start(project, id) {
    const name = `${camel(id)}Check`;
    project.add(
      `${folder}/${id}.check.ts`,
      `import { defineCheck } from './check.ts';

export const ${name} = defineCheck({
  id: '${id}',
  title: 'A few words over what it finds',
  severity: 'recommendation',
  scope: 'node',
  why: 'Why it matters to a caller or an admin.',
  how: 'What to do about it.',
  run: ({ node }) =>
    node.activity === 'menu' && node.description === ''
      ? [{ node: node.id, field: 'description', message: 'Say what is wrong here.' }]
      : [],
  good: [{ what: 'As it should be', flow: { nodes: { Menu: { activity: 'menu', description: 'Asks.' } } } }],
  bad: [{ what: 'What is wrong', flow: { nodes: { Menu: 'menu' } } }],
});
`,
    );
    listed(project, `${folder}/checks.ts`, `import { ${name} } from './${id}.check.ts';`);
    project.edit(`${folder}/checks.ts`, /\n\];/, found => `\n  ${name},${found}`);
    return [
      `Write the rule in ${folder}/${id}.check.ts, with cases that show it`,
      `Give it its place in ${folder}/checks.ts: problems are told in that order`,
      'npx vitest run shared/checks',
    ];
  },
};
