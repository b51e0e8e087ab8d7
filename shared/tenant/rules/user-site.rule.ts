import { initialValues } from '../../base/fields/record.ts';
import { entities } from '../entities.ts';
import { nameOf } from '../view.ts';
import { defineRule } from './rule.ts';

export const userSite = defineRule({
  id: 'user-site',
  why: 'An agent works at one site. Their teams are teams of that site with agents, and a profile made for a site is for the users of that site.',
  advice: 'Choose teams and profile again after changing the site.',
  entities: ['user'],
  save({ after: { siteId, teamIds, agentProfileId }, view }) {
    const site = siteId && view.get('site', siteId);
    const teams = teamIds.flatMap((id, index) => {
      const team = view.get('team', id);
      if (!team) return [];
      const field = `teamIds.${index}`;
      const links = [{ entity: 'team', id, name: team.name }] as const;
      if (team.teamType === 'CAPACITY')
        return [{ field, text: `${team.name} is capacity based; such a team has no users.`, links }];
      return team.siteId === siteId
        ? []
        : [{ field, text: `${team.name} is not a team of ${site ? site.name : 'this site'}.`, links }];
    });
    const profile = agentProfileId ? view.get('agent-profile', agentProfileId) : undefined;
    const profileFits = !profile || profile.parentType === 'ORGANIZATION' || profile.siteId === siteId;
    return profileFits
      ? teams
      : [
          ...teams,
          {
            field: 'agentProfileId',
            text: `${nameOf('agent-profile', profile)} is made for another site.`,
            links: [{ entity: 'agent-profile', id: profile.id, name: profile.name }],
          },
        ];
  },
  good: [
    { what: 'teams of the own site', entity: 'user', id: 'user-ana', change: { teamIds: ['team-changes'] } },
    {
      what: 'site and teams change together',
      entity: 'user',
      id: 'user-ana',
      change: { siteId: 'site-toronto', teamIds: ['team-night'] },
    },
    { what: 'no team yet', entity: 'user', id: 'user-ana', change: { teamIds: [] } },
  ],
  bad: [
    { what: 'a team of another site', entity: 'user', id: 'user-ana', change: { teamIds: ['team-night'] } },
    { what: 'the site changes and the teams stay', entity: 'user', id: 'user-ana', change: { siteId: 'site-toronto' } },
    { what: 'a capacity based team', entity: 'user', id: 'user-ana', change: { teamIds: ['team-partner'] } },
    {
      what: 'a profile of another site',
      entity: 'user',
      id: 'user-ana',
      change: { agentProfileId: 'profile-toronto' },
      besides: { 'agent-profile': [profileOfToronto()] },
    },
  ],
});

function profileOfToronto() {
  return {
    ...initialValues(entities['agent-profile'].fields),
    id: 'profile-toronto',
    name: 'Toronto',
    parentType: 'SITE',
    siteId: 'site-toronto',
  } as const;
}
