import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { Fields, Values } from '../../../shared/base/fields/record.ts';
import type { Names } from '../../../shared/tenant/stored.ts';
import { noValue, wordsOf } from './words.ts';

/** What the app itself keeps of an object: read, never edited. */
export const Facts = ({ fields, values, names }: { fields: Fields; values: Values; names: Names }) => {
  const facts = Object.entries<AnyField>(fields)
    .filter(([name, field]) => field.managed && field.kind !== 'boolean' && name !== 'systemDefault')
    .map(([name, field]) => [field.label, field.help, wordsOf(field, values[name], names)] as const)
    .filter(([, , words]) => words !== noValue);
  return facts.length === 0 ? null : (
    <dl className="facts object-facts">
      {facts.map(([label, help, words]) => (
        <div key={label} title={help}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
};
