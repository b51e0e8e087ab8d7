/** Every rule between objects, broken on purpose behind the app's back: the rows are written straight into the tables. */
import { expect, it } from 'vitest';
import { putSample, tenantOf } from '../../../build/testing/tenant.ts';
import { openTest, workspaceFolder } from '../../../build/testing/workspace.ts';
import type { Values } from '../../../shared/base/fields/record.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import type { RuleCase } from '../../../shared/tenant/rules/rule.ts';
import { rules } from '../../../shared/tenant/rules/rules.ts';
import type { AnyRow } from '../../../shared/tenant/view.ts';

/**
 * What the tables cannot say, because it is true of a whole command and not of a row: a mark that moves is for a moment at
 * none or two, a list is written anew, undo and import take out what is active, and a limit is set by another row. The
 * app alone keeps these.
 */
const ofCommands: readonly string[] = [
  'default-code: the default loses its mark',
  'last-team: the only team of a site',
  'removal: a global variable',
  'removal: an active user',
  'skill-limits: the eleventh text skill',
  'skill-limits: the fifty-first skill',
  'skill-value-used: a used value goes',
  'strategy-current: the only strategy, Current, is deleted',
  'system-default: a new profile calls itself a system default',
];

/** A secret is stored as its length. */
const secretsOf = (change: Values): Values =>
  Object.fromEntries(
    Object.entries(change).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && 'text' in value ? [[name, String(value.text).length]] : [],
    ),
  );

/** The rows of a case, written without asking any rule; the code of what the database said. */
function write({ entity, id = 'new-one', change, besides = {} }: RuleCase): string {
  const db = openTest(workspaceFolder());
  const tenant = tenantOf(() => db);
  putSample(tenant);
  try {
    tenant.command('Fill', 'import', apply => {
      for (const [kind, rows] of Object.entries(besides))
        for (const object of rows as unknown as readonly AnyRow[])
          apply({ entity: kind as EntityId, id: object.id, object });
      const known = db.read(({ tenant: stored }) => stored.get(entity, id));
      const base = known ? known.object : { ...entityOf(entity).sample, id };
      apply({ entity, id, object: change === null ? null : ({ ...base, ...change, ...secretsOf(change) } as AnyRow) });
    });
  } catch (error) {
    return String((error as { code?: string }).code ?? error);
  }
  return 'stored';
}

const cases = rules.flatMap(rule => rule.bad.map(broken => [`${rule.id}: ${broken.what}`, broken] as const));

it('by SQL no bad case of a rule can be stored, but for those listed', () => {
  const answers = cases.map(([what, broken]) => [what, write(broken)] as const);
  const stored = answers.filter(([, answer]) => answer === 'stored');
  for (const [what, answer] of answers) expect(answer, what).toMatch(/^(?:stored|SQLITE_CONSTRAINT.*)$/);
  expect(stored.map(([what]) => what).sort()).toEqual([...ofCommands].sort());
});
