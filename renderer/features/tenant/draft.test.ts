import { expect, it } from 'vitest';
import { entities, entityIds, entityOf } from '../../../shared/tenant/entities.ts';
import { numberFrom } from '../../kit/form/number-from.ts';
import { emptyDraft, isWithin, problemAt, problemsOf, typedSince } from './draft.ts';

it('the sample of every entity has nothing to show beside a field', () => {
  for (const id of entityIds) expect(problemsOf(entityOf(id).fields, entityOf(id).sample), id).toEqual([]);
});

it('a wrong number is kept as it was typed and explained', () => {
  const { fields, sample } = entities.queue;
  expect(numberFrom('12')).toBe(12);
  expect(numberFrom(' ')).toBeNull();
  const problems = problemsOf(fields, { ...sample, maxTimeInQueue: numberFrom('ten') });
  expect(problemAt(problems, 'maxTimeInQueue')?.text).toContain('whole number from 0 to 86400');
});

it('a problem inside a list stands at its place in the list', () => {
  const { fields, sample } = entities.queue;
  const problems = problemsOf(fields, { ...sample, callDistributionGroups: [{ duration: 0, teamIds: [] }] });
  expect(problems.map(({ field }) => field)).toEqual(['callDistributionGroups.0.teamIds']);
  expect(isWithin('callDistributionGroups.0.teamIds', 'callDistributionGroups')).toBe(true);
  expect(isWithin('callDistributionGroupsX', 'callDistributionGroups')).toBe(false);
});

it('a typed secret is looked at by its shape, a stored one is left alone', () => {
  const { fields, sample } = entities['google-connector'];
  const [secret] = Object.entries(fields).filter(([, field]) => field.kind === 'secret');
  const name = secret![0];
  expect(problemAt(problemsOf(fields, { ...sample, [name]: { text: 'no key' } }), name)?.text).toContain('not JSON');
  expect(problemsOf(fields, { ...sample, [name]: 40 })).toEqual([]);
  expect(problemAt(problemsOf(fields, { ...sample, [name]: null }), name)?.text).toContain('required');
});

it('a hidden field is not asked for', () => {
  const { fields } = entities['custom-connector'];
  const basic = { ...emptyDraft(fields), authenticationType: 'BASIC' };
  const asked = problemsOf(fields, basic).map(({ field }) => field);
  expect(asked).toContain('username');
  expect(asked).not.toContain('clientId');
});

it('what is typed while a save is under way is kept over what came back, and nothing else is', () => {
  const { sample } = entities.queue;
  const stored = { ...sample, name: 'Bookings', description: 'told by main' };
  expect(typedSince(sample, sample, stored)).toEqual(stored);
  const now = { ...sample, callDistributionGroups: [{ duration: 5, teamIds: ['team'] }] };
  expect(typedSince(sample, now, stored)).toEqual({ ...stored, callDistributionGroups: now.callDistributionGroups });
});
