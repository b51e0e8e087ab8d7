/** What counts for an agent who signed in with a team: their own setting, else the team's, else the site's. */
import type { Row, TenantView } from '../view.ts';

export function multimediaProfileOf(
  view: TenantView,
  user: Row<'user'>,
  team: Row<'team'>,
): Row<'multimedia-profile'> | undefined {
  const id = user.multimediaProfileId ?? team.multiMediaProfileId ?? view.get('site', team.siteId)?.multimediaProfileId;
  return id ? view.get('multimedia-profile', id) : undefined;
}

export function skillProfileOf(
  view: TenantView,
  user: Row<'user'>,
  team: Row<'team'>,
): Row<'skill-profile'> | undefined {
  const id = user.skillProfileId ?? team.skillProfileId;
  return id ? view.get('skill-profile', id) : undefined;
}

/** Users who can sign in with the team. */
export const agentsOf = (view: TenantView, teamId: string): readonly Row<'user'>[] =>
  view
    .referring('user', 'teamIds', teamId)
    .filter(({ active, contactCenterEnabled }) => active && contactCenterEnabled);
