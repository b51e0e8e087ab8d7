import { expect, it } from 'vitest';
import { entities } from '../tenant/entities.ts';
import { sampleTenant } from '../tenant/sample.ts';
import type { TenantContent } from '../tenant/view.ts';
import { deedAction } from './acts.ts';
import { idleCodesOf } from './idle-codes.ts';
import { act, openCenter } from './simulation.ts';
import { makeWorld } from './world.ts';

const worldOf = (more: TenantContent = {}) => makeWorld({ tenant: { ...sampleTenant, ...more }, flows: [] });
const code = (id: string, more: object = {}) => ({ ...entities['auxiliary-code'].sample, id, name: id, ...more });
const codes = [
  code('Lunch'),
  code('Break', { defaultCode: true }),
  code('Gone', { active: false }),
  code('Sold', { workTypeCode: 'WRAP_UP_CODE' }),
  code('Call back', {}),
];
const profile = {
  ...entities['agent-profile'].sample,
  id: 'only-lunch',
  accessIdleCode: 'SPECIFIC' as const,
  idleCodes: ['Lunch'],
};
const users = (sampleTenant.user ?? []).map(user =>
  user.id === 'user-ana' ? { ...user, agentProfileId: profile.id } : user,
);

it('an agent chooses from the active idle codes of their profile, the default first', () => {
  const { view } = worldOf({ 'auxiliary-code': codes, 'agent-profile': [profile], user: users });
  expect(idleCodesOf(view, 'user-ana').map(({ name }) => name)).toEqual(['Lunch']);
  expect(idleCodesOf(view, 'somebody').map(({ name }) => name)).toEqual(['Break', 'Call back', 'Lunch']);
});

it('an agent is idle with the code that was chosen, else with the default, and may change it', () => {
  const world = worldOf({ 'auxiliary-code': codes });
  const state = openCenter(world, { start: '2026-05-04T09:00:00Z' });
  const did = (action: Parameters<typeof act>[2]) =>
    act(world, state, action).map(({ event, detail }) => [event, (detail as { code?: string }).code ?? '']);
  did({ kind: 'sign-in', agent: 'Zoe', team: 'Bookings', ready: false });
  expect(state.agents[0]).toMatchObject({ status: 'idle', idleCode: 'Break' });
  expect(did({ kind: 'idle', agent: 'Zoe', code: 'lunch' })).toEqual([['agent-idle', 'Lunch']]);
  // The same again is nothing new.
  expect(did({ kind: 'idle', agent: 'Zoe', code: 'Lunch' })).toEqual([]);
  did({ kind: 'ready', agent: 'Zoe' });
  expect(state.agents[0]).toMatchObject({ status: 'available', idleCode: '' });
  // A code that was deleted since the call was saved.
  expect(did({ kind: 'idle', agent: 'Zoe', code: 'deleted' })).toEqual([['agent-idle', 'Break']]);
});

it('a saved call keeps the code', () => {
  const deed = { kind: 'idle', agent: 'Zoe', code: 'Lunch' };
  expect(deedAction.parse(deed)).toEqual(deed);
  expect(deedAction.safeParse({ ...deed, kind: 'ready' }).success).toBe(false);
});
