import type { Memory } from '../../kit/expression/memory.ts';

/** What stands in the fields until the person writes something of their own. */
const first = {
  expression: '{{ counter > 2 ? "Call " ~ counter : "First call" }}',
  path: '$.items[?(@.price < 10)].name',
  document: `{
  "items": [
    {"name": "Pen", "price": 2.5},
    {"name": "Bag", "price": 25},
    {"name": "Cup", "price": 8}
  ]
}`,
  documentFormat: 'json',
  body: '<customer id="417"><name>Ann</name><vip>true</vip></customer>',
  bodyFormat: 'xml',
};
export type TextName = keyof typeof first;

/** One remembered text of the screen, and how to change it. */
export const textOf = ({ value, change }: Memory, name: TextName) => ({
  value: value.texts[name] ?? first[name],
  set: (text: string) => change({ texts: { ...value.texts, [name]: text } }),
});
