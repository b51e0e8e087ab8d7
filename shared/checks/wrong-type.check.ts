import { defineCheck } from './check.ts';

export const wrongType = defineCheck({
  id: 'wrong-type',
  title: 'An expression cannot work with the types of its variables',
  severity: 'error',
  scope: 'flow',
  why: 'Only numbers can be calculated with or be greater or smaller, and many filters take only text or only a list: the call would stop at this step with an error.',
  how: 'Use a variable of the type that is needed, or make text of a value with ~.',
  *run({ typeProblems }) {
    for (const { node, field, source, finding } of typeProblems)
      if (finding.code === 'expr/type')
        yield { node, field, message: `${source}: ${finding.message}${finding.hint ? ` ${finding.hint}` : ''}` };
  },
  good: [
    {
      what: 'Two numbers',
      flow: {
        nodes: { Again: { activity: 'condition', settings: { expression: '{{Tries < 3}}' } } },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
    {
      what: 'Filters that take any value, and text made of a number',
      flow: {
        nodes: { Pop: { activity: 'screen-pop', settings: { url: '{{Tries | upper}}{{(Tries ~ "") | title}}' } } },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
    {
      what: 'Parts of a JSON variable, and names a template sets itself',
      flow: {
        nodes: {
          Pop: {
            activity: 'screen-pop',
            settings: { url: '{{Data.count - 1}}{% for Text in Data.list %}{{Text - 1}}{% endfor %}' },
          },
        },
        variables: [
          { name: 'Data', type: 'JSON' },
          { name: 'Text', type: 'STRING' },
        ],
      },
    },
  ],
  bad: [
    {
      what: 'A String variable',
      flow: {
        nodes: { Again: { activity: 'condition', settings: { expression: '{{Tries < 3}}' } } },
        variables: [{ name: 'Tries', type: 'STRING' }],
      },
    },
    {
      what: 'A calculation with text',
      flow: {
        nodes: { Again: { activity: 'condition', settings: { expression: '{{Tries - 1 == 0}}' } } },
        variables: [{ name: 'Tries', type: 'STRING' }],
      },
    },
    {
      what: 'A number through a filter for text',
      flow: {
        nodes: { Pop: { activity: 'screen-pop', settings: { url: '{{Tries | title}}' } } },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
    {
      what: 'A predefined output that is text, in a calculation',
      flow: { nodes: { Pop: { activity: 'screen-pop', settings: { url: '{{NewPhoneContact.ANI * 2}}' } } } },
    },
    {
      what: 'A global variable in a calculation, inside a tag',
      flow: {
        nodes: {
          Pop: { activity: 'screen-pop', settings: { url: '{% if Global_Language / 2 > 1 %}x{% endif %}' } },
        },
      },
    },
    {
      what: 'The output of an activity in a calculation',
      flow: {
        nodes: {
          Menu: 'menu',
          Is: { activity: 'condition', settings: { expression: '{{Menu.OptionEntered % 2 == 0}}' } },
        },
      },
    },
  ],
});
