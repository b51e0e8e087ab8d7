/** Every object a lab speaks of by name, wherever it does. */
import type { EntityId } from '../tenant/entities.ts';
import type { Check, Expected, ExpectedItem, SingleCheck } from './check.ts';
import { mentioned } from './find.ts';
import type { Lab } from './lab.ts';
import { plain } from './names.ts';

export interface Mention {
  readonly entity: EntityId;
  readonly name: string;
}

/** Of a lab filled with a learner's values, each object once. */
export function wantedOf(lab: Lab): Mention[] {
  const all = lab.tasks.flatMap(({ goals }) => goals.flatMap(({ check }) => inCheck(check)));
  return [...new Map(all.map(mention => [`${mention.entity}/${plain(mention.name)}`, mention])).values()];
}

function inCheck(check: Check): Mention[] {
  return 'of' in check ? check.of.flatMap(inCheck) : inSingle(check);
}

function inSingle(check: SingleCheck): Mention[] {
  switch (check.kind) {
    case 'object':
      return [{ entity: check.entity as EntityId, name: check.name }, ...inValues(check.expect)];
    case 'absent':
    case 'count':
      return inValues(check.expect);
    case 'flow':
      return [{ entity: 'flow', name: check.name }];
    case 'routes':
      return [
        { entity: 'entry-point', name: check.entryPoint },
        { entity: 'flow', name: check.flow },
      ];
    case 'call': {
      const { to, script, expect, never } = check;
      const place: Mention =
        'entryPoint' in to
          ? { entity: 'entry-point', name: to.entryPoint }
          : 'number' in to
            ? { entity: 'dial-number', name: to.number }
            : { entity: 'flow', name: 'draft' in to ? to.draft : to.published };
      const teams = (script.agents ?? []).map(({ team }): Mention => ({ entity: 'team', name: team }));
      const steps = [...expect, ...never].flatMap(({ plays, queue, team }) =>
        [plays, queue, team].flatMap(text => (text === undefined ? [] : inText(text))),
      );
      return [place, ...teams, ...steps];
    }
    case 'answer':
      return [];
  }
}

const inText = (text: string): Mention[] => {
  const mention = mentioned(text);
  return mention ? [mention] : [];
};
const inValues = (values: Readonly<Record<string, Expected>>): Mention[] => Object.values(values).flatMap(inValue);

function inValue(expected: ExpectedItem): Mention[] {
  if (typeof expected === 'string') return inText(expected);
  if (expected === null || typeof expected !== 'object') return [];
  if ('fields' in expected) return inValues(expected.fields);
  return Object.values(expected as Readonly<Record<string, unknown>>).flatMap(part =>
    Array.isArray(part) ? part.flatMap(inValue) : inValue(part as ExpectedItem),
  );
}
